import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import type { Problem } from '$lib/domain/problem.ts';
import type { Db } from '$lib/server/db/client.ts';
import { deleteTaskBundles } from '$lib/server/db/task-bundle.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { acknowledgeTasks } from '$lib/server/operations/tasks/acknowledge-tasks.ts';
import { confirmDone, returnClaim } from '$lib/server/operations/tasks/answer-claims.ts';
import { refuseExtension } from '$lib/server/operations/tasks/answer-extension.ts';
import { askExtension } from '$lib/server/operations/tasks/ask-extension.ts';
import { changeCourse } from '$lib/server/operations/tasks/change-course.ts';
import { claimDone, withdrawClaim } from '$lib/server/operations/tasks/claim-done.ts';
import { extendDeadline } from '$lib/server/operations/tasks/extend-deadline.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { undoAct } from '$lib/server/operations/tasks/undo-act.ts';
import { valueOf } from '$lib/server/operations/test-result.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { withFirstDeeds } from './first-deed.server.ts';

const claimed = '2026-04-10T01:00:00.000Z';
const april = '2026-04-10T02:00:00.000Z';
const later = '2026-04-10T03:00:00.000Z';
let ledgers = 0;

onBothEngines('what was done first', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `first${ledgers++}`);
	});
	const told = (actor: Actor, problems: Problem[], request = '', numbers = ['1'], act = '') => {
		const of = { taskIds: numbers.map(ledger.idOf), request, act };
		return withFirstDeeds(db, actor, problems, summaryOf(problems), of);
	};
	const problemsOf = (result: { ok: true } | { ok: false; problems: Problem[] }) =>
		result.ok ? [] : result.problems;
	const absent: Problem[] = [{ code: 'task.absent', facts: {} }];
	const course = async (verb: 'suspend' | 'resume' | 'cancel', numbers: string[], at: string) => {
		const asked = { verb, taskIds: numbers.map(ledger.idOf), reason: '调整', document: '会议纪要' };
		return valueOf(await changeCourse(db, ledger.office, asked, at)).act;
	};
	const undo = async (act: string, at: string) =>
		valueOf(await undoAct(db, ledger.office, act, at)).act;
	const claim = async (number = '1') => {
		const { clerk, unitId } = ledger.water;
		const made = { taskId: ledger.idOf(number), unitId, doneOn: '2026-04-01' };
		valueOf(await claimDone(db, clerk, made, claimed));
	};

	test('to a claim is told to the second, with who and when; a signature since is none', async () => {
		await claim();
		const { clerk, unitId } = ledger.water;
		const taskIds = [ledger.idOf('1')];
		valueOf(await withdrawClaim(db, clerk, { taskId: ledger.idOf('1'), unitId }, april));
		valueOf(await acknowledgeTasks(db, clerk, { taskIds, unitId }, later));
		const late = problemsOf(await confirmDone(db, ledger.office, { taskIds }, later));
		const [line] = await told(ledger.office, late);
		expect(line?.overtaken).toBe('别人已先办理');
		expect(line?.message).toMatch(
			/^.+（2026年4月10日 10:00）：区水利局撤回完成申报。第 1 项没有等待核验的申报/
		);
		// whoever did it meets themselves
		const [own] = await told(clerk, late);
		expect(own?.overtaken).toBe('本人已在另一个窗口办理');
		expect(own?.message).toContain('（另一个窗口，2026年4月10日 10:00）');
	});

	test('of several tasks each is told of its own', async () => {
		await claim('1');
		const { unitId } = ledger.water;
		const back = { taskId: ledger.idOf('1'), unitId, reason: '缺佐证' };
		valueOf(await returnClaim(db, ledger.office, back, april));
		const taskIds = [ledger.idOf('3'), ledger.idOf('1')];
		const late = problemsOf(await confirmDone(db, ledger.office, { taskIds }, later));
		const lines = await told(ledger.water.clerk, late, '', ['3', '1']);
		expect(lines.map(({ message }) => message.includes('退回区水利局的完成申报'))).toEqual([
			false,
			true
		]);
	});

	test('to a request for a later day is the answer to it, and not to a later one', async () => {
		const { clerk, unitId } = ledger.water;
		const taskId = ledger.idOf('1');
		const asked = { taskId, unitId, dueOn: '2027-06-30', reason: '等批复' };
		const { id } = valueOf(await askExtension(db, clerk, asked, april));
		valueOf(await refuseExtension(db, ledger.office, { id, note: '不延' }, later));
		const again = { ...asked, dueOn: '2027-07-31' };
		valueOf(await askExtension(db, clerk, again, '2026-04-11T01:00:00.000Z'));
		const late = problemsOf(
			await refuseExtension(db, ledger.office, { id, note: '再等等' }, later)
		);
		const [line] = await told(clerk, late, id);
		expect(line?.message).toMatch(/（2026年4月10日 11:00）：不同意延期。这份延期申请已经答复/);
		// a form that answers none meets the latest
		const waiting = problemsOf(await askExtension(db, clerk, again, '2026-04-12T01:00:00.000Z'));
		expect((await told(clerk, waiting))[0]?.message).toMatch(/2026年4月11日 09:00）：申请延期。/);
		expect(await told(clerk, late, 'of another task')).toEqual(summaryOf(late));
	});

	test('to what a form was made on is told as one’s own where it was', async () => {
		const taskIds = [ledger.idOf('1')];
		const seen = new Map([[ledger.idOf('1'), 'active']]);
		await course('suspend', ['1'], april);
		const cancel = { verb: 'cancel' as const, taskIds, reason: '调整', document: '纪要', seen };
		const late = problemsOf(await changeCourse(db, ledger.office, cancel, later));
		expect(late.map(({ code }) => code)).toEqual(['task.moved-on']);
		expect(await told(ledger.office, late)).toEqual([
			{ ...summaryOf(late)[0], overtaken: '本人已在另一个窗口办理' }
		]);
		expect(await told(ledger.leader, late)).toEqual(summaryOf(late));
	});

	test('is told to nobody who may not read the task', async () => {
		await claim('1');
		const { clerk } = ledger.court;
		expect(await told(clerk, absent)).toEqual(summaryOf(absent));
		const none: Problem[] = [{ code: 'claim.none', facts: { number: '1' } }];
		expect(await told(clerk, none, '', ['3', '1'])).toEqual(summaryOf(none));
		const moved = { sides: [], state: 'active' as const, dueOn: null, ongoing: false, units: [] };
		const of = { taskId: ledger.idOf('1'), number: '1', mark: '', by: null, at: claimed };
		const passed: Problem[] = [{ code: 'task.moved-on', facts: { ...of, ...moved } }];
		expect(await told({ ...clerk, id: ledger.water.clerk.id }, passed)).toEqual(summaryOf(passed));
		// the unit itself and those who read everything are told
		for (const who of [ledger.water.clerk, ledger.leader]) {
			expect((await told(who, absent))[0]?.message).toContain('申报2026年4月1日完成');
		}
	});

	test('of drafts and of what is gone the office alone is told', async () => {
		await claim('1');
		const id = ledger.idOf('1');
		const set = (state: 'draft' | 'active') =>
			db.updateTable('task').set({ state }).where('id', '=', id).execute();
		await set('draft');
		expect(await told(ledger.water.clerk, absent)).toEqual(summaryOf(absent));
		expect((await told(ledger.office, absent))[0]?.message).toContain('申报2026年4月1日完成');
		await set('active');
		await deleteTaskBundles(db, ledger.id, [id]);
		for (const who of [ledger.water.clerk, ledger.leader]) {
			expect(await told(who, absent)).toEqual(summaryOf(absent));
		}
		expect((await told(ledger.office, absent))[0]?.message).toContain('申报2026年4月1日完成');
	});

	test('of several tasks, of which one is gone, it is that one', async () => {
		await claim('1');
		await course('suspend', ['3'], april);
		// none is: whoever was refused for another reason is told of no other task
		expect(await told(ledger.office, absent, '', ['1', '3'])).toEqual(summaryOf(absent));
		await deleteTaskBundles(db, ledger.id, [ledger.idOf('3')]);
		const [line] = await told(ledger.office, absent, '', ['1', '3']);
		expect(line?.message).toMatch(/，2026年4月10日 10:00）：暂缓。没有这项任务/);
	});

	test('to a state is what brought it there', async () => {
		await course('suspend', ['1'], claimed);
		const extended = { taskIds: [ledger.idOf('1')], deadline: '2027-03-31', reason: '会议' };
		valueOf(await extendDeadline(db, ledger.office, extended, april));
		const suspend = { verb: 'suspend' as const, reason: '等', document: '' };
		const taskIds = [ledger.idOf('1')];
		const late = problemsOf(await changeCourse(db, ledger.office, { ...suspend, taskIds }, later));
		const [line] = await told(ledger.leader, late);
		expect(line?.message).toMatch(/（2026年4月10日 09:00）：暂缓。/);
	});

	test('to a taking back is the one before it, whatever was done since', async () => {
		const act = await course('suspend', ['1', '3'], claimed);
		await undo(act, april);
		await course('cancel', ['1'], later);
		const late = problemsOf(await undoAct(db, ledger.office, act, later));
		expect(late.map(({ code }) => code)).toEqual(['act.undone']);
		// also on a page that names none of its tasks
		for (const numbers of [['1'], ['2'], []]) {
			const [line] = await told(ledger.office, late, '', numbers, act);
			expect(line?.message).toMatch(/，2026年4月10日 10:00）：撤销“暂缓”。/);
		}
	});

	test('to what cannot be taken back any more is what came first after it', async () => {
		const act = await course('suspend', ['1', '3'], claimed);
		await course('cancel', ['3'], april);
		await course('resume', ['3'], later);
		const late = problemsOf(await undoAct(db, ledger.office, act, later));
		expect(late).toMatchObject([{ code: 'act.changed', facts: { numbers: ['3'] } }]);
		const [line] = await told(ledger.office, late, '', ['1'], act);
		expect(line?.message).toMatch(/，2026年4月10日 10:00）：取消。/);
		expect(await told(ledger.water.clerk, late, '', ['1'], act)).toEqual(summaryOf(late));
	});

	test('is nothing where a field is wrong', async () => {
		const problems: Problem[] = [
			{ code: 'field.empty', facts: { field: 'reason' }, at: { field: 'reason' } }
		];
		expect(await told(ledger.office, problems)).toEqual(summaryOf(problems));
	});
});
