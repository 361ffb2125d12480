import { expect, test } from 'vitest';
import { tableOfHtml } from './html-table.ts';
import { readLimits } from './read-limits.ts';
import { shown } from './test-package.ts';

const read = (html: string) => {
	const grid = tableOfHtml(html, readLimits);
	return grid && { cells: shown(grid), merges: grid.merges };
};

test('merged cells push those of the next rows aside', () => {
	const html =
		'<html><head><style>td {color:red}</style></head><body><!--StartFragment--><table border=0><col width=64><tr height=18><td rowspan=2 class=xl65>甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁</td></tr></table><!--EndFragment--></body></html>';
	expect(read(html)).toEqual({
		cells: { A1: '甲', B1: '乙', B2: '丙', C2: '丁' },
		merges: [
			{ top: 1, left: 1, bottom: 2, right: 1 },
			{ top: 1, left: 2, bottom: 1, right: 3 }
		]
	});
});

test('breaks, entities and blanks as a browser shows them', () => {
	const html =
		'<table><tr><td> 区司法局<br/>\n  区审&amp;计局&nbsp;</td><td><p>一</p>\n<p>二</p></td></tr><tr><td>改革\n  措施<!-- [if x]><td>no</td> --></td><td>a\n b&#12289;&lt;c&gt;</td></tr></table>';
	expect(read(html)?.cells).toEqual({
		A1: '区司法局\n区审&计局',
		B1: '一\n二',
		A2: '改革措施',
		B2: 'a b、<c>'
	});
});

test('ends of cells and rows may be left out', () => {
	expect(read('<table><tr><td>甲<td>乙<tr><th>丙<td></table>')?.cells).toEqual({
		A1: '甲',
		B1: '乙',
		A2: '丙'
	});
});

test('tables one below the other are one sheet, with the lines around them', () => {
	const one = '<table><tr><td>甲</td><td>乙</td></tr></table>';
	const title =
		'<html><head><title>x</title><style>p {}</style></head><p>某区2021年清单</p><p> </p>';
	expect(read(`${title}${one}<p>说明</p>${one}<p>完</p>`)?.cells).toEqual({
		A1: '某区2021年清单',
		A2: '甲',
		B2: '乙',
		A3: '说明',
		A4: '甲',
		B4: '乙',
		A5: '完'
	});
});

test.each(['<p>甲</p>', '<table><tr><td>甲</td></tr></table>', '', '<td>甲'])(
	'none in %j',
	(html) => {
		expect(read(html)).toBeNull();
	}
);
