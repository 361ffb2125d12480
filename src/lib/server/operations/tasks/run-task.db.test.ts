import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import { blankTask } from '../../../domain/edit/read-entry.ts';
import { deedIn } from '../../../domain/task-verb.ts';
import type { Db } from '../../db/client.ts';
import { listExtensions } from '../../db/extensions.ts';
import { listFieldChanges } from '../../db/field-changes.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { codesOf, valueOf } from '../test-result.ts';
import { acknowledgeTasks } from './acknowledge-tasks.ts';
import { addTask } from './add-task.ts';
import { confirmDone, returnClaim } from './answer-claims.ts';
import { grantExtension, refuseExtension } from './answer-extension.ts';
import { askExtension, withdrawExtension } from './ask-extension.ts';
import { changeCourse } from './change-course.ts';
import { claimDone, withdrawClaim } from './claim-done.ts';
import { extendDeadline } from './extend-deadline.ts';
import { mergeTasks } from './merge-tasks.ts';
import { splitTask } from './split-task.ts';
import { seeAnswer } from './see-answer.ts';
import { makeLedger } from './test-ledger.ts';
import { addUnit, transferTasks } from './transfer-tasks.ts';
import { undoAct } from './undo-act.ts';

const april = '2026-04-10T02:00:00.000Z';
const may = '2026-05-10T02:00:00.000Z';
const june = '2026-06-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('a task', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let office: Actor;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `run${ledgers++}`);
		({ office } = ledger);
	});
	const id = (number: string) => ledger.idOf(number);
	const why = { reason: '等待上级', document: '' };
	const course = (
		verb: 'suspend' | 'resume' | 'cancel' | 'reopen',
		taskIds: string[],
		at = april
	) => changeCourse(db, office, { verb, taskIds, ...why, document: '营商办〔2026〕3号' }, at);
	const state = async (number: string) => (await ledger.bundle(number)).task.state;
	const units = async (number: string) =>
		(await ledger.bundle(number)).task_unit
			.filter(({ until_on }) => until_on === null)
			.toSorted((a, b) => a.position - b.position)
			.map(({ unit_id, role }) => [unit_id === ledger.water.unitId ? '水' : '法', role]);
	/** Everything of a task but the version, which only grows. */
	const whole = async (number: string) => {
		const { task, ...rows } = await ledger.bundle(number);
		return { ...rows, task: { ...task, version: 0, updated_at: '' } };
	};
	const undoes = async (act: string, numbers: string[], before: unknown[], at = june) => {
		valueOf(await undoAct(db, office, act, at));
		expect(await Promise.all(numbers.map(whole))).toEqual(before);
	};

	test('is put aside and taken up again, from that day on, and each is taken back', async () => {
		const before = [await whole('1'), await whole('2')];
		const { act } = valueOf(await course('suspend', [id('1'), id('2')]));
		expect([await state('1'), await state('2')]).toEqual(['suspended', 'suspended']);
		expect((await ledger.standing('1', may)).standing).toBe('suspended');
		await undoes(act, ['1', '2'], before, may);
		valueOf(await course('suspend', [id('1')], may));
		valueOf(
			await changeCourse(
				db,
				office,
				{ verb: 'resume', taskIds: [id('1')], reason: '', document: '' },
				june
			)
		);
		const { task_state_change } = await ledger.bundle('1');
		const states = task_state_change.map((row) => [row.since_on, row.state]).sort();
		expect(states).toEqual([
			['2026-05-10', 'suspended'],
			['2026-06-10', 'active']
		]);
	});

	test('is cancelled by a document, and not without', async () => {
		const bare = { verb: 'cancel' as const, taskIds: [id('1')], reason: '', document: '' };
		const codes = codesOf(await changeCourse(db, office, bare, april));
		expect(codes).toEqual(['field.empty', 'field.empty']);
		const { act } = valueOf(await course('cancel', [id('1')]));
		const [change] = (await ledger.bundle('1')).task_state_change;
		expect(change).toMatchObject({ state: 'cancelled', document: '营商办〔2026〕3号' });
		expect(act).not.toBe('');
		expect(codesOf(await course('suspend', [id('1')]))).toEqual(['task.state']);
		valueOf(await course('resume', [id('1')], may));
		expect(await state('1')).toBe('active');
	});

	test('of several none is changed where one cannot be', async () => {
		valueOf(await course('suspend', [id('1')]));
		expect(codesOf(await course('suspend', [id('1'), id('2')]))).toEqual(['task.state']);
		expect(await state('2')).toBe('active');
		expect(codesOf(await course('suspend', []))).toEqual(['task.none-chosen']);
		expect(codesOf(await course('suspend', ['absent']))).toEqual(['task.absent']);
	});

	test('is claimed by its unit, waits without being late, and is done once it is confirmed', async () => {
		const { water } = ledger;
		const claim = { taskId: id('1'), unitId: water.unitId, doneOn: '2026-09-20' };
		const october = '2026-10-05T02:00:00.000Z';
		expect(codesOf(await claimDone(db, water.clerk, claim, april))).toEqual(['claim.day-future']);
		const long = { ...claim, summary: '办'.repeat(501) };
		expect(codesOf(await claimDone(db, water.clerk, long, october))).toEqual(['field.long']);
		valueOf(await claimDone(db, water.clerk, { ...claim, summary: ' 已上线 ' }, october));
		expect(await ledger.standing('1', october)).toMatchObject({
			standing: 'awaitingConfirmation',
			overdueDays: 0
		});
		expect(codesOf(await claimDone(db, water.clerk, claim, october))).toEqual(['claim.waiting']);
		const before = [await whole('1')];
		const done = valueOf(await confirmDone(db, office, { taskIds: [id('1')] }, october));
		expect(done.done).toBe(1);
		expect(await state('1')).toBe('done');
		await undoes(done.act, ['1'], before, october);
		valueOf(await confirmDone(db, office, { taskIds: [id('1')], doneOn: '2026-09-25' }, october));
		const [confirmed] = (await ledger.bundle('1')).done_claim;
		expect(confirmed).toMatchObject({ state: 'confirmed', done_on: '2026-09-25' });
		expect(confirmed).toMatchObject({ decided_on: '2026-10-05', summary: '已上线' });
	});

	test('without a lead is done when every unit has been confirmed', async () => {
		const { water, court } = ledger;
		for (const { unitId, clerk } of [water, court]) {
			valueOf(await claimDone(db, clerk, { taskId: id('3'), unitId, doneOn: '2026-04-01' }, april));
			const confirmed = { taskIds: [id('3')], unitId };
			const { done } = valueOf(await confirmDone(db, office, confirmed, april));
			expect(done).toBe(unitId === court.unitId ? 1 : 0);
		}
		expect(await state('3')).toBe('done');
	});

	test('a support unit has nothing to claim, and nobody claims for another unit', async () => {
		const { water, court } = ledger;
		valueOf(
			await addUnit(
				db,
				office,
				{ taskIds: [id('1')], unitId: court.unitId, role: 'support' },
				april
			)
		);
		const claim = { taskId: id('1'), unitId: court.unitId, doneOn: '2026-04-01' };
		expect(codesOf(await claimDone(db, court.clerk, claim, april))).toEqual(['claim.not-needed']);
		expect(codesOf(await claimDone(db, water.clerk, claim, april))).toEqual(['right.missing']);
		const foreign = { taskId: id('2'), unitId: water.unitId, doneOn: '2026-04-01' };
		expect(codesOf(await claimDone(db, water.clerk, foreign, april))).toEqual(['task.absent']);
	});

	test('a returned claim is as if never made, with the reason the unit reads; a withdrawn one too', async () => {
		const { unitId, clerk } = ledger.water;
		const claim = { taskId: id('1'), unitId, doneOn: '2026-04-01' };
		valueOf(await claimDone(db, clerk, claim, april));
		const bare = { taskId: id('1'), reason: ' ' };
		expect(codesOf(await returnClaim(db, office, bare, april))).toEqual(['field.empty']);
		valueOf(await returnClaim(db, office, { ...bare, reason: '缺佐证' }, april));
		expect((await ledger.standing('1', '2026-10-05T00:00:00.000Z')).standing).toBe('overdue');
		valueOf(await claimDone(db, clerk, claim, may));
		valueOf(await withdrawClaim(db, clerk, claim, may));
		expect(codesOf(await withdrawClaim(db, clerk, claim, may))).toEqual(['claim.none']);
		expect(codesOf(await confirmDone(db, office, { taskIds: [id('1')] }, may))).toEqual([
			'claim.none'
		]);
	});

	test('is reopened with a reason: claims are void and the deadline in force stays', async () => {
		const { unitId, clerk } = ledger.water;
		valueOf(
			await extendDeadline(
				db,
				office,
				{ taskIds: [id('1')], deadline: '2026-11-30', reason: '上级调整' },
				april
			)
		);
		valueOf(await claimDone(db, clerk, { taskId: id('1'), unitId, doneOn: '2026-04-01' }, april));
		valueOf(await confirmDone(db, office, { taskIds: [id('1')] }, april));
		expect(
			codesOf(
				await changeCourse(
					db,
					office,
					{ verb: 'reopen', taskIds: [id('1')], reason: '', document: '' },
					may
				)
			)
		).toEqual(['field.empty']);
		const before = [await whole('1')];
		const { act } = valueOf(await course('reopen', [id('1')], may));
		const { task, done_claim } = await ledger.bundle('1');
		expect(task).toMatchObject({ state: 'active', due_on: '2026-11-30' });
		expect(done_claim.map((row) => row.state)).toEqual(['void']);
		expect((await ledger.standing('1', may)).standing).not.toBe('done');
		await undoes(act, ['1'], before);
	});

	test('gets another deadline together with others, and the first day stays', async () => {
		const both = { taskIds: [id('1'), id('3')], deadline: '2026-12-31' };
		expect(codesOf(await extendDeadline(db, office, { ...both, reason: '' }, april))).toEqual([
			'field.empty'
		]);
		const slip = { ...both, deadline: '1999-01-01', reason: '上级调整' };
		expect(codesOf(await extendDeadline(db, office, slip, april))).toEqual(['field.far-day']);
		const before = [await whole('1'), await whole('3')];
		const { act } = valueOf(
			await extendDeadline(db, office, { ...both, reason: '上级调整' }, april)
		);
		for (const number of ['1', '3']) {
			const { task } = await ledger.bundle(number);
			expect(task).toMatchObject({
				due_on: '2026-12-31',
				original_due_on: '2026-09-30',
				deadline_text: '2026年9月底前'
			});
		}
		await undoes(act, ['1', '3'], before, may);
		// the one that had no day wants no reason
		valueOf(
			await extendDeadline(
				db,
				office,
				{ taskIds: [id('2')], deadline: '2026-12-31', reason: '' },
				may
			)
		);
		expect((await ledger.bundle('2')).task.original_due_on).toBe('2026-12-31');
	});

	test('is extended where its unit asks and the office grants, for the day that it grants', async () => {
		const { unitId, clerk } = ledger.water;
		const asked = { taskId: id('1'), unitId, dueOn: '2026-11-30', reason: '等待批复' };
		for (const [more, code] of [
			[{ dueOn: '2026-09-30' }, 'extension.not-later'],
			[{ dueOn: '2026-02-30' }, 'deadline.impossible'],
			[{ reason: '' }, 'field.empty'],
			[{ taskId: id('2') }, 'task.absent']
		] as const) {
			expect(codesOf(await askExtension(db, clerk, { ...asked, ...more }, april))).toEqual([code]);
		}
		const request = valueOf(await askExtension(db, clerk, asked, april));
		expect(codesOf(await askExtension(db, clerk, asked, april))).toEqual(['extension.waiting']);
		expect((await ledger.bundle('1')).task.due_on).toBe('2026-09-30');
		const before = [await whole('1')];
		const grant = { id: request.id, dueOn: '2026-10-31', note: '先延一个月' };
		const { act } = valueOf(await grantExtension(db, office, grant, may));
		expect((await ledger.bundle('1')).task).toMatchObject({
			due_on: '2026-10-31',
			original_due_on: '2026-09-30'
		});
		expect(codesOf(await grantExtension(db, office, grant, may))).toEqual(['extension.decided']);
		const last = (await ledger.bundle('1')).deadline_change.find(
			({ due_on }) => due_on === '2026-10-31'
		);
		expect(last?.reason).toBe('等待批复');
		const deeds = (await listFieldChanges(db, ledger.id, 'task', id('1'))).map(({ to }) =>
			deedIn(to)
		);
		expect(deeds).toContainEqual(
			expect.objectContaining({ verb: 'extend', askedOn: '2026-04-10', note: '先延一个月' })
		);
		// taken back, the request waits again
		await undoes(act, ['1'], before);
		expect(await listExtensions(db, ledger.id, { waiting: true })).toHaveLength(1);
		expect(codesOf(await refuseExtension(db, office, { id: request.id, note: '' }, june))).toEqual([
			'field.empty'
		]);
		valueOf(await refuseExtension(db, office, { id: request.id, note: '请按期完成' }, june));
		expect((await ledger.bundle('1')).task.due_on).toBe('2026-09-30');
		const again = valueOf(await askExtension(db, clerk, asked, june));
		expect(codesOf(await withdrawExtension(db, ledger.court.clerk, again.id, june))).toEqual([
			'extension.absent'
		]);
		valueOf(await withdrawExtension(db, clerk, again.id, june));
		expect(await listExtensions(db, ledger.id, { waiting: true })).toEqual([]);
	});

	test('tells its unit what was answered until that has taken note, or has signed the new deadline', async () => {
		const { unitId, clerk } = ledger.water;
		const asked = { taskId: id('1'), unitId, dueOn: '2026-11-30', reason: '等待批复' };
		const seen = async () =>
			(await listExtensions(db, ledger.id, { taskId: id('1') })).map(({ seenAt }) => seenAt);
		const first = valueOf(await askExtension(db, clerk, asked, april));
		// nothing is answered yet
		valueOf(await seeAnswer(db, clerk, first.id, april));
		expect(await seen()).toEqual([null]);
		valueOf(await refuseExtension(db, office, { id: first.id, note: '请按期完成' }, april));
		expect(codesOf(await seeAnswer(db, ledger.court.clerk, first.id, may))).toEqual([
			'extension.absent'
		]);
		expect(codesOf(await seeAnswer(db, office, first.id, may))).toEqual(['extension.absent']);
		expect(await seen()).toEqual([null]);
		valueOf(await seeAnswer(db, clerk, first.id, may));
		valueOf(await seeAnswer(db, clerk, first.id, june));
		expect(await seen()).toEqual([may]);

		const second = valueOf(await askExtension(db, clerk, asked, may));
		const grant = { id: second.id, dueOn: '2026-11-30', note: '' };
		valueOf(await grantExtension(db, office, grant, may));
		expect(await seen()).toEqual([may, null]);
		valueOf(await acknowledgeTasks(db, clerk, { taskIds: [id('1')], unitId }, june));
		expect(await seen()).toEqual([may, june]);
	});

	test('is never extended to an earlier day than it has now, nor to one that has gone', async () => {
		const { unitId, clerk } = ledger.water;
		const asked = { taskId: id('1'), unitId, dueOn: '2026-11-30', reason: '等待批复' };
		const request = valueOf(await askExtension(db, clerk, asked, april));
		const moved = { taskIds: [id('1')], deadline: '2026-12-31', reason: '上级调整' };
		valueOf(await extendDeadline(db, office, moved, april));
		const before = await whole('1');
		const grant = (dueOn: string, at = may) =>
			grantExtension(db, office, { id: request.id, dueOn, note: '' }, at);
		const [late, past] = ['extension.not-later', 'extension.past'];
		for (const [dueOn, at, code] of [
			['2026-11-30', may, late],
			['2026-12-31', may, late],
			['2027-01-31', '2027-03-01T02:00:00.000Z', past]
		] as const) {
			expect(codesOf(await grant(dueOn, at))).toEqual([code]);
		}
		expect(await whole('1')).toEqual(before);
		valueOf(await grant('2027-01-31'));
		expect((await ledger.bundle('1')).task.due_on).toBe('2027-01-31');
	});

	test('is signed by its unit, once, and by nobody else', async () => {
		const { water, court } = ledger;
		const signs = { taskIds: [id('1'), id('3')], unitId: water.unitId };
		expect(valueOf(await acknowledgeTasks(db, water.clerk, signs, april)).count).toBe(2);
		expect(valueOf(await acknowledgeTasks(db, water.clerk, signs, may)).count).toBe(0);
		const [pair] = (await ledger.bundle('1')).task_unit;
		expect(pair).toMatchObject({ acknowledged_by: water.clerk.id, acknowledged_at: april });
		const foreign = { taskIds: [id('1')], unitId: court.unitId };
		expect(codesOf(await acknowledgeTasks(db, court.clerk, foreign, april))).toEqual([
			'task.absent'
		]);
		expect(codesOf(await acknowledgeTasks(db, office, signs, april))).toEqual(['right.missing']);
	});

	test('is handed over to another unit from today on; what was stays with the first', async () => {
		const { water, court } = ledger;
		const before = [await whole('1'), await whole('3')];
		const move = { fromUnitId: water.unitId, toUnitId: court.unitId, reason: '职能调整' };
		const { act } = valueOf(
			await transferTasks(db, office, { taskIds: [id('1'), id('3')], ...move }, april)
		);
		expect([await units('1'), await units('3')]).toEqual([
			[['法', 'responsible']],
			[['法', 'responsible']]
		]);
		const gone = (await ledger.bundle('1')).task_unit.find(
			({ unit_id }) => unit_id === water.unitId
		);
		expect(gone?.until_on).toBe('2026-04-09');
		expect((await ledger.bundle('1')).contact.every(({ until_on }) => until_on !== null)).toBe(
			true
		);
		expect(
			codesOf(await transferTasks(db, office, { taskIds: [id('1')], ...move }, april))
		).toEqual(['task.unit-not-there']);
		await undoes(act, ['1', '3'], before);
	});

	test('a new one stands behind its section, and goes again where nobody worked with it', async () => {
		const typed = {
			...blankTask,
			number: '4',
			section: '获得信贷',
			measure: '新的改革。',
			units: '区法院',
			deadline: '12月底'
		};
		const bad = { ...typed, number: '1', measure: '' };
		const more = { planId: ledger.plan.id, newSection: '', document: '', reason: '' };
		expect(codesOf(await addTask(db, office, { ...more, typed: bad }, april)).sort()).toEqual(
			expect.arrayContaining(['task.no-measure'])
		);
		const { act, taskId } = valueOf(await addTask(db, office, { ...more, typed }, april));
		const rows = await listLedger(db, ledger.id, ledger.plan, april);
		expect(rows.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
		expect(rows[3]).toMatchObject({ dueOn: '2026-12-31', addedOn: '2026-04-10', id: taskId });
		const undone = valueOf(await undoAct(db, office, act, may));
		expect((await listLedger(db, ledger.id, ledger.plan, may)).length).toBe(3);
		valueOf(await undoAct(db, office, undone.act, may));
		expect((await listLedger(db, ledger.id, ledger.plan, may))[3]).toMatchObject({
			id: taskId,
			dueOn: '2026-12-31'
		});
	});

	test('a new section comes with its first task, once', async () => {
		const typed = { ...blankTask, section: '', measure: '新的改革', units: '区法院' };
		const more = { planId: ledger.plan.id, document: '', reason: '' };
		for (const [number, newSection] of [
			['8', '获得用热'],
			['9', '获得用热']
		]) {
			valueOf(
				await addTask(
					db,
					office,
					{ ...more, newSection: newSection ?? '', typed: { ...typed, number: number ?? '' } },
					april
				)
			);
		}
		const sections = await db
			.selectFrom('section')
			.selectAll()
			.where('plan_id', '=', ledger.plan.id)
			.orderBy('position')
			.execute();
		expect(sections.map(({ printed_heading }) => printed_heading)).toEqual([
			'一、获得信贷',
			'二、获得用热'
		]);
	});

	test('is split into parts behind it, and is whole again when that is taken back', async () => {
		const before = [await whole('1')];
		const parts = [
			{ number: '1-1', measure: '其一', units: '区水利局', deadline: '10月底' },
			{ number: '1-2', measure: '其二', units: '区法院', deadline: '' }
		];
		const twice = parts.map((part) => ({ ...part, number: '2' }));
		expect(
			codesOf(await splitTask(db, office, { taskId: id('1'), parts: twice, reason: '' }, april))
		).toContain('task.number-taken');
		expect(
			codesOf(await splitTask(db, office, { taskId: id('1'), parts: [], reason: '' }, april))
		).toEqual(['task.no-parts']);
		const { act, taskIds } = valueOf(
			await splitTask(db, office, { taskId: id('1'), parts, reason: '分工' }, april)
		);
		const rows = await listLedger(db, ledger.id, ledger.plan, april);
		expect(rows.map(({ number }) => number)).toEqual(['1', '1-1', '1-2', '2', '3']);
		const people = await db
			.selectFrom('contact')
			.select(['task_id', 'name'])
			.where('task_id', 'in', taskIds)
			.execute();
		expect(people.map(({ task_id, name }) => [taskIds.indexOf(task_id), name]).sort()).toEqual([
			[0, '李小明'],
			[0, '王敏']
		]);
		await undoes(act, ['1'], before);
		expect((await listLedger(db, ledger.id, ledger.plan, june)).length).toBe(3);
	});

	test('goes on as another one, which gains its units', async () => {
		const before = [await whole('1'), await whole('2')];
		const { act } = valueOf(
			await mergeTasks(
				db,
				office,
				{ taskIds: [id('1')], intoId: id('2'), reason: '同一件事' },
				april
			)
		);
		expect(await state('1')).toBe('merged');
		expect(await units('2')).toEqual([
			['法', 'responsible'],
			['水', 'responsible']
		]);
		await undoes(act, ['1', '2'], before);
		expect(
			codesOf(
				await mergeTasks(db, office, { taskIds: [id('1')], intoId: id('1'), reason: 'x' }, april)
			)
		).toEqual(['task.merge-itself']);
	});

	test('tells in its history what was done, and that it was taken back', async () => {
		const { act } = valueOf(await course('suspend', [id('1')]));
		valueOf(await undoAct(db, office, act, may));
		const deeds = (await listFieldChanges(db, ledger.id, 'task', id('1'))).filter(
			({ field }) => field === 'deed'
		);
		expect(deeds.map(({ to, reason }) => [to, reason])).toEqual([
			[`{"verb":"undo","of":"suspend","undoes":"${act}"}`, null],
			['{"verb":"suspend","document":"营商办〔2026〕3号"}', '等待上级']
		]);
	});

	test('nobody but the office runs it', async () => {
		const { leader, water } = ledger;
		for (const who of [leader, water.clerk]) {
			const asked = [
				changeCourse(db, who, { verb: 'suspend', taskIds: [id('1')], ...why }, april),
				confirmDone(db, who, { taskIds: [id('1')] }, april),
				returnClaim(db, who, { taskId: id('1'), reason: 'x' }, april),
				extendDeadline(db, who, { taskIds: [id('1')], deadline: '2026-12-31', reason: 'x' }, april),
				transferTasks(
					db,
					who,
					{
						taskIds: [id('1')],
						fromUnitId: water.unitId,
						toUnitId: ledger.court.unitId,
						reason: 'x'
					},
					april
				),
				addUnit(
					db,
					who,
					{ taskIds: [id('1')], unitId: ledger.court.unitId, role: 'support' },
					april
				),
				splitTask(db, who, { taskId: id('1'), parts: [], reason: '' }, april),
				mergeTasks(db, who, { taskIds: [id('1')], intoId: id('2'), reason: 'x' }, april),
				addTask(
					db,
					who,
					{ planId: ledger.plan.id, typed: blankTask, newSection: '', document: '', reason: '' },
					april
				),
				grantExtension(db, who, { id: 'x', dueOn: '', note: '' }, april),
				refuseExtension(db, who, { id: 'x', note: '' }, april)
			];
			for (const answer of await Promise.all(asked))
				expect(codesOf(answer)).toEqual(['right.missing']);
		}
	});
});
