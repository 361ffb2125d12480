import { expect, test } from 'vitest';
import { directoryAmong, readDirectorySheet } from '../../domain/directory-sheet.ts';
import {
	packed,
	relationships,
	sheet,
	text,
	workbookOf,
	workbookParts
} from '../workbook/test-package.ts';
import { readTexts } from './read-texts.ts';

const read = (bytes: Uint8Array, fileName: string) =>
	readTexts({ do: 'texts', database: '', bytes, fileName });
const sheetsOf = (bytes: Uint8Array, fileName: string) => {
	const answer = read(bytes, fileName);
	return (answer.ok && answer.texts?.sheets) || [];
};
/** The units and people of the sheet that is read of a file. */
const peopleOf = (bytes: Uint8Array, fileName: string) => {
	const found = directoryAmong(sheetsOf(bytes, fileName)).read;
	return readDirectorySheet(found.text).entries.map(({ line, unit, people }) => {
		return [line, unit, ...people.map(({ name, phones }) => `${name} ${phones.join()}`)];
	});
};
const expected = [
	[3, '区财政局', '李小明 660101'],
	[4, '区财政局', '王敏 660102'],
	[6, '区水利局', '田七 15400001111']
];

const rows =
	`<row r="1">${text('A1', '联系人名单')}</row>` +
	`<row r="2">${text('A2', '单位')}${text('B2', '姓名')}${text('C2', '电话')}</row>` +
	`<row r="3">${text('A3', '区财政局')}${text('B3', '李小明')}${text('C3', '660101')}</row>` +
	`<row r="4">${text('B4', '王敏')}<c r="C4"><v>660102</v></c></row>` +
	`<row r="6">${text('A6', '区水利局')}${text('B6', '田七')}<c r="C6"><v>15400001111</v></c></row>`;
const merged = '<mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells>';

test('a workbook reads as it would, copied and pasted: merged units, telephones that are numbers, its own rows', () => {
	expect(peopleOf(workbookOf(sheet(rows, { after: merged })), '名单.xlsx')).toEqual(expected);
});

test('an .ods reads the same', () => {
	const row = (...cells: string[]) =>
		`<table:table-row>${cells
			.map((cell) =>
				cell === ''
					? '<table:table-cell/>'
					: `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`
			)
			.join('')}</table:table-row>`;
	const table = [
		row('联系人名单'),
		row('单位', '姓名', '电话'),
		row('区财政局', '李小明', '660101'),
		row('', '王敏', '660102'),
		row(''),
		row('区水利局', '田七', '15400001111')
	].join('');
	const bytes = packed({
		mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
		'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="名单">${table}</table:table></office:spreadsheet></office:body></office:document-content>`
	});
	expect(peopleOf(bytes, '名单.ods')).toEqual(expected);
});

test.each([
	['UTF-8', Buffer.from('单位,姓名\n区财政局,李小明')],
	['GB18030', Buffer.from('b5a5cebb2cd0d5c3fb0ac7f8b2c6d5febed62cc0eed0a1c3f7', 'hex')]
])('a text stays as it was written, in whatever encoding: %s', (_, bytes) => {
	const [only] = sheetsOf(bytes, '名单.csv');
	expect(only).toEqual({ name: '', text: '单位,姓名\n区财政局,李小明' });
});

type Named = { name: string; rows: string; state?: string };

/** A workbook of several sheets. */
function workbook(sheets: readonly Named[]) {
	const listed = sheets.map(
		({ name, state = '' }, at) =>
			`<sheet name="${name}" sheetId="${at + 1}" ${state} r:id="rId${at + 1}"/>`
	);
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const parts: Record<string, string> = {
		'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationships(
			sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`])
		)
	};
	for (const [at, { rows: own }] of sheets.entries()) {
		parts[`xl/worksheets/sheet${at + 1}.xml`] = sheet(own);
	}
	return packed(workbookParts(parts));
}
const note = `<row r="1">${text('A1', '填写说明')}</row>`;

test('of several sheets the one with a column of units is read, hidden and empty ones are none', () => {
	const sheets: Named[] = [
		{ name: '说明', rows: note },
		{ name: '名单', rows },
		{ name: '空', rows: '' },
		{ name: '旧', rows, state: 'state="hidden"' }
	];
	expect(sheetsOf(workbook(sheets), 'a.xlsx').map(({ name }) => name)).toEqual(['说明', '名单']);
	const among = directoryAmong(sheetsOf(workbook(sheets), 'a.xlsx'));
	expect([among.read.name, among.others]).toEqual(['名单', ['说明']]);
	const neither = directoryAmong([
		{ name: '一', text: '甲' },
		{ name: '二', text: '乙' }
	]);
	expect([neither.read.name, neither.others]).toEqual(['一', ['二']]);
	expect(directoryAmong([])).toEqual({ read: { name: '', text: '' }, others: [] });
});

test.each([
	['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file.picture'],
	['an old workbook', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'), 'file.'],
	['a page of a web site', Buffer.from('<html><table></table></html>'), 'file.web-page'],
	['a workbook that is cut off', workbookOf(sheet(rows)).subarray(0, 400), 'file.'],
	['nothing', new Uint8Array(0), 'file.empty']
])('%s is refused as a list would be', (_, bytes, code) => {
	const answer = read(bytes, '名单.xlsx');
	expect(answer.ok ? null : answer.problems[0]?.code).toMatch(code);
});
