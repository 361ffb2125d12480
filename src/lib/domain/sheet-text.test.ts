import { describe, expect, test } from 'vitest';
import { sheetRows, sheetText } from './sheet-text.ts';

const text = '单位,姓名\r\n区财政局,李小明\r\n';
// 单位,姓名\r\n区财政局,李小明\r\n as a spreadsheet in China saves it
const gb18030 = 'b5a5cebb2cd0d5c3fb0d0ac7f8b2c6d5febed62cc0eed0a1c3f70d0a';
const utf16 = (littleEndian: boolean, mark: boolean) =>
	Uint8Array.from(
		Array.from(mark ? `\uFEFF${text}` : text).flatMap((character) => {
			const unit = character.charCodeAt(0);
			return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
		})
	);

describe('the text of a file is found without asking', () => {
	test.each<[string, Uint8Array]>([
		['UTF-8', new TextEncoder().encode(text)],
		['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
		['GB18030', Uint8Array.from(Buffer.from(gb18030, 'hex'))],
		['UTF-16 little endian', utf16(true, true)],
		['UTF-16 big endian', utf16(false, true)],
		['UTF-16 little endian without its mark', utf16(true, false)],
		['UTF-16 big endian without its mark', utf16(false, false)]
	])('%s', (_, bytes) => {
		expect(sheetText(bytes)?.replace('\uFEFF', '')).toBe(text);
	});

	test.each<[string, number[]]>([
		['a workbook', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]],
		['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]]
	])('%s is none', (_, bytes) => {
		expect(sheetText(Uint8Array.from(bytes))).toBeNull();
	});
});

describe('a sheet is taken apart', () => {
	test.each<[string, string, [number, string[]][]]>([
		[
			'by tabs as it is pasted',
			'a\tb\r\n1\t2',
			[
				[1, ['a', 'b']],
				[2, ['1', '2']]
			]
		],
		[
			'by commas',
			'a,b\n1,2\n',
			[
				[1, ['a', 'b']],
				[2, ['1', '2']]
			]
		],
		[
			'by semicolons',
			'a;b\n1;2',
			[
				[1, ['a', 'b']],
				[2, ['1', '2']]
			]
		],
		['commas are text where there are tabs', 'a,b\tc', [[1, ['a,b', 'c']]]],
		['with the separator in quotes', '"a,b",c', [[1, ['a,b', 'c']]]],
		['with quotes in quotes', '"a""b",c', [[1, ['a"b', 'c']]]],
		['a quote in the middle is text', 'a"b,c', [[1, ['a"b', 'c']]]],
		[
			'with a break in quotes, which counts as a line',
			'"a\nb",c\nd,e',
			[
				[1, ['a\nb', 'c']],
				[3, ['d', 'e']]
			]
		],
		[
			'blank rows are left out and counted',
			'a,b\n,\n\n1,2',
			[
				[1, ['a', 'b']],
				[4, ['1', '2']]
			]
		],
		[
			'an open quote takes no more than its cell',
			'"a,b\n1,2',
			[
				[1, ['"a', 'b']],
				[2, ['1', '2']]
			]
		]
	])('%s', (_, from, rows) => {
		expect(sheetRows(from)).toEqual(rows.map(([line, cells]) => ({ line, cells })));
	});

	// what goes back over it again and again does not end in the time of a test
	test('half a megabyte of quotes is read in one go', { timeout: 20_000 }, () => {
		expect(sheetRows('"'.repeat(500_000))).toBeDefined();
	});
});
