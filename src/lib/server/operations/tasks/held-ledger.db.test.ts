import { beforeEach, expect, test } from 'vitest';
import { insertAll } from '../../db/insert-all.ts';
import { listSections } from '../../db/plans.ts';
import { findDemoDistrict } from '../../db/jurisdictions.ts';
import { loadDemo, resetDemo } from '../load-demo.ts';
import { makeAccount } from '../test-district.ts';
import { heldLedger } from '../../db/held-ledger.ts';
import { findStand } from '../../db/stand.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { setSetting } from '../set-setting.ts';
import { undoImport } from '../undo-import.ts';
import { succeedUnit } from '../succeed-unit.ts';
import { commandLineIn } from '../../../domain/actor.ts';
import { blankTask } from '../../../domain/edit/read-entry.ts';
import { writeComment } from '../write-comment.ts';
import { addTask } from './add-task.ts';
import { editCells } from './edit-cells.ts';
import { splitTask } from './split-task.ts';
import { transferTasks } from './transfer-tasks.ts';
import { acknowledgeTasks } from './acknowledge-tasks.ts';
import { confirmDone } from './answer-claims.ts';
import { askExtension } from './ask-extension.ts';
import { changeCourse } from './change-course.ts';
import { claimDone } from './claim-done.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const renamed = {
	kind: 'renamed',
	successorIds: [],
	names: ['区水务局'],
	document: '',
	accountsFollow: false
};
const at = '2026-04-10T02:00:30.000Z';
const edits = { reason: '', look: false };
let ledgers = 0;

