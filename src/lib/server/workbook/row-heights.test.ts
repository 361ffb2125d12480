import { expect, test } from 'vitest';
import { rowHeights } from './row-heights.ts';
import type { ListColumn } from './write-list.ts';

const column = (width: number): ListColumn => ({ heading: '', width, look: 'left' });
const cell = (value: string, rows?: number) => (rows === undefined ? { value } : { value, rows });
const lines = (count: number) => count * 14.7 + 5;

// a column of width 20 has room for 9 full-width characters of 14 pixels
test.each([
	['a short text has the smallest height', [[cell('短')]], [20]],
	['a text that fills its line needs no second one', [[cell('字'.repeat(9))]], [20]],
	['one character more does', [[cell('字'.repeat(10))]], [34.5]],
	['half-width characters take half the room', [[cell('a'.repeat(18))]], [20]],
	['a line break begins a line, an empty one too', [[cell('一\n\n三')]], [49.25]],
	['an empty cell needs nothing', [[{ value: null }]], [20]],
	[
		'what a merged cell lacks is shared among its rows',
		[[cell('字'.repeat(36), 2)], [null]],
		[32, 32]
	],
	['a merged cell that fits leaves its rows alone', [[cell('字'.repeat(18), 2)], [null]], [20, 20]],
	['no row is taller than the format allows', [[cell('字'.repeat(2000))]], [409]]
])('%s', (_, rows, heights) => {
	expect(rowHeights([column(20)], rows)).toEqual(heights);
});

test('rows that are high for their own text are not made higher for a merged one', () => {
	const long = '字'.repeat(36);
	expect(
		rowHeights(
			[column(20), column(20)],
			[
				[cell(long, 2), cell(long)],
				[null, null]
			]
		)
	).toEqual([64, 20]);
});

test('every cell over its rows has room for all its lines', () => {
	const rows = [
		[cell('字'.repeat(90), 3), cell('短')],
		[null, cell('字'.repeat(25))],
		[null, cell('字'.repeat(9))]
	];
	const heights = rowHeights([column(20), column(20)], rows);
	expect(heights.reduce((sum, height) => sum + height)).toBeGreaterThanOrEqual(lines(10));
	expect(heights[1]).toBeGreaterThanOrEqual(lines(3));
});
