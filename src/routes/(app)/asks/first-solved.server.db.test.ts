import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import type { Result } from '$lib/domain/problem.ts';
import type { Db } from '$lib/server/db/client.ts';
import { newId } from '$lib/server/db/id.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { reopenAsk, solveAsk } from '$lib/server/operations/solve-ask.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { valueOf } from '$lib/server/operations/test-result.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { withFirstSolved } from './first-solved.server.ts';

const april = '2026-04-01T00:00:00.000Z';
const may = '2026-05-01T00:00:00.000Z';
const june = '2026-06-01T00:00:00.000Z';
let ledgers = 0;

onBothEngines('who marked an ask first', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `solved${ledgers++}`);
	});
	const raise = async () => {
		const id = newId();
		const of = { jurisdiction_id: ledger.id, task_id: ledger.idOf('1') };
		const said = { unit_id: ledger.water.unitId, kind: 'problem', body: '权限不通' };
		const raised = { raised_period: '2026-03', raised_at: '2026-03-20T01:00:00.000Z' };
		await db
			.insertInto('ask')
			.values({ ...of, ...said, ...raised, id })
			.execute();
		return id;
	};
	const solve = (id: string, now: string, note = '') =>
		solveAsk(db, ledger.office, id, { note, today: now.slice(0, 10) }, now);
	const told = async (actor: Actor, result: Result<unknown>, id: string) => {
		const problems = result.ok ? [] : result.problems;
		const [line] = await withFirstSolved(db, actor, summaryOf(problems), id, june);
		return { line, plain: summaryOf(problems)[0] };
	};

	test('is told to whoever comes second, each way', async () => {
		const id = await raise();
		valueOf(await solve(id, april));
		const again = await told(ledger.leader, await solve(id, may), id);
		expect(again.line?.overtaken).toBe('别人已先办理');
		expect(again.line?.message).toMatch(/（2026年4月1日 08:00）：标为已解决。/);
		valueOf(await reopenAsk(db, ledger.office, id, may));
		const opened = await told(ledger.office, await reopenAsk(db, ledger.office, id, june), id);
		expect(opened.line?.overtaken).toBe('本人已在另一个窗口办理');
		expect(opened.line?.message).toMatch(/（另一个窗口，2026年5月1日 08:00）：恢复为未解决。/);
	});

	test('is told of nothing that the page itself offers', async () => {
		const id = await raise();
		valueOf(await solve(id, april));
		await raise();
		const { line, plain } = await told(
			ledger.office,
			await reopenAsk(db, ledger.office, id, june),
			id
		);
		expect(line).toEqual(plain);
		expect(line).not.toHaveProperty('overtaken');
	});

	test('reads nothing for a note that is too long', async () => {
		const id = await raise();
		valueOf(await solve(id, april));
		valueOf(await reopenAsk(db, ledger.office, id, may));
		const refused = await solve(id, june, '长'.repeat(5001));
		const errors = summaryOf(refused.ok ? [] : refused.problems);
		expect(errors).toHaveLength(1);
		expect(await withFirstSolved(unread, ledger.office, errors, id, june)).toEqual(errors);
	});
});

/** A database that nobody may ask. */
const unread = new Proxy({} as Db, {
	get: () => {
		throw new Error('read');
	}
});
