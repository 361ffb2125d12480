import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import type { Problem, Result } from '$lib/domain/problem.ts';
import type { Db } from '$lib/server/db/client.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { closeDirective, reopenDirective } from '$lib/server/operations/close-directive.ts';
import { editDirective } from '$lib/server/operations/edit-directive.ts';
import { giveDirective } from '$lib/server/operations/give-directive.ts';
import { replyDirective } from '$lib/server/operations/reply-directive.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { valueOf } from '$lib/server/operations/test-result.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { withFirstDone } from './first-done.server.ts';

const today = '2026-04-10';
const at = (hour: number) => `${today}T0${hour}:00:00.000Z`;
let ledgers = 0;

onBothEngines('what was done to a 督办 first', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let id: string;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `done${ledgers++}`);
		({ id } = valueOf(await giveDirective(db, ledger.office, given(), at(1))));
	});
	const given = () => ({
		...{ kind: 'supervision' as const, taskId: ledger.idOf('3'), body: '请加快办理。' },
		...{
			dueOn: '2026-04-28',
			number: '营商督〔2026〕1号',
			level: 'blue',
			unitIds: [ledger.water.unitId]
		},
		...{ saidBy: '', saidName: '', today }
	});
	const edit = (hour: number, version: number, body: string) =>
		editDirective(db, ledger.office, id, { ...given(), body, version }, at(hour));
	const reply = (hour: number) => {
		const { unitId, clerk } = ledger.water;
		return replyDirective(db, clerk, id, { unitId, body: '已开通专窗。', today }, at(hour));
	};
	const told = async (actor: Actor, result: Result<unknown>) => {
		const problems: Problem[] = result.ok ? [] : result.problems;
		const errors = summaryOf(problems);
		const [line] = await withFirstDone(db, actor, problems, errors, id, at(9));
		return { message: line?.message, overtaken: line?.overtaken, plain: errors[0]?.message };
	};

	test('to an edit is the other edit, and no reply that came since', async () => {
		valueOf(await edit(2, 1, '请加快办理，联系 15412341234。'));
		valueOf(await reply(3));
		const late = await edit(4, 1, '请尽快。');
		const own = await told(ledger.office, late);
		expect(own.overtaken).toBe('本人已在另一个窗口办理');
		expect(own.message).toMatch(/（另一个窗口，2026年4月10日 10:00）：.*15412341234/);
		// a number within somebody’s words is a number too
		const leader = await told(ledger.leader, late);
		expect(leader.overtaken).toBe('别人已先办理');
		expect(leader.message).not.toContain('15412341234');
	});

	test('to one that has ended is its ending', async () => {
		valueOf(await closeDirective(db, ledger.office, id, { note: '', today }, at(2)));
		const opened = { reason: '再查', again: false };
		valueOf(await reopenDirective(db, ledger.office, id, opened, at(3)));
		valueOf(await edit(4, 3, '请尽快。'));
		valueOf(await closeDirective(db, ledger.office, id, { note: '', today }, at(5)));
		const { message, plain } = await told(ledger.water.clerk, await reply(6));
		expect(message).toMatch(/（2026年4月10日 13:00）：/);
		expect(message?.endsWith(plain ?? '?')).toBe(true);
	});

	test('to a unit that is not asked any more is the change of units', async () => {
		const units = { unitIds: [ledger.court.unitId] };
		const edited = { ...given(), ...units, version: 1 };
		valueOf(await editDirective(db, ledger.office, id, edited, at(2)));
		const more = { ...edited, body: '请尽快。', version: 2 };
		valueOf(await editDirective(db, ledger.office, id, more, at(3)));
		const { message } = await told(ledger.water.clerk, await reply(4));
		expect(message).toMatch(/（2026年4月10日 10:00）：.*区水利局.*区法院/);
	});

	test('is nothing where a field is wrong, and nothing is read for it', async () => {
		const refused = await edit(2, 1, '');
		const problems = refused.ok ? [] : refused.problems;
		const errors = summaryOf(problems);
		expect(errors).toHaveLength(1);
		expect(await withFirstDone(unread, ledger.office, problems, errors, id, at(9))).toEqual(errors);
	});
});

/** A database that nobody may ask. */
const unread = new Proxy({} as Db, {
	get: () => {
		throw new Error('read');
	}
});
