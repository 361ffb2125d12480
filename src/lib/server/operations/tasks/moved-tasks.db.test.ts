import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import { blankTask } from '../../../domain/edit/read-entry.ts';
import type { Result } from '../../../domain/problem.ts';
import { seenMark, type SeenDeed } from '../../../domain/seen-task.ts';
import type { Db } from '../../db/client.ts';
import { listExtensions } from '../../db/extensions.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { makeAccount } from '../test-district.ts';
import { grantExtension } from './answer-extension.ts';
import { askExtension } from './ask-extension.ts';
import { changeCourse } from './change-course.ts';
import { acknowledgeTasks } from './acknowledge-tasks.ts';
import { extendDeadline } from './extend-deadline.ts';
import { mergeTasks } from './merge-tasks.ts';
import type { Seen } from './moved-tasks.ts';
import { splitTask } from './split-task.ts';
import { makeLedger } from './test-ledger.ts';
import { addUnit, transferTasks } from './transfer-tasks.ts';
import { undoAct } from './undo-act.ts';

const april = '2026-04-10T02:00:00.000Z';
const may = '2026-05-10T02:00:00.000Z';
let ledgers = 0;

type Did = Result<{ act: string }>;
const deeds = [
	...(['extend', 'grant', 'suspend', 'cancel', 'transfer', 'addUnit', 'merge', 'split'] as const)
] satisfies SeenDeed[];
type Deed = (typeof deeds)[number];

