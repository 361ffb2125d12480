import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openFile, readLimits } from './read-workbook.ts';
import {
	gridOf,
	packed,
	refusalOf,
	relationships,
	sheet,
	shown,
	styles,
	text,
	valuesOf,
	workbookOf,
	workbookParts
} from './test-package.ts';
import { writeList } from './write-list.ts';

describe('a list that we wrote', () => {
	const list = {
		sheet: '责任清单',
		title: '某区2026年责任清单',
		columns: [
			{ heading: '改革措施', width: 20, look: 'left' },
			{ heading: '联系电话', width: 15, look: 'text' },
			{ heading: '完成时限', width: 15, look: 'center' }
		],
		rows: [
			[
				{ value: ' 1.第一\r\n第二 & <三>', rows: 2 },
				{ value: '15400001707' },
				{ value: { on: '2026-06-30', format: 'chinese' }, rows: 2 }
			],
			[null, { value: '_x000D_' }, null]
		]
	} as const;
	const grid = gridOf(writeList(list));

	test('is read back, every cell and every merge', () => {
		expect(shown(grid)).toEqual({
			A1: '某区2026年责任清单',
			A2: '改革措施',
			B2: '联系电话',
			C2: '完成时限',
			A3: ' 1.第一\n第二 & <三>',
			B3: '15400001707',
			C3: '2026-06-30',
			B4: '_x000D_'
		});
		expect(grid.merges).toEqual([
			{ top: 1, left: 1, bottom: 1, right: 3 },
			{ top: 3, left: 1, bottom: 4, right: 1 },
			{ top: 3, left: 3, bottom: 4, right: 3 }
		]);
		expect(grid).toMatchObject({ name: '责任清单', places: 'cells', visible: true });
	});
});

test('the sample of the demonstration has all its cells and merges', () => {
	const grid = gridOf(readFileSync('imports/qingjiang-demo/sample.xlsx'));
	expect(grid.rows).toHaveLength(151);
	expect(valuesOf(grid)).toHaveLength(575);
	expect(grid.merges).toHaveLength(390);
});

describe('odd but valid packages', () => {
	const plain = { A1: '乙' };
	const utf16 = (content: string, mark: string) => Buffer.from(mark + content, 'utf16le');
	const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
	const ofWorkbook = (target: string) =>
		relationships([
			['rId1', 'worksheet', target],
			['rId3', 'sharedStrings', 'sharedStrings.xml']
		]);
	const sheetXml = sheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>');

	test.each<[string, Record<string, string | Uint8Array | null>]>([
		['as they should be', {}],
		[
			'names with a prefix',
			{
				'xl/worksheets/sheet1.xml':
					'<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
			}
		],
		['UTF-16 with its mark', { 'xl/worksheets/sheet1.xml': utf16(sheetXml, '\ufeff') }],
		['UTF-16 without', { 'xl/worksheets/sheet1.xml': utf16(sheetXml, '') }],
		[
			'UTF-16 the other way round',
			{ 'xl/worksheets/sheet1.xml': swapped(utf16(sheetXml, '\ufeff')) }
		],
		['UTF-8 with its mark', { 'xl/worksheets/sheet1.xml': `\ufeff${sheetXml}` }],
		[
			'an absolute target',
			{ 'xl/_rels/workbook.xml.rels': ofWorkbook('/xl/worksheets/sheet1.xml') }
		],
		[
			'a target with a backslash',
			{ 'xl/_rels/workbook.xml.rels': ofWorkbook('..\\xl\\worksheets\\sheet1.xml') }
		],
		[
			'a target that climbs',
			{ 'xl/_rels/workbook.xml.rels': ofWorkbook('../xl/worksheets/sheet1.xml') }
		],
		[
			'strict relationships',
			{
				'_rels/.rels':
					'<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
			}
		],
		['no list of types', { '[Content_Types].xml': null }],
		['no relationships of the package', { '_rels/.rels': null }],
		['no styles', { 'xl/styles.xml': null }],
		[
			'rows and cells without a number',
			{ 'xl/worksheets/sheet1.xml': sheet('<row><c t="s"><v>1</v></c></row>') }
		],
		[
			'comments and instructions',
			{ 'xl/worksheets/sheet1.xml': sheetXml.replace('<row', '<!-- <row> --><?a b?><row') }
		],
		[
			'values of attributes in single quotes, with > in them',
			{ 'xl/worksheets/sheet1.xml': sheetXml.replace('<row r="1"', "<row x='>' r = '1' ") }
		]
	])('%s', (_, changes) => {
		expect(shown(gridOf(packed(workbookParts(changes))))).toEqual(plain);
	});

	test('names with backslashes in the container', () => {
		const parts = workbookParts();
		const renamed = Object.keys(parts).map(
			(name) => [name.replaceAll('/', '\\'), parts[name] ?? null] as const
		);
		expect(shown(gridOf(packed(Object.fromEntries(renamed))))).toEqual(plain);
	});

	test('rows without a number follow the row before', () => {
		const rows = `<row r="3">${text('A3', '甲')}</row><row><c t="inlineStr"><is><t>乙</t></is></c><c t="n"><v>1</v></c></row>`;
		expect(shown(gridOf(workbookOf(sheet(rows))))).toEqual({ A3: '甲', A4: '乙', B4: '1' });
	});

	test('rows and cells in another order are put in order', () => {
		const rows = `<row r="2">${text('B2', '丁')}${text('A2', '丙')}</row><row r="1">${text('A1', '甲')}</row>`;
		const grid = gridOf(workbookOf(sheet(rows)));
		expect(Object.keys(shown(grid))).toEqual(['A1', 'A2', 'B2']);
	});

	test('a part longer than one piece of its text', () => {
		const rows = Array.from({ length: 3000 }, (_, index) => {
			return `<row r="${index + 1}">${text(`A${index + 1}`, `第${index}项&amp;营商环境`)}</row>`;
		});
		const grid = gridOf(workbookOf(sheet(rows.join(''))));
		expect(grid.rows).toHaveLength(3000);
		expect(grid.rows.every(({ cells }, index) => cells[0]?.value === `第${index}项&营商环境`)).toBe(
			true
		);
	});
});

