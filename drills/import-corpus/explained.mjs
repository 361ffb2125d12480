/**
 * Files whose count differs from that of the manifest, with what is read and why that is right. The
 * manifest counts every cell with an element for a value; a value of blanks alone is none for us.
 */
export const explained = {
	'calamine__empty_shared_string.xlsx': { read: 1, why: '1 cell refers to an empty text' },
	'calamine__encoded_entities.xlsx': { read: 1, why: '1 cell holds a line break alone' },
	'calamine__issue446.xlsx': { read: 42, why: '3 cells refer to an empty text' },
	'calamine__issue_261.xlsx': { read: 228, why: '22 cells refer to texts of blanks' },
	'calamine__issue_261_fixed_by_excel.xlsx': {
		read: 228,
		why: '22 cells refer to texts of blanks'
	},
	'calamine__issue_530.xlsx': { read: 29, why: '1 cell refers to a text of blanks' },
	'calamine__minimal_package.xlsx': {
		read: 5082,
		why: 'its sheet has an unusual name, which the manifest did not look for; 1,904 cells are blank'
	},
	'calamine__non_monotonic_si.xlsx': {
		read: 18,
		why: 'a second copy of the sheet lies in the package, which the workbook does not list'
	},
	'calamine__whitespace_trim.xlsx': { read: 12, why: '2 cells hold blanks' },
	'phpss__explicitdate.xlsx': {
		read: 7,
		why: '2 formulas were saved without their value, which is noted'
	},
	'phpss__issue.2246a.xlsx': { read: 961, why: '127 cells hold an empty text' },
	'phpss__issue.2301.xlsx': { read: 1343, why: '194 formulas give an empty text' },
	'phpss__issue.3730.xlsx': { read: 891, why: '454 cells have an empty value' },
	'phpss__issue.3843a.template.xlsx': { read: 0, why: 'its only cell refers to a text of blanks' },
	'phpss__issue.4724.xlsx': {
		read: 7,
		why: '1 cell holds two halves of characters that make none'
	},
	'calamine__issue252.xlsx': {
		read: null,
		why: 'refused: its relationships are damaged, and their checksum is wrong'
	},
	'exceljs__missing-bits.xlsx': {
		read: null,
		why: 'refused: no workbook, and its cells refer to shared texts that are not in the file'
	}
};

/** What the first sheet shows after an attack that puts another sheet in its place. */
export const replaced = {
	'spans-giant': ['x'],
	'xml-x-escapes': ['a\nbc'],
	'xml-ns-prefix': ['前缀'],
	'xml-cdata': ['<b>项目</b>'],
	'xml-comment-pi': ['x'],
	'formula-injection-text': [
		"=cmd|' /C calc'!A0",
		'+1+1',
		'-2+3',
		'@SUM(1)',
		'\t=1',
		'=HYPERLINK("http://x","y")',
		'＝1+1'
	],
	// the second formula was saved without a value: a note
	'formula-webservice': ['1'],
	'text-xss': [
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		"';DROP TABLE users;--",
		'{{7*7}}',
		'${7*7}',
		'\u202etxt.exe',
		'a'
	]
};
