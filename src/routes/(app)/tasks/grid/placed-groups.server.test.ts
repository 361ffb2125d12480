import { expect, test } from 'vitest';
import type { RowGroup } from '$lib/domain/ledger/group-rows.ts';
import { placedGroups } from './placed-groups.server.ts';

const row = (number: string) => ({ id: `t${number}`, number }) as RowGroup['rows'][number];
const group = (key: string, ...numbers: string[]): RowGroup => ({ key, rows: numbers.map(row) });

test('a row tells the numbers of those left out directly above it, over groups that are gone too', () => {
	const whole = [group('a', '1', '2', '3'), group('b', '4'), group('c', '5', '6')];
	const shown = [group('a', '2', '3'), group('c', '6')];
	const placed = placedGroups(shown, whole, ['t2', 't3', 't6'], (key) => key ?? '');
	expect(placed).toEqual([
		{ key: 'a', label: 'a', rows: [{ task: 0 }, { task: 1 }] },
		{ key: 'c', label: 'c', rows: [{ task: 2, leftOut: ['4', '5'] }] }
	]);
});

test('by unit a task stands in several groups, each time with its own neighbours', () => {
	const whole = [group('a', '1', '2'), group('b', '1', '3')];
	const shown = [group('a', '1'), group('b', '1')];
	const placed = placedGroups(shown, whole, ['t1'], (key) => key ?? '');
	expect(placed.map(({ rows }) => rows)).toEqual([[{ task: 0 }], [{ task: 0, leftOut: ['2'] }]]);
});
