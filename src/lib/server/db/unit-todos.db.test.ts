import { beforeEach, expect, test } from 'vitest';
import type { Result } from '../../domain/problem.ts';
import { acknowledgeTasks } from '../operations/tasks/acknowledge-tasks.ts';
import { returnClaim } from '../operations/tasks/answer-claims.ts';
import { refuseExtension } from '../operations/tasks/answer-extension.ts';
import { askExtension } from '../operations/tasks/ask-extension.ts';
import { changeCourse } from '../operations/tasks/change-course.ts';
import { claimDone } from '../operations/tasks/claim-done.ts';
import { seeAnswer } from '../operations/tasks/see-answer.ts';
import { makeLedger } from '../operations/tasks/test-ledger.ts';
import { appendAuditEvent } from './audit-events.ts';
import { insertClaim } from './claims.ts';
import type { Db } from './client.ts';
import { insertReply } from './directive-replies.ts';
import { insertDirective, updateCourse } from './directives.ts';
import { onBothEngines } from './test-db.ts';
import { findStand } from './stand.ts';
import { heldTodos, listTodos } from './unit-todos.ts';

const now = '2026-04-10T02:00:00.000Z';
const later = '2026-04-11T02:00:00.000Z';
let ledgers = 0;

function valueOf<Value>(result: Result<Value>): Value {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

onBothEngines('what waits for a unit', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `todos${ledgers++}`);
	});
	const id = (number: string) => ledger.idOf(number);
	const todos = async (unit: 'water' | 'court' = 'water') => {
		const all = await listTodos(db, ledger.id, [ledger[unit].unitId]);
		const numbers = ['1', '2', '3'];
		return all.map(({ todo, taskId }) => [todo, numbers.find((each) => id(each) === taskId)]);
	};
	const sign = async (unit: 'water' | 'court', ...numbers: string[]) => {
		const { unitId, clerk } = ledger[unit];
		valueOf(await acknowledgeTasks(db, clerk, { taskIds: numbers.map(id), unitId }, now));
	};

	test('its own tasks to sign, and not those of another unit, nor what is put aside', async () => {
		expect(await todos()).toEqual([
			['sign', '1'],
			['sign', '3']
		]);
		expect(await todos('court')).toEqual([
			['sign', '2'],
			['sign', '3']
		]);
		await sign('court', '2', '3');
		expect(await todos('court')).toEqual([]);
		expect(await todos()).toHaveLength(2);
		const aside = { verb: 'suspend' as const, taskIds: [id('1')], reason: '等', document: '' };
		valueOf(await changeCourse(db, ledger.office, aside, now));
		expect(await todos()).toEqual([['sign', '3']]);
		expect(await listTodos(db, ledger.id, [])).toEqual([]);
	});

	test('a claim that was sent back, until it claims again', async () => {
		await sign('water', '1', '3');
		const { unitId, clerk } = ledger.water;
		const claim = (at: string) =>
			claimDone(db, clerk, { taskId: id('1'), unitId, doneOn: '2026-04-01' }, at).then(valueOf);
		await claim(now);
		expect(await todos()).toEqual([]);
		const back = { taskId: id('1'), unitId, reason: '缺佐证' };
		valueOf(await returnClaim(db, ledger.office, back, now));
		expect(await todos()).toEqual([['returned', '1']]);
		await claim(later);
		expect(await todos()).toEqual([]);
	});

	test('held, is read again for what a unit claims anew, and not for what others file', async () => {
		const { unitId, clerk } = ledger.water;
		const held = async () => heldTodos(db, ledger.id, [unitId], await findStand(db, ledger.id));
		const filed = () =>
			appendAuditEvent(db, ledger.id, {
				...{ at: now, actorId: null, actorName: '某人', action: 'report.submit' }
			});
		await sign('water', '1', '3');
		const before = await held();
		await filed();
		expect(await held()).toBe(before);
		const claimed = { taskId: id('1'), unitId, doneOn: '2026-04-01' };
		valueOf(await claimDone(db, clerk, claimed, now));
		valueOf(
			await returnClaim(db, ledger.office, { taskId: id('1'), unitId, reason: '缺佐证' }, now)
		);
		expect((await held()).map(({ todo }) => todo)).toEqual(['returned']);
		// as a report that says 已完成 does, under a link that says no more than that it was filed
		const anew = { doneOn: '2026-04-02', summary: null, by: clerk.id, at: later };
		await insertClaim(db, ledger.id, { taskId: id('1'), unitId, ...anew });
		await filed();
		expect(await held()).toEqual([]);
	});

	test('an answer to its request, until it has taken note', async () => {
		await sign('water', '1', '3');
		const { unitId, clerk } = ledger.water;
		const asked = { taskId: id('1'), unitId, dueOn: '2026-11-30', reason: '等待批复' };
		const request = valueOf(await askExtension(db, clerk, asked, now));
		expect(await todos()).toEqual([]);
		valueOf(await refuseExtension(db, ledger.office, { id: request.id, note: '请按期' }, now));
		expect(await todos()).toEqual([['answered', '1']]);
		valueOf(await seeAnswer(db, clerk, request.id, later));
		expect(await todos()).toEqual([]);
	});

	test('what it owes a reply to, once for two, until it replied to both; opened again it owes anew', async () => {
		await sign('water', '1', '3');
		const { unitId } = ledger.water;
		const give = (key: string) =>
			insertDirective(db, ledger.id, {
				...{ id: `${ledger.id}-${key}`, kind: 'instruction', taskId: id('1'), number: null },
				...{ level: null, body: '请说明', dueOn: '2026-05-01', unitIds: [unitId] },
				...{ saidBy: null, saidName: null, issuedOn: '2026-04-10' },
				...{ issuedBy: ledger.office.id, issuedAt: now }
			});
		const reply = (key: string, at: string) =>
			insertReply(db, ledger.id, {
				...{ id: `${ledger.id}-${key}-${at}`, directiveId: `${ledger.id}-${key}`, unitId },
				...{
					body: '已办',
					repliedOn: '2026-04-11',
					repliedBy: ledger.water.clerk.id,
					repliedAt: at
				}
			});
		await give('a');
		await give('b');
		expect(await todos()).toEqual([['reply', '1']]);
		await reply('a', later);
		expect(await todos()).toEqual([['reply', '1']]);
		await reply('b', later);
		expect(await todos()).toEqual([]);
		const since = '2026-04-12T02:00:00.000Z';
		await updateCourse(db, ledger.id, `${ledger.id}-a`, { reopened: { since } });
		expect(await todos()).toEqual([['reply', '1']]);
		const ended = { on: '2026-04-12', by: ledger.office.id, at: since, words: null };
		await updateCourse(db, ledger.id, `${ledger.id}-a`, { withdrawn: ended });
		expect(await todos()).toEqual([]);
	});
});
