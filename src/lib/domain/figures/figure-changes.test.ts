import { expect, test } from 'vitest';
import { figureChanges } from './figure-changes.ts';
import type { FilingRow } from './filing-sets.ts';
import { monthFigures } from './month-figures.ts';

const row = (
	unitId: string,
	firstSubmittedAt: string | null,
	reviews: FilingRow['reviews'] = []
) => ({
	...{ taskId: `${unitId}-task`, unitId, unitName: `${unitId}局`, firstSubmittedAt, reviews },
	...{ submittedAt: firstSubmittedAt, cutoffAt: '2026-04-27T16:00:00.000Z' }
});
const inTime = '2026-04-20T02:00:00.000Z';
const late = '2026-04-29T02:00:00.000Z';
const figures = (...rows: ReturnType<typeof row>[]) =>
	monthFigures(rows, { timelyBy: 'first' }, late);

test('the same figures have no changes, whenever they were taken', () => {
	const one = figures(row('a', inTime), row('b', null));
	expect(figureChanges(one, { ...one, asOf: inTime })).toEqual([]);
});

test('what came afterwards is told of the district and of its unit, before and after', () => {
	const before = figures(row('a', inTime), row('b', null));
	const after = figures(row('a', inTime), row('b', late));
	const told = figureChanges(before, after).map(({ name, code, before, after }) => [
		...[name, code, before?.n, before?.d, after?.n, after?.d]
	]);
	expect(told).toEqual([
		['', 'volume', 1, null, 2, null],
		['', 'coverage', 1, 2, 2, 2],
		['', 'timelinessOfFiled', 1, 1, 1, 2],
		['b局', 'volume', 0, null, 1, null],
		['b局', 'coverage', 0, 1, 1, 1],
		['b局', 'timelinessOfFiled', 0, 0, 0, 1]
	]);
});

test('a unit of which nothing is asked any more has figures on one side only', () => {
	const changes = figureChanges(
		figures(row('a', inTime), row('b', null)),
		figures(row('a', inTime))
	);
	const own = changes.filter(({ unitId }) => unitId === 'b');
	expect(own.length).toBeGreaterThan(0);
	expect(own.every(({ before, after }) => before !== null && after === null)).toBe(true);
});
