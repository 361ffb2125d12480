import { expect, test } from 'vitest';
import { unzip } from './test-unzip.ts';
import { writeList, type List } from './write-list.ts';

const list: List = {
	sheet: '清单',
	title: '某区2026年责任清单',
	columns: [
		{ heading: '重点任务', width: 14, look: 'center' },
		{ heading: '改革措施', width: 52, look: 'left' },
		{ heading: '联系电话', width: 15, look: 'text' },
		{ heading: '完成时限', width: 15, look: 'center' }
	],
	rows: [
		[
			{ value: '一．开办', rows: 3 },
			{ value: '=1.A & B', rows: 2 },
			{ value: '0840-5550101' },
			{ value: { on: '2026-06-30', format: 'iso' }, rows: 2 }
		],
		[null, null, { value: '15400001707' }, null],
		[
			null,
			{ value: ' 2.前有空格\n第二行' },
			{ value: null },
			{ value: { on: '2026-05-31', format: 'chinese' } }
		]
	]
};
const parts = unzip(writeList(list));
const text = (name: string) => parts.get(name)?.toString() ?? '';
const sheet = text('xl/worksheets/sheet1.xml');
const cellAt = (ref: string) =>
	new RegExp(`<c r="${ref}"[^>]*?(/>|>.*?</c>)`, 's').exec(sheet)?.[0];

test('the title goes over all columns, the headings follow', () => {
	expect(cellAt('A1')).toContain('某区2026年责任清单');
	expect(sheet).toContain('<mergeCell ref="A1:D1"/>');
	expect(
		['A2', 'B2', 'C2', 'D2'].map((ref) => /<t [^>]*>(.*?)</.exec(cellAt(ref) ?? '')?.[1])
	).toEqual(['重点任务', '改革措施', '联系电话', '完成时限']);
});

test('a cell is merged over the rows it says, and every cell of a merge has its frame', () => {
	expect(sheet).toContain(
		'<mergeCell ref="A3:A5"/><mergeCell ref="B3:B4"/><mergeCell ref="D3:D4"/>'
	);
	expect(sheet).toContain('<mergeCells count="4">');
	expect(cellAt('B4')).toBe('<c r="B4" s="4"/>');
	expect(cellAt('C5')).toBe('<c r="C5" s="5"/>');
});

test('text is text, never a formula and never a number', () => {
	expect(cellAt('B3')).toBe(
		'<c r="B3" s="4" t="inlineStr"><is><t xml:space="preserve">=1.A &amp; B</t></is></c>'
	);
	expect(cellAt('C4')).toContain('t="inlineStr"');
	expect(cellAt('B5')).toContain('> 2.前有空格\n第二行<');
	expect(sheet).not.toContain('<f>');
});

test('a date is a true date with its format', () => {
	expect(cellAt('D3')).toBe('<c r="D3" s="6"><v>46203</v></c>');
	expect(cellAt('D5')).toBe('<c r="D5" s="7"><v>46173</v></c>');
	expect(text('xl/styles.xml')).toContain(
		'formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"'
	);
});

test('it is printed on A4 across, one page wide, with headings and page numbers', () => {
	expect(sheet).toContain(
		'<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
	);
	expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页');
	expect(sheet).toContain('ySplit="2"');
	expect(text('xl/workbook.xml')).toContain(`localSheetId="0">'清单'!$1:$2<`);
	expect(text('xl/workbook.xml')).toContain(`localSheetId="0">'清单'!$A$1:$D$5<`);
});

test('the same list gives the same bytes', () => {
	expect(Buffer.compare(writeList(list), writeList(list))).toBe(0);
});

test('a quote in the name of the sheet is doubled where the name is quoted', () => {
	const named = unzip(writeList({ ...list, sheet: "a'b" }));
	expect(named.get('xl/workbook.xml')?.toString()).toContain("'a''b'!$1:$2");
});
