import { unzip } from '../src/lib/server/workbook/test-unzip.ts';
import { zip } from '../src/lib/server/workbook/zip.ts';

const ooxml = 'http://schemas.openxmlformats.org';
const main = `${ooxml}/spreadsheetml/2006/main`;
const office = `${ooxml}/officeDocument/2006/relationships`;

/** A workbook of sheets with rows of words; `hiddenRows` count from 1. */
export function workbook(sheets) {
	const relation = (id, type, target) =>
		`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
	const relations = (all) => `<Relationships>${all.join('')}</Relationships>`;
	return packed({
		'[Content_Types].xml': '<Types/>',
		'_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
			.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relations(
			sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
		),
		...Object.fromEntries(
			sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheet)])
		)
	});
}

/** A workbook of ours with its blank cells of these names filled in. */
export function filledIn(bytes, values) {
	const parts = Object.fromEntries(unzip(bytes));
	const path = Object.keys(parts).find((name) => /worksheets\/sheet1\.xml$/.test(name));
	let xml = parts[path].toString('utf8');
	for (const [cell, words] of Object.entries(values)) {
		const blank = new RegExp(`<c r="${cell}"([^>]*)/>`);
		if (!blank.test(xml)) throw new Error(`no blank cell ${cell}`);
		xml = xml.replace(blank, `<c r="${cell}"$1 t="inlineStr"><is><t>${words}</t></is></c>`);
	}
	return packed({ ...parts, [path]: xml });
}

/** A workbook of ours with cells of these names typed over, as text; others lose nothing. */
export function typedOver(bytes, values) {
	const parts = Object.fromEntries(unzip(bytes));
	const path = 'xl/worksheets/sheet1.xml';
	let xml = parts[path].toString('utf8');
	for (const [cell, words] of Object.entries(values)) {
		const there = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`, 's');
		if (!there.test(xml)) throw new Error(`no cell ${cell}`);
		xml = xml.replace(there, (_, marks) => {
			const style = / s="\d+"/.exec(marks)?.[0] ?? '';
			return `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
		});
	}
	return packed({ ...parts, [path]: xml });
}

function sheetOf({ rows, hiddenRows = [] }) {
	const cell = (words, row, column) =>
		words === ''
			? ''
			: `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${words}</t></is></c>`;
	const lines = rows.map((cells, at) => {
		const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : '';
		const inside = cells.map((words, column) => cell(words, at + 1, column)).join('');
		return `<row r="${at + 1}"${hidden}>${inside}</row>`;
	});
	return `<?xml version="1.0"?>\n<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function packed(parts) {
	const entries = Object.entries(parts).map(([name, part]) => ({ name, bytes: Buffer.from(part) }));
	return Buffer.from(zip(entries));
}
