import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import type { Problem } from '$lib/domain/problem.ts';
import type { Db } from '$lib/server/db/client.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { acknowledgeTasks } from '$lib/server/operations/tasks/acknowledge-tasks.ts';
import { confirmDone, returnClaim } from '$lib/server/operations/tasks/answer-claims.ts';
import { refuseExtension } from '$lib/server/operations/tasks/answer-extension.ts';
import { askExtension } from '$lib/server/operations/tasks/ask-extension.ts';
import { claimDone, withdrawClaim } from '$lib/server/operations/tasks/claim-done.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
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
	const told = (actor: Actor, problems: Problem[], request = '', numbers = ['1']) => {
		const of = { taskIds: numbers.map(ledger.idOf), request };
		return withFirstDeeds(db, actor, problems, summaryOf(problems), of);
	};
	const problemsOf = (result: { ok: true } | { ok: false; problems: Problem[] }) =>
		result.ok ? [] : result.problems;
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
		expect(line?.overtaken).toBe('others');
		expect(line?.message).toMatch(
			/^.+（2026年4月10日 10:00）：区水利局撤回完成申报。第 1 项没有等待核验的申报/
		);
		// whoever did it meets themselves
		const [own] = await told(clerk, late);
		expect(own?.overtaken).toBe('own');
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

	test('to a request for a later day is the answer to it', async () => {
		const { clerk, unitId } = ledger.water;
		const taskId = ledger.idOf('1');
		const asked = { taskId, unitId, dueOn: '2027-06-30', reason: '等批复' };
		const { id } = valueOf(await askExtension(db, clerk, asked, april));
		valueOf(await refuseExtension(db, ledger.office, { id, note: '不延' }, later));
		const late = problemsOf(
			await refuseExtension(db, ledger.office, { id, note: '再等等' }, later)
		);
		const [line] = await told(clerk, late, id);
		expect(line?.message).toMatch(/（2026年4月10日 11:00）：不同意延期。这份延期申请已经答复/);
	});

	test('is nothing where a field is wrong', async () => {
		const problems: Problem[] = [
			{ code: 'field.empty', facts: { field: 'reason' }, at: { field: 'reason' } }
		];
		expect(await told(ledger.office, problems)).toEqual(summaryOf(problems));
	});
});
