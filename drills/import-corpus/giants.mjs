import { zip } from '../../src/lib/server/workbook/zip.ts';

const ooxml = 'http://schemas.openxmlformats.org';
const relationships = (...all) =>
	`<Relationships xmlns="${ooxml}/package/2006/relationships">${all
		.map(
			([type, target], index) =>
				`<Relationship Id="rId${index + 1}" Type="${ooxml}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
		)
		.join('')}</Relationships>`;

/** What a clerk makes by formatting a whole sheet, or someone else to stop the server. */
export const giants = {
	'1,048,576 formatted empty rows': () =>
		workbook(
			Array.from(
				{ length: 1_048_576 },
				(_, row) => `<row r="${row + 1}" ht="15"><c r="A${row + 1}" s="0"/></row>`
			).join('')
		),
	'a formatted last cell': () => workbook('<row r="1048576"><c r="XFD1048576" s="0"/></row>'),
	'a last cell with a value': () =>
		workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
	'a merge over the whole sheet': () =>
		workbook(
			'<row r="1"><c r="A1"><v>1</v></c></row>',
			'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
		),
	'a bomb of 300 MB': () => workbook(Buffer.alloc(300_000_000, 32).toString('latin1')),
	'150 MB of blanks in the sheet': () => workbook(Buffer.alloc(150_000_000, 32).toString('latin1'))
};

function workbook(rows, after = '') {
	const parts = {
		'_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
		'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="清单" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']),
		'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`
	};
	return zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}
