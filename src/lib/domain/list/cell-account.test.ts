import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAccount } from './cell-account.ts';
import type { CellValue, Grid } from './grid.ts';
import { read, sheet } from './test-grid.ts';

const grid = sheet([
	['甲', '乙'],
	[null, '丙']
]);

test('a cell that nothing became of stops the reading', () => {
	const account = openAccount([grid]);
	account.of(grid).mark(0, 0, 'read');
	account.of(grid).markRow(1, 'extra');
	expect(() => account.finish()).toThrow('1 cells of 责任清单');
	account.of(grid).mark(0, 1, 'reported');
	expect(account.finish()).toEqual({ filled: 3, read: 1, extra: 1, reported: 1 });
});

test('the last word about a cell counts', () => {
	const account = openAccount([grid]);
	account.of(grid).markAll('read');
	account.of(grid).markRow(0, 'reported');
	expect(account.finish()).toEqual({ filled: 3, read: 1, extra: 0, reported: 2 });
});

test('a sheet of another file has no account', () => {
	expect(() => openAccount([grid]).of(sheet([]))).toThrow('not in the account');
});

const words = [
	...[
		'序号',
		'重点任务',
		'改革措施',
		'责任单位',
		'牵头单位',
		'责任人',
		'联系电话',
		'完成时限',
		'备注'
	],
	...[
		'一、获得信贷',
		'（二）纳税',
		'1.推进甲事项。',
		'２、推进乙事项。',
		'3',
		'44.',
		'区财政局',
		'牵头：区财政局；配合：区教育局'
	],
	...[
		'责任人：屈正则',
		'联系人：',
		'0840-5550101',
		'2026年6月底前',
		'长期',
		'合计',
		'注：说明',
		'填表人：',
		'清江区2026年任务清单',
		'\t',
		' 1.缩进'
	]
];
const value: fc.Arbitrary<CellValue> = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...words) },
	fc.string(),
	fc.constant({ kind: 'number', value: 2026.1, shown: '2026.1' } as const),
	fc.constant({ kind: 'date', on: '2026-06-30', shown: '2026-06-30' } as const),
	fc.constant({ kind: 'truth', value: true, shown: 'TRUE' } as const),
	fc.constant({ kind: 'fault', shown: '#N/A' } as const)
);
const head: CellValue[] = ['序号', '改革措施', '责任单位', '责任人', '联系电话', '完成时限'];
const range = fc
	.tuple(fc.nat(9), fc.nat(14), fc.nat(4), fc.nat(5))
	.map(([column, row, across, down]) => {
		return `${String.fromCharCode(65 + column)}${row + 1}:${String.fromCharCode(65 + column + across)}${row + 1 + down}`;
	});

const grids: fc.Arbitrary<Grid> = fc
	.record({
		above: fc.array(fc.array(fc.option(value), { maxLength: 3 }), { maxLength: 3 }),
		isList: fc.boolean(),
		below: fc.array(fc.array(fc.option(value), { maxLength: 9 }), { maxLength: 12 }),
		merges: fc.array(range, { maxLength: 8 }),
		places: fc.constantFrom('cells', 'lines'),
		isText: fc.boolean(),
		visible: fc.boolean()
	})
	.map(({ above, isList, below, merges, places, isText, visible }) => {
		const rows = [...above, ...(isList ? [head] : []), ...below];
		if (isText) {
			const lines = rows.flatMap((row) => [...row.map((cell) => [cell]), [null]]);
			return sheet(lines, [], { name: '', places: 'lines' });
		}
		return sheet(rows, places === 'cells' ? merges : [], { places, visible });
	});

test('whatever a file holds, every cell is read, kept or reported', () => {
	const choices = fc.constantFrom(
		{},
		{ columns: { 3: 'ignore' as const } },
		{ skippedRows: [2, 3, 4, 5] }
	);
	fc.assert(
		fc.property(fc.array(grids, { minLength: 1, maxLength: 2 }), choices, (opened, chosen) => {
			const { counts } = read(opened, chosen);
			const cells = opened.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
			expect(counts.cells.filled).toBe(cells.length);
			const { filled, read: taken, extra, reported } = counts.cells;
			expect(taken + extra + reported).toBe(filled);
		}),
		{ numRuns: 2000 }
	);
});