onBothEngines('two people who opened the same tasks', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let office: Actor;
	let second: Actor;
	let request: string;
	beforeEach(async () => {
		db = await get.migrated();
		const tag = `moved${ledgers++}`;
		ledger = await makeLedger(db, tag);
		({ office } = ledger);
		const since = '2026-02-01T00:00:00.000Z';
		second = await makeAccount(db, ledger.id, `${tag}-second`, {
			roles: ['office'],
			unitIds: [],
			since
		});
		const { clerk, unitId } = ledger.water;
		const asked = { taskId: ledger.idOf('1'), unitId, dueOn: '2027-03-31', reason: '等批复' };
		await askExtension(db, clerk, asked, april);
		request = (await listExtensions(db, ledger.id, { taskId: asked.taskId }))[0]?.id ?? '';
	});

	/** What a page opened now says of tasks: read as the pages read them. */
	const seenOf = async (deed: SeenDeed, numbers: string[]): Promise<Seen> =>
		new Map(
			await Promise.all(
				numbers.map(async (number) => {
					const row = await ledger.standing(number, april);
					return [row.id, seenMark(deed, row)] as const;
				})
			)
		);
	/** Each deed so that two of a kind differ. */
	const run = async (
		deed: Deed,
		who: Actor,
		seen: Seen | undefined,
		numbers = ['1']
	): Promise<Did> => {
		const isFirst = who === office;
		const at = isFirst ? april : may;
		const taskIds = numbers.map((number) => ledger.idOf(number));
		const [taskId = ''] = taskIds;
		const why = { reason: isFirst ? '甲的原因' : '乙的原因', document: '营商办〔2026〕3号' };
		const day = isFirst ? '2027-05-31' : '2027-06-30';
		const role = isFirst ? ('support' as const) : ('lead' as const);
		const [water, court] = [ledger.water.unitId, ledger.court.unitId];
		switch (deed) {
			case 'extend':
				return extendDeadline(db, who, { taskIds, deadline: day, ...why, seen }, at);
			case 'grant':
				return grantExtension(db, who, { id: request, dueOn: day, note: '', seen }, at);
			case 'suspend':
			case 'cancel':
				return changeCourse(db, who, { verb: deed, taskIds, ...why, seen }, at);
			case 'transfer': {
				const units = { fromUnitId: water, toUnitId: court };
				return transferTasks(db, who, { taskIds, ...units, ...why, seen }, at);
			}
			case 'addUnit':
				return addUnit(db, who, { taskIds, unitId: court, role, seen }, at);
			case 'merge': {
				const intoId = ledger.idOf(isFirst ? '2' : '3');
				return mergeTasks(db, who, { taskIds, intoId, ...why, seen }, at);
			}
			case 'split': {
				const part = {
					...blankTask,
					measure: '拆出的任务',
					units: '区水利局',
					deadline: '2026年12月底'
				};
				const number = isFirst ? '1-1' : '1-2';
				return splitTask(db, who, { taskId, parts: [{ ...part, number }], ...why, seen }, at);
			}
		}
	};
	const sides = async () => {
		const { state, dueOn, ongoing, units } = await ledger.standing('1', may);
		return { course: state, deadline: `${dueOn}${ongoing}`, units: units.map((one) => one.unitId) };
	};

	describe.each(deeds)('%s first', (first) => {
		test.each(deeds)('and %s of what was seen before never writes over it unseen', async (then) => {
			const seen = await seenOf(then, ['1']);
			const before = await sides();
			expect(await run(first, office, await seenOf(first, ['1']))).toMatchObject({ ok: true });
			const between = await sides();
			const version = (await ledger.bundle('1')).task.version;
			const did = await run(then, second, seen);
			const after = await sides();
			const changed = (['course', 'deadline', 'units'] as const).filter(
				(side) => JSON.stringify(before[side]) !== JSON.stringify(between[side])
			);
			if (did.ok) {
				for (const side of changed) expect(after[side]).toEqual(between[side]);
			} else {
				expect((await ledger.bundle('1')).task.version).toBe(version);
				expect(after).toEqual(between);
			}
		});
	});

	test.each([
		['extend', 'deadline'],
		['suspend', 'course'],
		['transfer', 'units']
	] as const)(
		'%s twice: the second is told what stands there now, and whose it is',
		async (deed, side) => {
			const then = deed === 'suspend' ? 'cancel' : deed;
			const seen = await seenOf(then, ['1']);
			expect(
				await run(deed, office, seen.size > 0 ? await seenOf(deed, ['1']) : seen)
			).toMatchObject({ ok: true });
			const refused = await run(then, second, seen);
			const facts = { number: '1', sides: [side], by: office.name, at: april };
			expect(refused).toMatchObject({ ok: false, problems: [{ code: 'task.moved-on', facts }] });
			const [problem] = refused.ok ? [] : refused.problems;
			if (problem?.code !== 'task.moved-on') throw new Error('not refused for it');
			const told = new Map([[problem.facts.taskId, problem.facts.mark]]);
			const again = await run(then, second, told);
			// whoever was told may do it, as far as it can still be done
			const codes = again.ok ? [] : again.problems.map(({ code }) => code);
			expect(codes).toEqual(deed === 'transfer' ? ['task.unit-not-there'] : []);
		}
	);

	test('of many that were ticked none is changed, and each that moved on is named', async () => {
		const numbers = ['1', '2', '3'];
		const seen = await seenOf('extend', numbers);
		expect(await run('extend', office, undefined, ['1', '3'])).toMatchObject({ ok: true });
		const refused = await run('extend', second, seen, numbers);
		const told = refused.ok ? [] : refused.problems;
		expect(told.map(({ code, facts }) => [code, 'number' in facts && facts.number])).toEqual([
			['task.moved-on', '1'],
			['task.moved-on', '3']
		]);
		expect((await ledger.bundle('2')).task.due_on).toBeNull();
	});

	test('a signature and what was taken back stand in nobody’s way', async () => {
		const seen = await seenOf('extend', ['1']);
		const { clerk, unitId } = ledger.water;
		await acknowledgeTasks(db, clerk, { taskIds: [ledger.idOf('1')], unitId }, april);
		const did = await run('extend', office, seen);
		if (!did.ok) throw new Error('the first was refused');
		expect(await undoAct(db, office, did.value.act, april)).toMatchObject({ ok: true });
		expect(await run('extend', second, seen)).toMatchObject({ ok: true });
	});

	test('a form that does not say what it was made on is refused', async () => {
		const refused = await run('extend', second, new Map());
		expect(refused).toMatchObject({ ok: false, problems: [{ code: 'task.not-shown' }] });
	});
});
