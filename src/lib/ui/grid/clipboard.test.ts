import { expect, test } from 'vitest';
import { cellsOnClipboard } from './clipboard-in.ts';
import { asTable, asTabs } from './clipboard-out.ts';
import { cellsOfHtml } from './html-cells.ts';

const awkward = [
	['1.10', '甲\n乙', '他说“好”', '"引"号'],
	['', 'a\tb', '<b>&amp;</b>', '13900000000'],
	['　全角', '末尾', 'x', 'y']
];

test('what is copied is pasted the same, by either way', () => {
	expect(cellsOnClipboard({ html: '', text: asTabs(awkward) })?.rows).toEqual(awkward);
	const shown = awkward.map((row) => row.map((cell) => cell.replace('\t', ' ').trim()));
	expect(cellsOfHtml(asTable(awkward))?.rows).toEqual(shown);
});

test.each([
	[
		'a break in quotes stays in its cell',
		'a\t"b\nc"\r\nd\te\r\n',
		[
			['a', 'b\nc'],
			['d', 'e']
		]
	],
	['quotes are doubled in quotes', '"say ""yes"" now\n"\t2\r\n', [['say "yes" now\n', '2']]],
	['a quote inside is a plain sign', 'a"b\t"c" d', [['a"b', '"c" d']]],
	['the last row needs no break', 'a\nb', [['a'], ['b']]],
	['an empty row in between is a row', 'a\n\nb\n', [['a'], [''], ['b']]],
	[
		'short rows are filled',
		'a\tb\nc',
		[
			['a', 'b'],
			['c', '']
		]
	],
	['one cell', '12月底', [['12月底']]]
])('%s', (_, text, rows) => {
	expect(cellsOnClipboard({ html: '<p>no table</p>', text })).toEqual({ rows, covered: 0 });
});

test('an empty clipboard is no paste', () => {
	expect(cellsOnClipboard({ html: '', text: '' })).toBeNull();
});

test.each([
	[
		'Excel: breaks within a cell, a row of widths at the end that does not show',
		`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {color:red}
		br {mso-data-placement:same-cell;}--></style></head><body><table border=0>
		<!--StartFragment--><col width=64 span=2>
		<tr height=18><td height=18 class=xl65 width=64>第44项</td><td>一<br>
    二<span style='mso-spacerun:yes'>&nbsp; </span></td></tr>
		<tr height=18><td><font class="font5">富</font><font class="font6">文本</font></td><td x:num>3</td></tr>
		<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td width=64></td></tr><![endif]>
		<!--EndFragment--></table></body></html>`,
		[
			['第44项', '一\n二'],
			['富文本', '3']
		],
		0
	],
	[
		'WPS: a cell merged over two rows covers the one below it',
		'<table><tr><td rowspan="2">区水务局</td><td>甲</td></tr><tr><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
		[
			['区水务局', '甲'],
			[null, '乙'],
			['丙', '丁']
		],
		1
	],
	[
		'merged across and down',
		'<table><tr><td>甲</td><td colspan=2 rowspan=2>乙</td></tr><tr><td>丙</td></tr></table>',
		[
			['甲', '乙', null],
			['丙', null, null]
		],
		3
	],
	[
		'LibreOffice: a font in every cell, values beside the text',
		`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><style type="text/css"><!-- body,div,table { } --></style></head><body>
		<table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr>
		<td height="17" align="left" sdval="44561" sdnum="2052;0;YYYY-MM-DD"><font face="Liberation Sans">2021-12-31</font></td>
		<td align="left"><font>一<br>二</font></td></tr></table></body></html>`,
		[['2021-12-31', '一\n二']],
		0
	],
	[
		'rows that a filter hides are not pasted, nor what they cover',
		'<table><tr><td>甲</td></tr><tr style="display: none"><td rowspan=2>乙</td></tr><tr></tr><tr><td>丙</td></tr></table>',
		[['甲'], [null], ['丙']],
		1
	],
	[
		'ends of cells may be left out',
		'<table><tr><td>甲<td>乙<tr><td>丙</table>',
		[
			['甲', '乙'],
			['丙', '']
		],
		0
	],
	[
		'a table in a cell is its text',
		'<table><tr><td>甲<table><tr><td>里</td></tr></table></td><td>乙</td></tr></table>',
		[['甲里', '乙']],
		0
	]
])('%s', (_, html, rows, covered) => {
	expect(cellsOfHtml(html)).toEqual({ rows, covered });
});

test.each(['<p>甲</p>', '', '<table></table>', '<td>甲'])('no cells in %j', (html) => {
	expect(cellsOfHtml(html)).toBeNull();
});

test('a span that claims a million columns costs no memory', () => {
	const cells = cellsOfHtml('<table><tr><td colspan=999999 rowspan=999999>甲</td></tr></table>');
	expect(cells?.rows[0]?.length).toBe(500);
});
