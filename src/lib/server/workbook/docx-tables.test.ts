import { expect, test } from 'vitest';
import { openFile } from './read-workbook.ts';
import { packed, shown } from './test-package.ts';

const documentOf = (body: string) =>
	packed({
		'[Content_Types].xml': '<Types/>',
		'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
	});
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = '') =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

function gridsOf(body: string) {
	const opened = openFile(documentOf(body), 'a.docx');
	return opened.ok ? opened.value.grids : [];
}

test('each table is a sheet, with its merged cells', () => {
	const [grid, second] = gridsOf(
		table(
			row(cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙', '<w:vMerge w:val="restart"/>')),
			row(cell('丙'), cell('丁'), cell('', '<w:vMerge/>'))
		) + table(row(cell('戊')))
	);
	expect(grid && shown(grid)).toEqual({ A1: '甲', C1: '乙', A2: '丙', B2: '丁' });
	expect(grid?.merges).toEqual([
		{ top: 1, left: 1, bottom: 1, right: 2 },
		{ top: 1, left: 3, bottom: 2, right: 3 }
	]);
	expect([grid?.name, second?.name]).toEqual(['表 1', '表 2']);
});

test('the title above a table stands in its first rows, the rest of the text at the end', () => {
	const long = '长'.repeat(61);
	const grids = gridsOf(
		p(long) + p('附件') + p('') + p('某区2021年清单') + table(row(cell('甲'))) + p('完')
	);
	expect(grids.map((grid) => [grid.name, shown(grid)])).toEqual([
		['表 1', { A1: '附件', A2: '某区2021年清单', A3: '甲' }],
		['正文', { A1: long, A2: '完' }]
	]);
});

test('paragraphs and breaks in a cell are lines of it', () => {
	const [grid] = gridsOf(
		table(
			row(
				`<w:tc>${p('一')}<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>二</w:t><w:br/><w:t>三</w:t><w:tab/><w:t>四</w:t></w:r></w:p><w:p/></w:tc>`
			)
		)
	);
	expect(grid && shown(grid)).toEqual({ A1: '一\n二\n三\t四' });
});

test('a table in a cell is text of it', () => {
	const [grid, ...others] = gridsOf(
		table(row(`<w:tc>${p('外')}${table(row(cell('内'), cell('里')))}${p('')}</w:tc>`, cell('旁')))
	);
	expect(grid && shown(grid)).toEqual({ A1: '外\n内\n里', B1: '旁' });
	expect(others).toEqual([]);
});

test('a text box loses neither its text nor that around it, and is not read twice', () => {
	const box = `<w:txbxContent>${p('框')}</w:txbxContent>`;
	const [grid] = gridsOf(
		table(
			row(
				`<w:tc><w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p></w:tc>`
			)
		)
	);
	expect(grid && shown(grid)).toEqual({ A1: '框\n前后' });
});

test('text that was deleted or moved away is not read', () => {
	const [grid] = gridsOf(
		table(
			row(
				'<w:tc><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></w:p></w:tc>'
			)
		)
	);
	expect(grid && shown(grid)).toEqual({ A1: '新' });
});