describe('texts', () => {
	const first = (xml: string) => shown(gridOf(workbookOf(sheet(`<row r="1">${xml}</row>`))));
	test.each([
		['CDATA as it stands', '<t><![CDATA[<b>甲 & 乙</b>]]></t>', '<b>甲 & 乙</b>'],
		['entities', '<t>&lt;&#30002;&#x4e59;&gt; &amp;amp;</t>', '<甲乙> &amp;'],
		['runs are joined', '<r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r>', '甲乙'],
		['phonetic runs are left out', '<t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh>', '甲'],
		['an escaped return before a break is one break', '<t>一_x000D_\n二</t>', '一\n二'],
		['what an escape hides shows', '<t>a_x005F_x000D_b</t>', 'a_x000D_b'],
		['half a character is no U+FFFD', '<t>甲_xD800_</t>', '甲'],
		['a rare character stays whole', '<t>𠮷</t>', '𠮷'],
		['blanks around it stay', '<t xml:space="preserve"> 甲 </t>', ' 甲 ']
	])('%s', (_, content, words) => {
		expect(first(`<c r="A1" t="inlineStr"><is>${content}</is></c>`)).toEqual({ A1: words });
	});

	test.each(['', ' ', '\u3000', '\n', '&#160;', '_x000D_'])(
		'blanks alone are no value: %j',
		(blank) => {
			expect(first(text('A1', blank) + text('B1', '乙'))).toEqual({ B1: '乙' });
		}
	);

	test('shared texts: runs joined, phonetic runs left out, blanks no value', () => {
		const strings =
			'<sst><si><r><t>甲</t></r><r><t>乙</t></r></si><si><t>丙</t><rPh><t>x</t></rPh></si><si><t> </t></si></sst>';
		const cells = ['A', 'B', 'C'].map(
			(letter, index) => `<c r="${letter}1" t="s"><v>${index}</v></c>`
		);
		const bytes = workbookOf(sheet(`<row r="1">${cells.join('')}</row>`), {
			'xl/sharedStrings.xml': strings
		});
		expect(shown(gridOf(bytes))).toEqual({ A1: '甲乙', B1: '丙' });
	});
});

