import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../domain/list/grid.ts';
import { openFile, openPaste } from './read-workbook.ts';
import { gridOf, shown } from './test-package.ts';

const csv = (text: string) => gridOf(Buffer.from(text), '清单.csv');
const rowsOf = ({ rows }: Grid) =>
	rows.map(({ row, cells }) => [row, ...cells.map(({ column, value }) => [column, value])]);

describe('csv', () => {
	const plain = { A1: '序号', B1: '单位', A2: '1', B2: '区审计局' };
	// 序号,单位 \n 1,区审计局
	const gb18030 = Buffer.from('d0f2bac52cb5a5cebb0a312cc7f8c9f3bcc6bed6', 'hex');
	const utf16 = Buffer.from('\ufeff序号,单位\n1,区审计局', 'utf16le');
	test.each([
		['UTF-8', Buffer.from('序号,单位\n1,区审计局\n')],
		['UTF-8 with its mark and CR LF', Buffer.from('\ufeff序号,单位\r\n1,区审计局\r\n')],
		['GB18030', gb18030],
		['UTF-16', utf16],
		['UTF-16 the other way round', Buffer.from(utf16).swap16()],
		['semicolons', Buffer.from('序号;单位\n1;区审计局')],
		['tabs', Buffer.from('序号\t单位\n1\t区审计局')],
		['quotes', Buffer.from('"序号","单位"\n"1","区审计局"')]
	])('%s', (_, bytes) => {
		expect(shown(gridOf(bytes, '清单.csv'))).toEqual(plain);
	});

	test('a cell in quotes may hold breaks, separators and quotes; rows are said by their line', () => {
		expect(rowsOf(csv('a,"一\r\n二,""三"""\n\nb, \n'))).toEqual([
			[1, [1, 'a'], [2, '一\n二,"三"']],
			[4, [1, 'b']]
		]);
	});

	test('a quote that is never closed takes no row with it, and is said', () => {
		const opened = openFile(Buffer.from('a,"b\nc,"d\ne,f'), 'a.csv');
		const [grid] = opened.ok ? opened.value.grids : [];
		expect(grid && rowsOf(grid)).toEqual([
			[1, [1, 'a'], [2, '"b']],
			[2, [1, 'c'], [2, '"d']],
			[3, [1, 'e'], [2, 'f']]
		]);
		expect(opened.ok && opened.value.notes).toMatchObject([
			{ code: 'file.open-quote', facts: { line: 1 } }
		]);
	});

	test('a cell that goes on behind its quote spoils no other', () => {
		expect(rowsOf(csv('"甲"乙,1\n"丙\n丁",2'))).toEqual([
			[1, [1, '"甲"乙'], [2, '1']],
			[2, [1, '丙\n丁'], [2, '2']]
		]);
	});

	test('inches are no quotes', () => {
		expect(rowsOf(csv('5",6"\n"a"b,c'))).toEqual([
			[1, [1, '5"'], [2, '6"']],
			[2, [1, '"a"b'], [2, 'c']]
		]);
	});

	test('it is said as lines, under no name', () => {
		expect(csv('a,b')).toMatchObject({ name: '', places: 'lines', merges: [], visible: true });
	});
});

describe('a paste', () => {
	const pasted = (text: string, html?: string) => {
		const opened = openPaste(html === undefined ? { text } : { text, html });
		const [grid] = opened.ok ? opened.value.grids : [];
		return opened.ok && grid ? rowsOf(grid) : opened.ok ? [] : [opened.problems[0]?.code];
	};

	test('cells between tabs, with breaks in quotes', () => {
		expect(pasted('序号\t单位\t时限\r\n1\t"区司法局\n区审计局"\t\r\n\t区财政局\t')).toEqual([
			[1, [1, '序号'], [2, '单位'], [3, '时限']],
			[2, [1, '1'], [2, '区司法局\n区审计局']],
			[4, [2, '区财政局']]
		]);
	});

	test('one cell a line, each with the tab that it begins with; blank lines by their number', () => {
		expect(pasted('附件\n\n\t重点任务\n\t改革措施\n\t\n \n\t1.甲\t\n')).toEqual([
			[1, [1, '附件']],
			[3, [1, '\t重点任务']],
			[4, [1, '\t改革措施']],
			[7, [1, '\t1.甲']]
		]);
	});

	test('a tab in the body of a plan makes no columns of the lines below it', () => {
		expect(pasted('一、\t总体要求\n\t甲\n\t乙')).toEqual([
			[1, [1, '一、\t总体要求']],
			[2, [1, '\t甲']],
			[3, [1, '\t乙']]
		]);
	});

	test('nothing', () => {
		expect(pasted(' \n')).toEqual(['paste.empty']);
	});

	test('a table of the browser comes before the text', () => {
		const html = '<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>';
		expect(pasted('甲\t乙', html)).toEqual([
			[1, [1, '甲'], [2, '乙']],
			[2, [1, '丙'], [2, '丁']]
		]);
	});

	test('HTML that only wraps a text is left for the text', () => {
		expect(pasted('a\tb\n', '<p>a b</p>')).toEqual([[1, [1, 'a'], [2, 'b']]]);
		expect(pasted('甲', '<table><tr><td>甲</td></tr></table>')).toEqual([[1, [1, '甲']]]);
	});
});

test('a .txt with tabs between its cells has columns', () => {
	expect(shown(gridOf(Buffer.from('a\tb\nc\td'), '清单.txt'))).toEqual({
		A1: 'a',
		B1: 'b',
		A2: 'c',
		B2: 'd'
	});
});

const plan = '../shared/fixtures/qingcheng-2021.txt';
describe.skipIf(!existsSync(plan))('the annex of the reference as text', () => {
	test('stands with the last line of its last task', () => {
		const grid = gridOf(readFileSync(plan), 'plan.txt');
		expect(grid.rows.every(({ cells }) => cells.length === 1)).toBe(true);
		expect(grid.rows.at(-1)?.cells[0]?.value).toMatch(/^\t74\./);
	});
});
