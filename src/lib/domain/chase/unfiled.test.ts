import { expect, test } from 'vitest';
import type { ReportStanding } from '../standing.ts';
import { unfiledIn, type Asked } from './unfiled.ts';

const row = (unitId: string, standing: ReportStanding, more: Partial<Asked> = {}): Asked => ({
	...{ unitId, unit: `名${unitId}`, taskId: `${unitId}-${standing}`, number: '1', title: '事' },
	...{ measure: '事', standing, isTyped: false, cutoffAt: '2026-11-25T16:00:00.000Z' },
	...{ firstSubmittedAt: null, mendUntil: null, reportId: null },
	...more
});

test.each<[string, ReportStanding, number, number]>([
	['nobody began it', 'blank', 1, 0],
	['it is a draft', 'draft', 1, 0],
	['the cutoff has passed', 'missing', 1, 0],
	['it was returned', 'returned', 0, 1]
])('a unit is listed where %s', (_, standing, open, returned) => {
	const { units } = unfiledIn([row('a', standing), row('b', 'approved')]);
	expect(units.map((unit) => [unit.unitId, unit.open.length, unit.returned.length])).toEqual([
		['a', open, returned]
	]);
});

test('what waits for a review or has passed it is done', () => {
	const rows = [row('a', 'submitted'), row('b', 'approved')];
	expect(unfiledIn(rows)).toMatchObject({ units: [], asked: 2, submitted: 2 });
});

test('what was returned counts as filed, what a unit withdrew does not', () => {
	const at = '2026-11-20T02:00:00.000Z';
	const rows = [
		row('a', 'returned', { firstSubmittedAt: at }),
		row('b', 'missing', { firstSubmittedAt: '2026-11-21T02:00:00.000Z' })
	];
	expect(unfiledIn(rows)).toMatchObject({ asked: 2, submitted: 1, last: { unit: '名a', at } });
});

test('the units stand as the reports came, each once', () => {
	const rows = [row('b', 'blank'), row('a', 'draft'), row('b', 'missing')];
	expect(unfiledIn(rows).units.map(({ unitId, open }) => [unitId, open.length])).toEqual([
		['b', 2],
		['a', 1]
	]);
});
