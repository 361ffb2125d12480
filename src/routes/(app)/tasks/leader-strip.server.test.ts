import { expect, test } from 'vitest';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import { ledgerViewIn } from '$lib/domain/ledger/ledger-view.ts';
import { narrow } from '$lib/domain/ledger/narrow.ts';
import { leaderStrip } from './leader-strip.server.ts';
import { todoTasks } from './todo-strip.server.ts';

const plan = { id: 'p', year: 2026, title: '清单', startsOn: '2026-01-01', docNo: null };
const here = { plans: [plan], running: plan } as unknown as Parameters<typeof leaderStrip>[2];
const row = (id: string, more: Partial<LedgerRow>): LedgerRow => ({
	...{ id, number: id, sectionId: null, measure: '', deadlineText: null, dueOn: null },
	...{ originalDueOn: null, ongoing: false, state: 'active', units: [], collectives: [] },
	...{ waits: [], unsigned: [], standing: 'underway', light: 'green', reasons: [], percent: 0 },
	...{ overdueDays: 0, hasProblem: false, ...more }
});
const rows = [
	row('1', { standing: 'overdue', light: 'red', overdueDays: 3 }),
	row('2', { standing: 'farBehind', light: 'red' }),
	row('3', { standing: 'overdue', light: 'red', overdueDays: 9, waits: ['extension'] }),
	row('4', {})
];
const said = [{ todo: 'said' as const, taskId: '4', planId: 'p' }];

test('worst first, each with the address of exactly its rows', () => {
	const strip = leaderStrip(rows, said, here, null);
	expect(strip.map(({ text }) => text)).toEqual([
		'已逾期 2 项',
		'严重滞后 1 项',
		'延期申请待答复 1 项',
		'本人批示未回复 1 项'
	]);
	const shown = strip.map(({ href }) => {
		const view = ledgerViewIn(new URL(href, 'http://x').searchParams);
		const own = todoTasks(said, view.todo);
		return narrow(rows, view, '2026-10-10', new Map(), own).map(({ id }) => id);
	});
	expect(shown).toEqual([['3', '1'], ['2'], ['3'], ['4']]);
});

test('what there is none of is left out, and the list of another year is asked for by name', () => {
	expect(leaderStrip([row('4', {})], [], here, null)).toEqual([]);
	const [late] = leaderStrip(rows, [], here, 'p2');
	expect(late?.href).toBe('/tasks?plan=p2&status=overdue&group=standing&sort=overdue');
});
