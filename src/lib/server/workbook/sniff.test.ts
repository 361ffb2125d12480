import { expect, test } from 'vitest';
import { packed, refusalOf, relationships } from './test-package.ts';

const ole = (...streams: string[]) =>
	Buffer.concat([
		Buffer.from('d0cf11e0a1b11ae1', 'hex'),
		Buffer.alloc(600),
		...streams.map((name) => Buffer.from(name, 'utf16le'))
	]);
const words = (text: string) => Buffer.from(text);

test.each([
	['nothing at all', words(''), 'a.xlsx', 'file.empty'],
	['blanks alone', words(' \n\t'), 'a.csv', 'file.empty'],
	[
		'a workbook with a password',
		ole('EncryptionInfo', 'EncryptedPackage'),
		'a.xlsx',
		'file.encrypted'
	],
	['an old workbook', ole('Workbook'), 'a.xls', 'file.old-sheet'],
	['an old workbook under a new name', ole('Workbook'), 'a.xlsx', 'file.old-sheet'],
	[
		'a workbook from before 1997',
		Buffer.from('09080600000010000000', 'hex'),
		'a.xls',
		'file.old-sheet'
	],
	['an old document', ole('WordDocument'), 'a.doc', 'file.old-document'],
	['an old presentation', ole('PowerPoint Document'), 'a.ppt', 'file.presentation'],
	['some other old file', ole('Something'), 'a.dat', 'file.old-office'],
	['a PDF', words('%PDF-1.7'), 'a.pdf', 'file.pdf'],
	['a PDF under another name', words('%PDF-1.7'), 'a.xlsx', 'file.pdf'],
	['RTF', words('{\\rtf1\\ansi'), 'a.doc', 'file.rich-text'],
	['a photograph', Buffer.from('ffd8ffe000104a464946', 'hex'), 'a.jpg', 'file.picture'],
	['a screenshot', Buffer.from('89504e470d0a1a0a', 'hex'), 'a.xlsx', 'file.picture'],
	['a packed folder', words('Rar!\u001a\u0007'), 'a.rar', 'file.archive'],
	['a zip of other things', packed({ 'a.txt': '甲' }), 'a.zip', 'file.archive'],
	[
		'a web page that is called a workbook',
		words('<html><table><tr><td>单位</td></tr></table></html>'),
		'a.xls',
		'file.web-page'
	],
	[
		'a web page in a mail',
		words('MIME-Version: 1.0\nContent-Type: text/html'),
		'a.xls',
		'file.web-page'
	],
	[
		'the XML of Excel 2003',
		words('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
		'a.xls',
		'file.xml-sheet'
	],
	['text that is called a workbook', words('单位,项目'), 'a.xlsx', 'file.text-inside'],
	[
		'a binary workbook',
		packed({
			'[Content_Types].xml': '<Types/>',
			'_rels/.rels': relationships([['a', 'officeDocument', 'xl/workbook.bin']]),
			'xl/workbook.bin': 'x'
		}),
		'a.xlsb',
		'file.binary-sheet'
	],
	[
		'a presentation',
		packed({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<presentation/>' }),
		'a.pptx',
		'file.presentation'
	],
	[
		'a document without a table',
		packed({
			'[Content_Types].xml': '<Types/>',
			'word/document.xml': '<document><body><p><r><t>甲</t></r></p></body></document>'
		}),
		'a.docx',
		'file.no-table'
	],
	[
		'an .ods with a password',
		packed({
			'content.xml': 'x',
			'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>'
		}),
		'a.ods',
		'file.encrypted'
	],
	['bytes that mean nothing', Buffer.from('00010203fffefdfc00', 'hex'), 'a.xlsx', 'file.unknown']
])('%s', (_, bytes, name, code) => {
	expect(refusalOf(bytes, name)).toBe(code);
});