test('values by their type', () => {
	const cells = [
		'<c r="A1" t="b"><v>1</v></c>',
		'<c r="B1" t="e"><v>#N/A</v></c>',
		'<c r="C1" t="d"><v>2021-12-31T00:00:00</v></c>',
		'<c r="D1" t="d"><v>2021-13-45</v></c>',
		'<c r="E1" t="str"><f>A1</f><v>公式</v></c>',
		'<c r="F1"><f>1+1</f><v>2</v></c>',
		'<c r="G1"><v>1,5</v></c>'
	];
	const grid = gridOf(workbookOf(sheet(`<row r="1">${cells.join('')}</row>`)));
	expect(Object.fromEntries(valuesOf(grid))).toEqual({
		A1: { kind: 'truth', value: true, shown: 'TRUE' },
		B1: { kind: 'fault', shown: '#N/A' },
		C1: { kind: 'date', on: '2021-12-31', shown: '2021-12-31' },
		D1: '2021-13-45',
		E1: '公式',
		F1: { kind: 'number', value: 2, shown: '2' },
		G1: '1,5'
	});
});

test('a formula that was saved without its value is noted with its place', () => {
	const bytes = workbookOf(
		sheet('<row r="4"><c r="C4"><f>A1</f></c><c r="D4"><f>A2</f></c></row>')
	);
	const opened = openFile(bytes, 'list.xlsx');
	expect(opened.ok && opened.value.notes).toEqual([
		{
			code: 'file.formula-without-value',
			facts: { count: 2, cells: ['C4', 'D4'] },
			at: { sheet: '清单', cell: 'C4' }
		}
	]);
});

test('dates count from 1904 where the workbook says so', () => {
	const parts = workbookParts({
		'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1" s="1"><v>43099</v></c></row>'),
		'xl/styles.xml': styles([14])
	});
	const workbook = String(parts['xl/workbook.xml']);
	expect(shown(gridOf(packed(parts)))).toEqual({ A1: '2017-12-30' });
	parts['xl/workbook.xml'] = workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
	expect(shown(gridOf(packed(parts)))).toEqual({ A1: '2021-12-31' });
});

describe('sheets', () => {
	const twoSheets = (second: string) =>
		packed(
			workbookParts({
				'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="清单" r:id="rId1"/>${second}</sheets></workbook>`,
				'xl/_rels/workbook.xml.rels': relationships([
					['rId1', 'worksheet', 'worksheets/sheet1.xml'],
					['rId2', 'worksheet', 'worksheets/sheet2.xml'],
					['rId3', 'sharedStrings', 'sharedStrings.xml'],
					['rId4', 'chartsheet', 'chartsheets/sheet1.xml']
				]),
				'xl/worksheets/sheet2.xml': sheet(`<row r="9">${text('B9', '备注')}</row>`)
			})
		);

	test.each(['hidden', 'veryHidden'])('one that is %s is read, and said to be', (state) => {
		const opened = openFile(
			twoSheets(`<sheet name="说明" state="${state}" r:id="rId2"/>`),
			'a.xlsx'
		);
		const grids = opened.ok ? opened.value.grids : [];
		expect(grids.map(({ name, visible }) => [name, visible])).toEqual([
			['清单', true],
			['说明', false]
		]);
		expect(grids[1]?.rows).toEqual([{ row: 9, cells: [{ column: 2, value: '备注' }] }]);
	});

	test('a chart on its own is left out and said', () => {
		const opened = openFile(twoSheets('<sheet name="图" r:id="rId4"/>'), 'a.xlsx');
		expect(opened.ok && opened.value.notes).toEqual([
			{ code: 'file.no-cells', facts: { name: '图' } }
		]);
	});

	test('hidden rows with a value and hidden columns are told', () => {
		const rows = `<row r="1" hidden="1">${text('A1', '甲')}</row><row r="2" hidden="true"/><row r="3">${text('B3', '乙')}</row>`;
		const before =
			'<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" width="9"/></cols>';
		const grid = gridOf(workbookOf(sheet(rows, { before })));
		expect([...grid.hiddenRows]).toEqual([1]);
		expect([...grid.hiddenColumns]).toEqual([2, 3]);
		expect(shown(grid)).toEqual({ A1: '甲', B3: '乙' });
	});
});