onBothEngines('the ledger that is held', (get) => {
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		ledger = await makeLedger(await get.migrated(), `held${ledgers++}`);
	});
	const whole = async (now = at) => {
		const stand = await findStand(get.db, ledger.id);
		return heldLedger(get.db, ledger.id, null, { now, stand });
	};
	const held = async (now = at) => (await whole(now))?.rows ?? [];
	const fresh = () => listLedger(get.db, ledger.id, ledger.plan, at);

	test('is read once while nothing is done', async () => {
		expect(await held()).toBe(await held());
		expect(await held('2026-04-10T02:00:59.999Z')).toBe(await held());
	});

	test('is read anew when a day has ended, for a deadline may have passed', async () => {
		const before = await held('2026-09-30T15:59:59.999Z');
		const after = await held('2026-09-30T16:00:00.000Z');
		expect([before[0]?.overdueDays, after[0]?.overdueDays]).toEqual([0, 1]);
	});

	test('is read anew when a cutoff has passed', async () => {
		const month = { period: '2026-04', opened_on: '2026-04-01', cutoff_on: '2026-04-10' };
		await insertAll(get.db, 'period', [
			{
				...{ ...month, jurisdiction_id: ledger.id, cutoff_basis: 'day' },
				...{ opened_at: '2026-04-01T01:00:00.000Z', cutoff_at: '2026-04-10T09:00:00.000Z' }
			}
		]);
		const lights = async (now: string) => (await held(now)).map(({ light }) => light);
		const before = await lights('2026-04-10T08:59:59.999Z');
		expect(await lights('2026-04-10T09:00:00.000Z')).not.toEqual(before);
	});

	test('is told by the bounds that the office has set, from the day on that it set them for', async () => {
		await insertAll(get.db, 'period', [
			{
				...{ jurisdiction_id: ledger.id, period: '2026-04', cutoff_basis: 'day' },
				...{ opened_on: '2026-04-01', opened_at: '2026-04-01T01:00:00.000Z' },
				...{ cutoff_on: '2026-04-25', cutoff_at: '2026-04-25T16:00:00.000Z' }
			}
		]);
		const early = { jurisdiction_id: ledger.id, period: '2026-04', state: 'submitted' as const };
		await insertAll(get.db, 'report', [
			{
				...{ ...early, id: `held-${ledgers}`, task_id: ledger.idOf('1'), version: 1, percent: 0 },
				...{ unit_id: ledger.water.unitId, first_submitted_at: at, submitted_at: at },
				...{ created_at: at, updated_at: at }
			}
		]);
		const light = async (now: string) => (await held(now))[0]?.light;
		expect(await light(at)).toBe('red');
		const bound = { name: 'behindBy', value: 60, validFrom: '2026-04-11', reason: '年初放宽' };
		const far = { ...bound, name: 'farBehindBy' };
		for (const rule of [bound, far]) {
			expect(await setSetting(get.db, ledger.office, rule, at)).toMatchObject({ ok: true });
		}
		expect(await light(at)).toBe('red');
		expect(await light('2026-04-10T16:00:00.000Z')).toBe('green');
	});

	test('of a deed on one task only that row is read, of what no row shows none', async () => {
		const before = await held();
		const edit = { taskId: ledger.idOf('2'), field: 'number', from: '2', to: '2-1' };
		expect(await editCells(get.db, ledger.office, { ...edits, edits: [edit] }, at)).toMatchObject({
			ok: true
		});
		const after = await held();
		expect(after.map((row, place) => row === before[place])).toEqual([true, false, true]);
		const comment = { taskId: ledger.idOf('2'), body: '已电话联系' };
		expect(await writeComment(get.db, ledger.office, comment, at)).toMatchObject({ ok: true });
		expect(await held()).toBe(after);
	});

	test('tells after each deed what a fresh reading tells', async () => {
		const { office, water, court, idOf } = ledger;
		const one = { taskIds: [idOf('1')], reason: '等待上级', document: '' };
		const asked = {
			taskId: idOf('1'),
			unitId: water.unitId,
			dueOn: '2026-12-01',
			reason: '资金未到'
		};
		const typed = { ...blankTask, number: '4', measure: '新的改革', units: '区法院' };
		const added = { planId: ledger.plan.id, typed, newSection: '获得用热', document: '' };
		const parts = [{ number: '2-1', measure: '其一', units: '区法院', deadline: '' }];
		const move = { fromUnitId: water.unitId, toUnitId: court.unitId, reason: '职能调整' };
		const number = { taskId: idOf('2'), field: 'number', from: '2', to: '5' };
		const claim = { taskId: idOf('1'), unitId: water.unitId, doneOn: '2026-04-01' };
		let act = '';
		const deeds = [
			() => acknowledgeTasks(get.db, water.clerk, { ...one, unitId: water.unitId }, at),
			() => askExtension(get.db, water.clerk, asked, at),
			() => claimDone(get.db, water.clerk, claim, at),
			async () => {
				const done = await confirmDone(get.db, office, { taskIds: one.taskIds }, at);
				if (done.ok) ({ act } = done.value);
				return done;
			},
			() => undoAct(get.db, office, act, at),
			() => changeCourse(get.db, office, { verb: 'suspend', ...one }, at),
			() => editCells(get.db, office, { ...edits, edits: [number] }, at),
			() => addTask(get.db, office, { ...added, reason: '' }, at),
			() => splitTask(get.db, office, { taskId: idOf('2'), parts, reason: '分工' }, at),
			() => transferTasks(get.db, office, { taskIds: [idOf('3')], ...move }, at),
			() => succeedUnit(get.db, office, water.unitId, { ...renamed, effectiveOn: '2026-04-10' }, at)
		];
		let before = await held();
		for (const deed of deeds) {
			expect(await deed()).toMatchObject({ ok: true });
			expect(await fresh(), 'the deed is seen in the ledger').not.toEqual(before);
			before = await held();
			expect(before).toEqual(await fresh());
			const sections = await listSections(get.db, ledger.id, ledger.plan.id);
			expect((await whole())?.sections).toEqual(sections);
		}
	});

	test('is read anew once the fictional district is put right, for its chain begins anew', async () => {
		const { db } = get;
		const moment = { now: '2026-11-27T02:00:00.000Z' };
		const owner = commandLineIn(ledger.id);
		expect(await loadDemo(db, owner, { reset: true }, moment.now)).toMatchObject({ ok: true });
		const demo = (await findDemoDistrict(db))?.id ?? '';
		const shown = async () => {
			const stand = await findStand(db, demo);
			return (await heldLedger(db, demo, null, { ...moment, stand }))?.rows ?? [];
		};
		const before = await shown();
		const place = before.findIndex(({ state }) => state === 'active');
		const task = before[place];
		const visitor = await makeAccount(db, demo, '来访者', { roles: ['office'], since: at });
		const edit = { taskId: task?.id ?? '', field: 'number', from: task?.number ?? '', to: '999' };
		const written = await editCells(db, visitor, { ...edits, edits: [edit] }, moment.now);
		expect(written).toMatchObject({ ok: true });
		expect((await shown())[place]?.number).toBe('999');
		expect(await resetDemo(db, null, moment.now)).toMatchObject({ ok: true });
		expect(await shown()).toEqual(before);
	});

	test('is gone with the import that brought it', async () => {
		expect(await held()).toHaveLength(3);
		const undone = await undoImport(get.db, ledger.office, ledger.batch, at);
		expect(undone).toMatchObject({ ok: true });
		expect(await held()).toEqual([]);
	});
});
