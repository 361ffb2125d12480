import { beforeEach, expect, test } from 'vitest';
import { makeLedger } from '../operations/tasks/test-ledger.ts';
import type { Db } from './client.ts';
import { insertReply } from './directive-replies.ts';
import { insertDirective, updateCourse } from './directives.ts';
import { listSaid } from './said-todos.ts';
import { onBothEngines } from './test-db.ts';

const now = '2026-04-10T02:00:00.000Z';
const later = '2026-04-11T02:00:00.000Z';
let ledgers = 0;

onBothEngines('批示 that a leader waits for', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `said${ledgers++}`);
	});
	const give = (number: string, saidBy: string | null, kind: 'instruction' | 'supervision') =>
		insertDirective(db, ledger.id, {
			...{ id: `${ledger.id}-${number}-${kind}`, kind, taskId: ledger.idOf(number), number: null },
			...{ level: null, body: '请说明', dueOn: '2026-05-01' },
			...{ unitIds: [ledger.water.unitId, ledger.court.unitId], saidBy, saidName: null },
			...{ issuedOn: '2026-04-10', issuedBy: ledger.office.id, issuedAt: now }
		});
	const reply = (unit: 'water' | 'court') =>
		insertReply(db, ledger.id, {
			...{ id: `${ledger.id}-${unit}`, directiveId: `${ledger.id}-3-instruction` },
			...{ unitId: ledger[unit].unitId, body: '已办', repliedOn: '2026-04-11' },
			...{ repliedBy: ledger[unit].clerk.id, repliedAt: later }
		});
	const said = async () =>
		(await listSaid(db, ledger.id, ledger.leader.id)).map(({ taskId }) => taskId);

	test('their own alone, until every unit has replied', async () => {
		await give('1', null, 'instruction');
		await give('2', ledger.leader.id, 'supervision');
		expect(await said()).toEqual([]);
		await give('3', ledger.leader.id, 'instruction');
		expect(await said()).toEqual([ledger.idOf('3')]);
		await reply('water');
		expect(await said()).toEqual([ledger.idOf('3')]);
		await reply('court');
		expect(await said()).toEqual([]);
		const since = '2026-04-12T02:00:00.000Z';
		const id = `${ledger.id}-3-instruction`;
		await updateCourse(db, ledger.id, id, { reopened: { since } });
		expect(await said()).toEqual([ledger.idOf('3')]);
		const ended = { on: '2026-04-12', by: ledger.office.id, at: since, words: null };
		await updateCourse(db, ledger.id, id, { closed: ended });
		expect(await said()).toEqual([]);
	});

	test('what was withdrawn waits for nobody', async () => {
		await give('3', ledger.leader.id, 'instruction');
		expect(await said()).toEqual([ledger.idOf('3')]);
		const ended = { on: '2026-04-12', by: ledger.office.id, at: later, words: null };
		await updateCourse(db, ledger.id, `${ledger.id}-3-instruction`, { withdrawn: ended });
		expect(await said()).toEqual([]);
	});
});