describe('merges', () => {
	const merged = (...ranges: string[]) => {
		const after = `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
		const opened = openFile(
			workbookOf(sheet(`<row r="1">${text('A1', '甲')}</row>`, { after })),
			''
		);
		return opened.ok ? { merges: opened.value.grids[0]?.merges, notes: opened.value.notes } : null;
	};

	test.each([
		['a plain one', ['A1:B2'], [[1, 1, 2, 2]]],
		['its corners the other way round', ['D4:B2'], [[2, 2, 4, 4]]],
		['of two that overlap the first', ['A1:C3', 'B2:D4'], [[1, 1, 3, 3]]],
		[
			'those below each other both',
			['A1:A2', 'A3:A4'],
			[
				[1, 1, 2, 1],
				[3, 1, 4, 1]
			]
		],
		[
			'from the top, in whatever order',
			['A3:A4', 'B1:C1'],
			[
				[1, 2, 1, 3],
				[3, 1, 4, 1]
			]
		],
		['no cell alone and no nonsense', ['A1', '', 'foo:bar', 'A0:B2'], []],
		['not the whole sheet', ['A1:XFD1048576'], []],
		['no whole column and no whole row', ['A1:A1048576', 'A1:XFD1'], []]
	])('%s', (_, ranges, corners) => {
		const found = merged(...ranges)?.merges?.map(({ top, left, bottom, right }) => [
			top,
			left,
			bottom,
			right
		]);
		expect(found).toEqual(corners);
	});

	test('those left out are counted', () => {
		expect(merged('A1:C3', 'B2:D4', 'A1:XFD1048576')?.notes).toMatchObject([
			{ code: 'file.merges-left-out', facts: { count: 2 } }
		]);
	});
});

describe('refused, for it would lose or invent something', () => {
	const cells = (xml: string) => workbookOf(sheet(`<row r="1">${xml}</row>`));
	test.each<[string, Uint8Array, string]>([
		[
			'shared texts that are absent',
			packed(workbookParts({ 'xl/sharedStrings.xml': null })),
			'file.damaged'
		],
		['a text that is not among them', cells('<c r="A1" t="s"><v>2</v></c>'), 'file.damaged'],
		['a negative number of a text', cells('<c r="A1" t="s"><v>-1</v></c>'), 'file.damaged'],
		[
			'a sheet that is absent',
			packed(workbookParts({ 'xl/worksheets/sheet1.xml': null })),
			'file.part-missing'
		],
		[
			'a workbook that is absent',
			packed(workbookParts({ 'xl/workbook.xml': null })),
			'file.part-missing'
		],
		[
			'a workbook without relationships',
			packed(workbookParts({ 'xl/_rels/workbook.xml.rels': null })),
			'file.damaged'
		],
		[
			'a sheet that was cut',
			workbookOf(sheet(`<row r="1">${text('A1', '甲')}</row>`).slice(0, -30)),
			'file.damaged'
		],
		['an empty part', workbookOf(''), 'file.damaged'],
		['a part that is another', workbookOf(styles([])), 'file.damaged'],
		[
			'tags that cross',
			workbookOf(sheet('<row r="1"><c r="A1"><v>1</c></v></row>')),
			'file.damaged'
		],
		[
			'bytes that are no text',
			packed(
				workbookParts({ 'xl/worksheets/sheet1.xml': Buffer.from(sheet(text('A1', 'é')), 'latin1') })
			),
			'file.damaged'
		],
		['a control character', cells(text('A1', 'a\u0001b')), 'file.damaged'],
		['an entity that XML does not know', cells(text('A1', '&nbsp;')), 'file.damaged'],
		[
			'a DOCTYPE',
			workbookOf(sheet('').replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')),
			'file.doctype'
		],
		[
			'a DOCTYPE in a part that is not read',
			packed(
				workbookParts({ '[Content_Types].xml': '<!DOCTYPE x SYSTEM "http://127.0.0.1/x"><Types/>' })
			),
			'file.doctype'
		],
		['row 0', workbookOf(sheet(`<row r="0">${text('A1', '甲')}</row>`)), 'file.damaged'],
		[
			'a row beyond the last',
			workbookOf(sheet(`<row r="1048577">${text('A1048577', '甲')}</row>`)),
			'file.damaged'
		],
		['a cell of another row', cells(text('A7', '甲')), 'file.damaged'],
		['a cell without a column', cells(text('1A', '甲')), 'file.damaged'],
		['a column beyond the last', cells(text('XFE1', '甲')), 'file.damaged'],
		['two values in one cell', cells(text('A1', '甲') + text('A1', '乙')), 'file.damaged'],
		[
			'columns without end',
			workbookOf(sheet('', { before: '<cols><col min="1" max="2000000000"/></cols>' })),
			'file.damaged'
		],
		['an element that is no row among the rows', workbookOf(sheet('<zow r="1"/>')), 'file.damaged'],
		['a value far to the right', cells(text('XFD1', '甲')), 'file.too-wide'],
		[
			'elements without end in each other',
			workbookOf(
				sheet('<row r="1"><c r="A1">' + '<a>'.repeat(80) + '</a>'.repeat(80) + '</c></row>')
			),
			'file.too-deep'
		]
	])('%s', (_, bytes, code) => {
		expect(refusalOf(bytes)).toBe(code);
	});
});

describe('limits', () => {
	const opens = (bytes: Uint8Array, limits: Partial<typeof readLimits>) => {
		const opened = openFile(bytes, 'list.xlsx', { ...readLimits, ...limits });
		return opened.ok ? null : opened.problems[0];
	};
	const rows = (count: number) =>
		Array.from(
			{ length: count },
			(_, row) => `<row r="${row + 1}">${text(`A${row + 1}`, '甲乙丙')}</row>`
		).join('');
	const five = workbookOf(sheet(rows(5)));

	test.each([
		['size', five, { bytes: 100 }, { code: 'file.too-large' }],
		[
			'files inside',
			five,
			{ entries: 5 },
			{ code: 'file.too-many', facts: { what: 'parts', most: 5 } }
		],
		['a part unpacked', five, { partBytes: 300 }, { code: 'file.unpacked-too-large' }],
		['all parts unpacked', five, { unpackedBytes: 700 }, { code: 'file.unpacked-too-large' }],
		['rows', five, { rows: 4 }, { code: 'file.too-many', facts: { what: 'rows', most: 4 } }],
		['cells', five, { cells: 4 }, { code: 'file.too-many', facts: { what: 'cells', most: 4 } }],
		['characters in a cell', five, { cellLength: 2 }, { code: 'file.cell-too-long' }],
		['depth', five, { depth: 5 }, { code: 'file.too-deep' }],
		['sheets', five, { sheets: 0 }, { code: 'file.too-many', facts: { what: 'sheets', most: 0 } }]
	])('%s', (_, bytes, limits, problem) => {
		expect(opens(bytes, limits)).toMatchObject(problem);
	});

	test('just within them it opens', () => {
		expect(
			opens(five, { rows: 5, cells: 5, cellLength: 3, depth: 6, sheets: 1, entries: 7 })
		).toBeNull();
	});

	test('far more merges than cells were made to do harm', () => {
		const all = Array.from(
			{ length: 20_010 },
			(_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`
		);
		const after = `<mergeCells>${all.join('')}</mergeCells>`;
		expect(refusalOf(workbookOf(sheet(rows(5), { after })))).toBe('file.damaged');
		const cells = Array.from(
			{ length: 20_010 },
			(_, row) => `<row r="${row + 1}"><c r="A${row + 1}"/></row>`
		);
		expect(refusalOf(workbookOf(sheet(cells.join(''), { after })))).toBeNull();
	});
});

const fixture = '../shared/fixtures/list-2021.xlsx';
describe.skipIf(!existsSync(fixture))('the list of the reference', () => {
	test('has 658 cells on 151 rows and 390 merges', () => {
		const grid = gridOf(readFileSync(fixture));
		expect(valuesOf(grid)).toHaveLength(658);
		expect(grid.rows).toHaveLength(151);
		expect(grid.merges).toHaveLength(390);
	});
});
