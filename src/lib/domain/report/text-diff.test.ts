import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText, isRewritten } from './text-diff.ts';

const shown = (before: string, after: string) =>
	diffText(before, after)
		.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'out' ? '-' : '+'}[${text}]`))
		.join('');

describe('what became of a text', () => {
	test.each([
		['nothing', '完成字段对接', '完成字段对接', '完成字段对接'],
		['from nothing', '', '完成字段对接', '+[完成字段对接]'],
		['to nothing', '完成字段对接', '', '-[完成字段对接]'],
		['nothing at all', '', '', ''],
		['a figure', '受理承诺36份。', '受理承诺52份。', '受理承诺-[36]+[52]份。'],
		['a figure that grew', '受理承诺36份。', '受理承诺136份。', '受理承诺-[36]+[136]份。'],
		['a decimal', '平均5.4个工作日', '平均5.2个工作日', '平均-[5.4]+[5.2]个工作日'],
		['a word more', '完成字段对接。', '基本完成字段对接。', '+[基本]完成字段对接。'],
		[
			'a sentence more',
			'完成对接。联调一次。',
			'完成对接。走访企业。联调一次。',
			'完成对接。+[走访企业。]联调一次。'
		],
		['a sentence less at the end', '完成对接。走访企业。', '完成对接。', '完成对接。-[走访企业。]'],
		[
			'a clause more',
			'完成对接，受理36份。',
			'完成对接，联调通过，受理36份。',
			'完成对接，+[联调通过，]受理36份。'
		],
		[
			'a line more',
			'完成对接\n受理36份',
			'完成对接\n走访企业\n受理36份',
			'完成对接\n+[走访企业\n]受理36份'
		],
		[
			'two changes far apart',
			'10月12日与区市场监管局完成字段对接，受理送达承诺36份。',
			'10月15日与区市场监管局完成字段对接，受理送达承诺52份。',
			'10月-[12]+[15]日与区市场监管局完成字段对接，受理送达承诺-[36]+[52]份。'
		],
		[
			'another text is one change, no confetti',
			'组织窗口人员培训两次，印发办事指南。',
			'系统接口已经开放，正在联调测试阶段。',
			'-[组织窗口人员培训两次，印发办事指南]+[系统接口已经开放，正在联调测试阶段]。'
		],
		[
			'a word that both happen to have is none either',
			'组织人员开展业务培训。',
			'邀请专家开展政策宣讲。',
			'-[组织人员开展业务培训]+[邀请专家开展政策宣讲]。'
		],
		[
			'a clause that both have stands',
			'受理36份，企业送达地址登记承诺制度已经建立，召开两次会。',
			'办结52件，企业送达地址登记承诺制度已经建立，走访三家店。',
			'-[受理36份]+[办结52件]，企业送达地址登记承诺制度已经建立，-[召开两次会]+[走访三家店]。'
		],
		[
			'a sentence that begins as the next one does',
			'走访企业。走访商户。',
			'走访企业。走访园区。走访商户。',
			'走访企业。+[走访园区。]走访商户。'
		],
		[
			'what is the same between two changes stays more than a character',
			'乙乙乙。，。',
			'乙，乙乙乙。，',
			'乙+[，]乙乙+[乙]。，-[。]'
		],
		['rare characters are never cut', '企业𠮷日办结', '企业𠮶日办结', '企业-[𠮷]+[𠮶]日办结']
	])('%s', (_, before, after, pieces) => {
		expect(shown(before, after)).toBe(pieces);
	});
});

const words = fc.constantFrom('完成', '对接', '。', '，', '企业', '36', '走访', '\n', '𠮷', '办');
const text = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));

/** The text with some stretches taken out or put in, as an office mends its own. */
const mended = fc
	.tuple(text, fc.array(fc.tuple(fc.nat(80), fc.nat(6), text), { maxLength: 4 }))
	.map(([before, edits]): [string, string] => {
		const characters = Array.from(before);
		for (const [at, width, come] of edits) characters.splice(at, width, come.slice(0, 8));
		return [before, characters.join('')];
	});

function lawful(before: string, after: string): void {
	const pieces = diffText(before, after);
	const joined = (not: string) =>
		pieces.map(({ kind, text }) => (kind === not ? '' : text)).join('');
	expect([joined('in'), joined('out')]).toEqual([before, after]);
	expect(pieces.every(({ kind, text }, at) => text !== '' && kind !== pieces[at - 1]?.kind)).toBe(
		true
	);
}

test('same and out are the text before, same and in the one after', () => {
	fc.assert(fc.property(text, text, lawful), { numRuns: 500 });
	fc.assert(
		fc.property(mended, ([before, after]) => lawful(before, after)),
		{ numRuns: 500 }
	);
});

test('between two changes there is always more than a character that is the same', () => {
	fc.assert(
		fc.property(mended, ([before, after]) => {
			const pieces = diffText(before, after);
			const islands = pieces.slice(1, -1).filter(({ kind }) => kind === 'same');
			expect(islands.every(({ text }) => Array.from(text).length > 1)).toBe(true);
		}),
		{ numRuns: 500 }
	);
});

test('two texts as long as may be, with nothing or much in common', () => {
	const long = (seed: number) =>
		Array.from({ length: 2000 }, (_, at) =>
			String.fromCodePoint(0x4e00 + ((at * 7919 * seed + ((at * at) % 97)) % 400))
		).join('');
	lawful(long(1), long(3));
	lawful(long(1), `${long(1).slice(500, 1500)}${long(3).slice(0, 600)}`);
	lawful('甲'.repeat(2000), '乙'.repeat(2000));
	lawful('甲'.repeat(2000), '甲'.repeat(1000));
});

test.each([
	['a figure is another', '受理申请三十六件，已办结十件。', '受理申请四十件，已办结十件。', false],
	['another text', '召开部门联席会，研究接口方案。', '受理申请三十六件。', true],
	['a long one that was cut down', '甲乙丙丁戊己庚辛壬癸', '甲乙', true]
])('rewritten: %s', (_, before, after, expected) => {
	expect(isRewritten(diffText(before, after))).toBe(expected);
});
