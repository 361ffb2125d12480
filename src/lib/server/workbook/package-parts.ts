import { xmlText } from './xml.ts';

/*
 * The parts of a workbook with one sheet that say how the others belong together.
 */

const ooxml = 'http://schemas.openxmlformats.org';
const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const spreadsheet = `${ooxml}/spreadsheetml/2006/main`;

export const contentTypes =
	`<Types xmlns="${ooxml}/package/2006/content-types">` +
	'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
	'<Default Extension="xml" ContentType="application/xml"/>' +
	`<Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part}.worksheet+xml"/>` +
	`<Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/></Types>`;

export const packageRelations = relations([['officeDocument', 'xl/workbook.xml']]);

export const workbookRelations = relations([
	['worksheet', 'worksheets/sheet1.xml'],
	['styles', 'styles.xml']
]);

/** `titleRows` are printed on every page; `area` is what is printed at all. */
export function workbook(sheet: string, titleRows: number, area: string): string {
	const quoted = `'${xmlText(sheet).replaceAll("'", "''")}'`;
	return (
		`<workbook xmlns="${spreadsheet}" xmlns:r="${ooxml}/officeDocument/2006/relationships">` +
		`<sheets><sheet name="${xmlText(sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
		`<definedName name="_xlnm.Print_Area" localSheetId="0">${quoted}!${area}</definedName>` +
		`<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$${titleRows}</definedName>` +
		'</definedNames></workbook>'
	);
}

function relations(targets: [type: string, target: string][]): string {
	const each = targets.map(([type, target], index) => {
		const kind = `${ooxml}/officeDocument/2006/relationships/${type}`;
		return `<Relationship Id="rId${index + 1}" Type="${kind}" Target="${target}"/>`;
	});
	return `<Relationships xmlns="${ooxml}/package/2006/relationships">${each.join('')}</Relationships>`;
}
