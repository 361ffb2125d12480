import { describe, expect, test } from 'vitest';
import { gridOf, packed, refusalOf, shown, valuesOf } from './test-package.ts';
import { openFile } from './read-workbook.ts';

const content = (tables: string, styles = '') =>
	packed({
		mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
		'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
	});
const table = (rows: string, attributes = '') =>
	`<table:table table:name="清单" ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = '') =>
	`<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (text: string, attributes = '') =>
	`<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const one = (rows: string) => gridOf(content(table(rows)), 'a.ods');

test('values by their type, shown as the sheet shows them', () => {
	const cells = [
		cell('甲'),
		'<table:table-cell office:value-type="float" office:value="7"><text:p>007</text:p></table:table-cell>',
		'<table:table-cell office:value-type="percentage" office:value="0.6"><text:p>60%</text:p></table:table-cell>',
		'<table:table-cell office:value-type="date" office:date-value="2021-12-31"><text:p>12/31/21</text:p></table:table-cell>',
		'<table:table-cell office:value-type="date" office:date-value="2021-12-01"><text:p>2021年12月</text:p></table:table-cell>',
		'<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>',
		'<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>'
	];
	expect(valuesOf(one(row(cells.join('')))).map(([, value]) => value)).toEqual([
		'甲',
		{ kind: 'number', value: 7, shown: '007' },
		{ kind: 'number', value: 0.6, shown: '60%' },
		{ kind: 'date', on: '2021-12-31', shown: '2021-12-31' },
		'2021年12月',
		{ kind: 'truth', value: true, shown: 'TRUE' },
		{ kind: 'fault', shown: '#DIV/0!' }
	]);
});

test('paragraphs, breaks, tabs and blanks of a text; notes and drawings are no text of the cell', () => {
	const inside =
		'<office:annotation><text:p>批注</text:p></office:annotation><text:p>一<text:span>二</text:span>三<text:s text:c="2"/>四</text:p><text:p>五<text:line-break/>六<text:tab/>七</text:p><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame>';
	const grid = one(
		row(`<table:table-cell office:value-type="string">${inside}</table:table-cell>`)
	);
	expect(shown(grid)).toEqual({ A1: '一二三  四\n五\n六\t七' });
});

test('repeated rows and cells are as many as they say; empty ones cost nothing', () => {
	const grid = one(
		row(cell('甲', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
			row('<table:table-cell/>', 'table:number-rows-repeated="1048000"') +
			row('<table:table-cell table:number-columns-repeated="16000"/>') +
			row(cell('乙'))
	);
	expect(shown(grid)).toEqual({ A1: '甲', B1: '甲', A2: '甲', B2: '甲', A1048004: '乙' });
});

test('merged cells, and what lies under them keeps its place', () => {
	const grid = one(
		row(
			cell('甲', 'table:number-rows-spanned="2" table:number-columns-spanned="2"') +
				'<table:covered-table-cell/>' +
				cell('乙')
		) + row('<table:covered-table-cell table:number-columns-repeated="2"/>' + cell('丙'))
	);
	expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
	expect(shown(grid)).toEqual({ A1: '甲', C1: '乙', C2: '丙' });
});

test('hidden sheets, rows and columns are read, and said to be hidden', () => {
	const styles =
		'<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
	const rows =
		'<table:table-column/><table:table-column table:visibility="collapse"/>' +
		row(cell('甲')) +
		row(cell('乙'), 'table:visibility="filter"');
	const grid = gridOf(content(table(rows, 'table:style-name="ta2"'), styles), 'a.ods');
	expect(grid.visible).toBe(false);
	expect([...grid.hiddenRows]).toEqual([2]);
	expect([...grid.hiddenColumns]).toEqual([2]);
	expect(shown(grid)).toEqual({ A1: '甲', A2: '乙' });
});

describe('refused', () => {
	test.each([
		['rows without end', row(cell('甲'), 'table:number-rows-repeated="999999999"'), 'file.damaged'],
		[
			'more rows with a value than a list has',
			row(cell('甲'), 'table:number-rows-repeated="1000000"'),
			'file.too-many'
		],
		[
			'a value over all columns',
			row(cell('甲', 'table:number-columns-repeated="16384"')),
			'file.too-wide'
		]
	])('%s', (_, rows, code) => {
		expect(refusalOf(content(table(rows)), 'a.ods')).toBe(code);
	});

	test('a document of another kind', () => {
		const bytes = packed({
			'content.xml': '<document-content><body><text/></body></document-content>'
		});
		expect(refusalOf(bytes, 'a.odt')).toBe('file.unknown');
	});
});

test('a formula that was saved without its value is noted', () => {
	const bytes = content(table(row('<table:table-cell table:formula="of:=1"/>')));
	const opened = openFile(bytes, 'a.ods');
	expect(opened.ok && opened.value.notes).toMatchObject([
		{ code: 'file.formula-without-value', at: { sheet: '清单', cell: 'A1' } }
	]);
});
