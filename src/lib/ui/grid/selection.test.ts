import { expect, test } from 'vitest';
import {
	advance,
	extendTo,
	rectOf,
	selectAll,
	selectCell,
	selectColumn,
	selectRow,
	step,
	stepRows,
	stepToEnd,
	type Selection
} from './selection.ts';
import type { Extent } from './sheet.ts';

/** Six rows of four columns; rows 2 and 3 are collapsed, column 1 has gaps. */
const filled = ['abcd', 'a.cd', 'abcd', 'abcd', 'a.cd', 'abcd'];
const extent: Extent = {
	rows: 6,
	columns: 4,
	isHidden: (row) => row === 2 || row === 3,
	isEmpty: (row, column) => filled[row]?.[column] === '.'
};
const at = (row: number, column: number) => selectCell({ row, column });
const between = (top: number, left: number, bottom: number, right: number): Selection => ({
	active: { row: top, column: left },
	anchor: { row: top, column: left },
	head: { row: bottom, column: right }
});

test.each([
	['an arrow moves by a cell', at(0, 0), 'right', {}, [0, 1]],
	['a collapsed group is stepped over', at(1, 0), 'down', {}, [4, 0]],
	['and back', at(4, 0), 'up', {}, [1, 0]],
	['at the edge it stays', at(0, 0), 'left', {}, [0, 0]],
	['Ctrl goes to the last filled cell', at(0, 2), 'down', { jump: true }, [5, 2]],
	['before a gap it stops', at(5, 1), 'up', { jump: true }, [0, 1]],
	['over a gap it goes to the next filled cell', at(0, 1), 'down', { jump: true }, [5, 1]],
	['from an empty cell too', at(1, 1), 'down', { jump: true }, [5, 1]],
	['to the right to the last column', at(0, 0), 'right', { jump: true }, [0, 3]]
] as const)('%s', (_, from, direction, how, [row, column]) => {
	expect(step(from, direction, extent, how)).toEqual(at(row, column));
});

test('Shift moves the far corner and leaves the active cell', () => {
	const wide = step(at(0, 1), 'right', extent, { extend: true });
	const both = step(wide, 'down', extent, { extend: true });
	expect(both).toEqual(between(0, 1, 1, 2));
	expect(step(both, 'down', extent, { extend: true, jump: true }).head).toEqual({
		row: 5,
		column: 2
	});
	expect(extendTo(at(4, 3), { row: 0, column: 1 }).active).toEqual({ row: 4, column: 3 });
	expect(rectOf(extendTo(at(4, 3), { row: 0, column: 1 }))).toEqual({
		top: 0,
		left: 1,
		bottom: 4,
		right: 3
	});
});

test('whole rows, columns and everything', () => {
	expect(rectOf(selectAll(at(4, 1), extent))).toEqual({ top: 0, left: 0, bottom: 5, right: 3 });
	expect(selectAll(at(4, 1), extent).active).toEqual({ row: 4, column: 1 });
	const row = selectRow(4, extent, null);
	expect(rectOf(row)).toEqual({ top: 4, left: 0, bottom: 4, right: 3 });
	expect(rectOf(selectRow(1, extent, row))).toEqual({ top: 1, left: 0, bottom: 4, right: 3 });
	const column = selectColumn(2, extent, null);
	expect(rectOf(column)).toEqual({ top: 0, left: 2, bottom: 5, right: 2 });
	expect(rectOf(selectColumn(0, extent, column)).left).toBe(0);
});

test.each([
	['a page down counts the rows that are shown', at(0, 0), 3, [5, 0]],
	['a page ends with the list', at(1, 0), 30, [5, 0]],
	['a page up', at(5, 0), -2, [1, 0]]
] as const)('%s', (_, from, by, [row, column]) => {
	expect(stepRows(from, by, extent, false)).toEqual(at(row, column));
});

test.each([
	['first', [0, 0]],
	['last', [5, 3]],
	['rowStart', [4, 0]],
	['rowEnd', [4, 3]]
] as const)('%s of all', (end, [row, column]) => {
	expect(stepToEnd(at(4, 1), end, extent, false)).toEqual(at(row, column));
	expect(stepToEnd(at(4, 1), end, extent, true).anchor).toEqual({ row: 4, column: 1 });
});

test.each([
	['Enter goes down', at(0, 1), 'down', [0, 1], [1, 1]],
	['Shift+Enter goes up', at(4, 1), 'up', [4, 1], [1, 1]],
	['Tab goes right', at(0, 1), 'next', [0, 1], [0, 2]],
	['at the end of a row to the next one', at(1, 3), 'next', [1, 3], [4, 0]],
	['at the end of all it stays', at(5, 3), 'next', [5, 3], [5, 3]],
	['at the beginning too', at(0, 0), 'previous', [0, 0], [0, 0]],
	['in a selection Enter ends a column', between(0, 0, 4, 1), 'down', [4, 0], [0, 1]],
	['and goes round', between(0, 0, 4, 1), 'down', [4, 1], [0, 0]],
	['backwards too', between(0, 0, 4, 1), 'up', [0, 0], [4, 1]],
	['Tab goes along its rows', between(0, 0, 4, 1), 'next', [0, 1], [1, 0]]
] as const)('%s', (_, selection, way, from, to) => {
	const active = { row: from[0], column: from[1] };
	const next = advance({ ...selection, active }, way, extent);
	expect(next.active).toEqual({ row: to[0], column: to[1] });
	const isOne = selection.anchor === selection.head;
	if (!isOne) expect(rectOf(next)).toEqual(rectOf(selection));
});
