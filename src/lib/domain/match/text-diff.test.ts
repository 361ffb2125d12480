import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from './text-diff.ts';

const shown = (from: string, to: string, most?: number) =>
	diffText(from, to, most)
		.map(({ kind, text }) => (kind === 'keep' ? text : `${kind === 'delete' ? '-' : '+'}[${text}]`))
		.join('');

describe('old and new', () => {
	test.each([
		['the same text', '推进审批改革', '推进审批改革', '推进审批改革'],
		['an insertion', '推进审批改革', '推进行政审批改革', '推进+[行政]审批改革'],
		['a deletion', '推进行政审批改革', '推进审批改革', '推进-[行政]审批改革'],
		['a replacement', '三个工作日内', '两个工作日内', '-[三]+[两]个工作日内'],
		['two places', '我区三个工作日', '全区两个工作日', '-[我区三]+[全区两]个工作日'],
		[
			'two places far apart',
			'我区企业三日办结',
			'全区企业两日办结',
			'-[我]+[全]区企业-[三]+[两]日办结'
		],
		['from nothing', '', '新增', '+[新增]'],
		['to nothing', '删去', '', '-[删去]'],
		['rare characters are never cut', '𠮷日', '𠮶日', '-[𠮷]+[𠮶]日']
	])('%s', (_, from, to, runs) => {
		expect(shown(from, to)).toBe(runs);
	});

	test('beyond what anybody reads, the middle is replaced whole', () => {
		expect(shown('前甲乙丙丁后', '前子丑甲寅卯后', 3)).toBe('前-[甲乙丙丁]+[子丑甲寅卯]后');
	});
});

const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', '𠮷'), maxLength: 40 });

test('kept and deleted runs are the old text, kept and inserted ones the new', () => {
	fc.assert(
		fc.property(text, text, fc.integer({ min: 0, max: 60 }), (from, to, most) => {
			const runs = diffText(from, to, most);
			const joined = (not: string) =>
				runs.map((run) => (run.kind === not ? '' : run.text)).join('');
			expect([joined('insert'), joined('delete')]).toEqual([from, to]);
			expect(runs.every((run, at) => run.kind !== runs[at - 1]?.kind)).toBe(true);
		})
	);
});

test('two long texts without a common word cost little', () => {
	const [from, to] = ['甲'.repeat(30_000), '乙'.repeat(30_000)];
	expect(diffText(from, to).map(({ kind }) => kind)).toEqual(['delete', 'insert']);
});
