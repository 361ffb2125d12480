import { expect, test } from 'vitest';
import type { CellValue, Grid } from '../../list/grid.ts';
import { markText, workbookSign } from './filled-workbook.ts';
import { readBack } from './read-back.ts';

type Row = readonly (CellValue | null)[];

function grid(rows: readonly Row[], changes: Partial<Grid> = {}): Grid {
	return {
		...{ name: '填报表', places: 'cells', visible: true, merges: [] },
		...{ hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() },
		rows: rows.flatMap((cells, at) => {
			const filled = cells.flatMap((value, column) =>
				value === null || value === '' ? [] : [{ column: column + 1, value }]
			);
			return filled.length === 0 ? [] : [{ row: at + 1, cells: filled }];
		}),
		...changes
	};
}

const head = ['项次', '改革措施', '状态', '完成比例', '本月进展', '存在问题', '行标识'];
const mark = (task: string) =>
	markText({ workbookId: 'book', taskId: task, unitId: 'unit', goal: null });
const whole = [
	['区财政局 2026年11月填报表'],
	['白色的格填写'],
	head,
	['第45项', '甲', '推进中', 60, '做了甲', '', mark('t45')].map(cell),
	['第61项', '乙', '', '', '', '', mark('t61')].map(cell)
];
const sign = grid([[workbookSign, 'book']], { name: '标识', visible: false });

function cell(value: string | number): CellValue {
	return typeof value === 'number' ? { kind: 'number', value, shown: String(value) } : value;
}

test('every row comes back with its cells and their places, empty ones too', () => {
	const { rows, workbookIds, problems, absent } = readBack([grid(whole), sign]);
	expect(problems).toEqual([]);
	expect(workbookIds).toEqual(['book']);
	expect(rows.map(({ number, row, mark }) => [number, row, mark?.taskId])).toEqual([
		['45', 4, 't45'],
		['61', 5, 't61']
	]);
	expect(rows[0]?.open).toEqual({
		status: { at: 'C4', text: '推进中' },
		percent: { at: 'D4', text: '60' },
		progress: { at: 'E4', text: '做了甲' },
		problem: { at: 'F4', text: '' }
	});
	expect(rows[1]?.open.progress).toEqual({ at: 'E5', text: '' });
	expect(absent).toContain('doneOn');
});

test('columns are found by their headings, wherever they went and whatever stands between them', () => {
	const moved = [
		...[[], ['', '汇总人：王敏'], []],
		['备注', '本月进展情况*', '存在的问题', '序号', '当前状态', '完成比例（%）'],
		['', '做了甲', '', 45, '推进中', '60%'].map(cell),
		...[[], ['', '', '', '合计', '', '']]
	];
	const { rows } = readBack([grid([['说明']], { name: '说明' }), grid(moved, { name: '我的表' })]);
	expect(rows[0]).toMatchObject({
		...{ sheet: '我的表', row: 5, mark: null, number: '45' },
		open: { progress: { at: 'B5', text: '做了甲' }, percent: { at: 'F5', text: '60%' } }
	});
	// what is no task comes along, so that it can be told
	expect(rows[1]).toMatchObject({ row: 7, number: '合计' });
	expect(rows).toHaveLength(2);
});

test('a heading that is repeated on the next page is no row', () => {
	const { rows } = readBack([grid([...whole, head.slice(0, 6), ['第70项', '', '', '', '丙']])]);
	expect(rows.map(({ number }) => number)).toEqual(['45', '61', '70']);
});

test('a row whose words are gone is still known by its hidden cell', () => {
	const { rows } = readBack([grid([...whole, ['', '', '', '', '', '', mark('t70')]])]);
	expect(rows[2]).toMatchObject({ number: '', mark: { taskId: 't70' } });
});

test('of two sheets of the kind the one that is shown is read, and the other is told', () => {
	const copy = grid(whole, { name: '填报表 (2)' });
	const { rows, problems } = readBack([grid(whole), copy]);
	expect(rows).toHaveLength(2);
	expect(problems).toEqual([
		{ code: 'workbook.sheets-left', facts: { read: '填报表', others: ['填报表 (2)'] } }
	]);
	expect(readBack([grid(whole, { visible: false }), copy]).rows[0]?.sheet).toBe('填报表 (2)');
});

test('a formula that went wrong is a problem with its place, and leaves its cell alone', () => {
	const fault: CellValue = { kind: 'fault', shown: '#REF!' };
	const { rows, problems } = readBack([
		grid([head, ['第45项', '', '', fault, '做了甲', '', mark('t45')]])
	]);
	const at = { sheet: '填报表', cell: 'D2' };
	expect(problems).toEqual([{ code: 'workbook.cell-fault', facts: { value: '#REF!' }, at }]);
	expect(rows[0]?.open).not.toHaveProperty('percent');
});

test('指标 and 阶段目标 come from the sheet beside it', () => {
	const goal = (field: 'milestone.m1' | 'reading.r1') =>
		markText({ workbookId: 'book', taskId: 't45', unitId: 'unit', goal: field });
	const goals = grid(
		[
			['区财政局 指标与阶段目标'],
			['项次', '任务', '类别', '指标或阶段目标', '目标', '本月填写', '行标识'],
			['第45项', '甲', '阶段目标', '方案印发', '', '是', goal('milestone.m1')],
			['第45项', '甲', '量化指标', '办理时限', '≤3天', cell(2.5), goal('reading.r1')],
			['第45项', '甲', '量化指标', '满意度', '≥90%', cell('')]
		],
		{ name: '二' }
	);
	const { rows } = readBack([goals, grid(whole)]);
	expect(rows.slice(2).map(({ goal, mark, open }) => [goal, mark?.goal, open.value])).toEqual([
		['方案印发', 'milestone.m1', { at: 'F3', text: '是' }],
		['办理时限', 'reading.r1', { at: 'F4', text: '2.5' }],
		['满意度', undefined, { at: 'F5', text: '' }]
	]);
});

test.each([
	['nothing', []],
	[
		'a list of another kind',
		[
			grid([
				['序号', '改革措施', '责任单位'],
				['1', '甲', '乙']
			])
		]
	],
	[
		'headings that name no row',
		[
			grid([
				['状态', '完成比例', '本月进展'],
				['', '60', '甲']
			])
		]
	]
])('%s is no 填报表', (_, grids) => {
	const { rows, problems } = readBack(grids);
	expect(rows).toEqual([]);
	expect(problems.map(({ code }) => code)).toEqual(['workbook.no-table']);
});

test('a cell that was merged into another says nothing of its own, and is told', () => {
	const [title = [], guide = [], , first = [], second = []] = whole;
	const joint = grid([title, guide, head, first, second, ['填表人：王敏']], {
		merges: [
			{ top: 4, left: 5, bottom: 5, right: 5 },
			{ top: 6, left: 1, bottom: 6, right: 7 }
		]
	});
	const { rows, problems } = readBack([joint, sign]);
	expect(rows[0]?.open.progress).toEqual({ at: 'E4', text: '做了甲' });
	expect(rows[1]?.open).not.toHaveProperty('progress');
	expect(rows[1]?.open.problem).toEqual({ at: 'F5', text: '' });
	expect(problems).toEqual([
		{ code: 'workbook.cell-merged', facts: {}, at: { sheet: '填报表', cell: 'E5' } }
	]);
});
