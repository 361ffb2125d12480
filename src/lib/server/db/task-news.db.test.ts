import { beforeEach, expect, test } from 'vitest';
import type { Result } from '../../domain/problem.ts';
import { acknowledgeTasks } from '../operations/tasks/acknowledge-tasks.ts';
import { changeCourse } from '../operations/tasks/change-course.ts';
import { editCells } from '../operations/tasks/edit-cells.ts';
import { extendDeadline } from '../operations/tasks/extend-deadline.ts';
import { makeLedger } from '../operations/tasks/test-ledger.ts';
import { undoAct } from '../operations/tasks/undo-act.ts';
import type { Db } from './client.ts';
import { listTaskNews } from './task-news.ts';
import { onBothEngines } from './test-db.ts';

const at = (minute: number) => `2026-04-10T02:${String(minute).padStart(2, '0')}:00.000Z`;
let ledgers = 0;

function valueOf<Value>(result: Result<Value>): Value {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

onBothEngines('what is new to a unit', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let taskId: string;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `news${ledgers++}`);
		taskId = ledger.idOf('1');
	});
	const sign = (now: string) =>
		acknowledgeTasks(
			...([db, ledger.water.clerk, { taskIds: [taskId], unitId: ledger.water.unitId }] as const),
			now
		).then(valueOf);
	const write = async (measure: string, now: string) => {
		const from = (await ledger.bundle('1')).task.measure;
		const edits = [{ taskId, field: 'measure', from, to: measure }];
		return valueOf(
			await editCells(db, ledger.office, { edits, reason: '按通知', look: false }, now)
		);
	};
	const extend = (deadline: string, now: string) =>
		extendDeadline(
			...([db, ledger.office, { taskIds: [taskId], deadline, reason: '等文件' }] as const),
			now
		).then(valueOf);
	const news = () => listTaskNews(db, ledger.id, [taskId]);

	test('a task that it never signed is new to it, whatever changed; a signed one is not told of', async () => {
		await write('推行两日办结。', at(0));
		expect(await news()).toMatchObject([{ since: null, news: [] }]);
		await sign(at(1));
		expect(await news()).toEqual([]);
	});

	test('what came since it signed, with who, when and why', async () => {
		await sign(at(0));
		const { measure } = (await ledger.bundle('1')).task;
		await write('推行两日办结。', at(1));
		await extend('2026-11-30', at(2));
		const by = ledger.office.id;
		expect(await news()).toMatchObject([
			{
				...{ since: at(0), unitId: ledger.water.unitId },
				news: [
					{
						...{ kind: 'field', field: 'measure', from: measure, to: '推行两日办结。' },
						...{ reason: '按通知', by, at: at(1) }
					},
					{ kind: 'due', to: { dueOn: '2026-11-30' }, reason: '等文件', by, at: at(2) }
				]
			}
		]);
	});

	test('what was undone is no news, and the signature is as it was', async () => {
		await sign(at(0));
		const { act } = await write('推行两日办结。', at(1));
		valueOf(await undoAct(db, ledger.office, act ?? '', at(2)));
		expect(await news()).toEqual([]);
		await extend('2026-11-30', at(3));
		expect((await news()).flatMap((each) => each.news.map(({ kind }) => kind))).toEqual(['due']);
	});

	test('a task that was put aside and taken up again, or reopened, is signed again; one put aside is not', async () => {
		await sign(at(0));
		const course = (verb: 'suspend' | 'resume', now: string) =>
			changeCourse(db, ledger.office, { verb, taskIds: [taskId], reason: '等', document: '' }, now);
		valueOf(await course('suspend', at(1)));
		expect(await news()).toEqual([]);
		valueOf(await course('resume', at(2)));
		expect(await news()).toMatchObject([{ since: at(0), news: [{ deed: { verb: 'resume' } }] }]);
	});

	test('a signature that the history does not tell, as one of the demo, is known from the pair', async () => {
		await sign(at(0));
		await extend('2026-11-30', at(1));
		await db.deleteFrom('field_change').where('object_id', '=', taskId).execute();
		expect(await news()).toMatchObject([{ since: at(0) }]);
	});

	test('a signature from before it was kept beside the pair is read from the history', async () => {
		await sign(at(0));
		await extend('2026-11-30', at(1));
		await db.updateTable('task_unit').set({ last_acknowledged_at: null }).execute();
		expect(await news()).toMatchObject([{ since: at(0) }]);
	});
});
