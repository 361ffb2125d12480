import { expect, test } from 'vitest';
import { usualLayout } from '../../domain/ledger/grid-layout.ts';
import { moveColumn, showColumn, shownColumns, widenColumn, widthOf } from './layout.ts';

const columns = ['number', 'measure', 'units', 'deadline'].map((field) => ({
	...{ field, label: field, width: 100 },
	kind: 'text' as const
}));
const fields = (layout: typeof usualLayout) =>
	shownColumns(columns, layout).map(({ field }) => field);

test('a column moves by a place, and stops at the ends', () => {
	const moved = moveColumn(columns, usualLayout, 'units', -1);
	expect(fields(moved)).toEqual(['number', 'units', 'measure', 'deadline']);
	expect(moveColumn(columns, moved, 'number', -1)).toBe(moved);
	expect(moveColumn(columns, moved, 'deadline', 1)).toBe(moved);
});

test('columns that a new list brings stand behind those of the chosen order', () => {
	expect(fields({ ...usualLayout, order: ['units', 'gone', 'number'] })).toEqual([
		'units',
		'number',
		'measure',
		'deadline'
	]);
});

test('one column always stays', () => {
	let layout = usualLayout;
	for (const { field } of columns) layout = showColumn(layout, field, false);
	expect(fields(layout)).toEqual(['number']);
	expect(fields(showColumn(layout, 'units', true))).toEqual(['units']);
});

test('a width stays within what can be read and reached', () => {
	const [column] = columns;
	if (!column) throw new Error('no column');
	expect(widthOf(column, usualLayout)).toBe(100);
	expect(widthOf(column, widenColumn(usualLayout, 'number', 3))).toBe(48);
	expect(widthOf(column, widenColumn(usualLayout, 'number', 9999))).toBe(720);
});
