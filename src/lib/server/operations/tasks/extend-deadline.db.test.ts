import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import { seenMark } from '../../../domain/seen-task.ts';
import type { Db } from '../../db/client.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { askExtension } from './ask-extension.ts';
import { extendDeadline } from './extend-deadline.ts';
import { makeLedger } from './test-ledger.ts';

const april = '2026-04-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('a new deadline', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let office: Actor;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `due${ledgers++}`);
		({ office } = ledger);
	});
	const extend = async (deadline: string, confirmed = '', numbers = ['1', '3']) => {
		const rows = await Promise.all(numbers.map((number) => ledger.standing(number, april)));
		const taskIds = rows.map(({ id }) => id);
		const seen = new Map(rows.map((row) => [row.id, seenMark('extend', row)]));
		const asked = { taskIds, deadline, confirmed, reason: '会议调整', seen };
		return extendDeadline(db, office, asked, april);
	};
	const due = async (number: string) => {
		const { due_on, ongoing } = (await ledger.bundle(number)).task;
		return [due_on, ongoing];
	};

	test.each([
		['2027-03-31', '2027-03-31', 0],
		['11月底', '2026-11-30', 0],
		['2026年第四季度', '2026-12-31', 0],
		['2027年底前完成并持续推进', '2027-12-31', 1],
		['长期', null, 1]
	])('is read as the list is: %s', async (words, dueOn, ongoing) => {
		const done = await extend(words);
		const read = { dueOn, ongoing: ongoing === 1 };
		expect(done).toMatchObject({ ok: true, value: { count: 2, due: read } });
		expect([await due('1'), await due('3')]).toEqual([
			[dueOn, ongoing],
			[dueOn, ongoing]
		]);
	});

	test.each([
		['下周再说', 'deadline.unread'],
		['尽快', 'extension.undated'],
		['', 'extension.no-day']
	])('%s is none, and nothing is changed', async (words, code) => {
		const before = await due('1');
		expect(await extend(words)).toMatchObject({
			...{ ok: false, problems: [{ code, at: { field: 'deadline' } }] }
		});
		expect(await due('1')).toEqual(before);
	});

	test('that is gone is asked about first, with how many it makes overdue', async () => {
		const before = await due('1');
		const facts = { count: 2, dueOn: '2026-03-31' };
		const asked = { ok: false, problems: [{ code: 'extension.overdue-at-once', facts }] };
		expect(await extend('3月底')).toMatchObject(asked);
		// another day than the one that was asked about is asked about again
		expect(await extend('3月底', '2026-02-28')).toMatchObject(asked);
		expect(await due('1')).toEqual(before);
		expect(await extend('3月底', '2026-03-31')).toMatchObject({ ok: true });
		expect(await due('1')).toEqual(['2026-03-31', 0]);
	});

	test('leaves those alone that have it, and is refused only where none is left', async () => {
		expect(await extend('2027-03-31', '', ['1'])).toMatchObject({ ok: true });
		expect(await extend('2027-03-31')).toMatchObject({ value: { count: 1, same: 1 } });
		const facts = { count: 2, dueOn: '2027-03-31' };
		const { version } = (await ledger.bundle('1')).task;
		expect(await extend('2027-03-31')).toMatchObject({
			...{ ok: false, problems: [{ code: 'extension.same-day', facts }] }
		});
		expect((await ledger.bundle('1')).task.version).toBe(version);
		expect(await ledger.standing('1', april)).toMatchObject({ dueOn: '2027-03-31' });
	});

	test('is asked for in words too, but for a day', async () => {
		const { clerk, unitId } = ledger.water;
		const ask = (dueOn: string) =>
			askExtension(db, clerk, { taskId: ledger.idOf('1'), unitId, dueOn, reason: '等批复' }, april);
		const refused = { ok: false, problems: [{ code: 'extension.ongoing' }] };
		expect(await ask('长期推进')).toMatchObject(refused);
		expect(await ask('2027年一季度')).toMatchObject({ ok: true, value: { dueOn: '2027-03-31' } });
	});
});
