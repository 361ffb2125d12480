import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../likeness.ts';
import { isNearlySame } from './nearly-same.ts';

const forty =
	'走访企业十二家收集诉求三十条其中用地类五条用工类八条均已转办并在三日内答复完毕群众满意';

test.each([
	['the same', forty, forty, true],
	['both empty', '', '', true],
	['one of forty is another', forty, forty.replace('八', '九'), true],
	['two of forty are others', forty, forty.replace('八', '九').replace('五', '六'), true],
	[
		'three of forty',
		forty,
		forty.replace('八', '九').replace('五', '六').replace('三', '四'),
		false
	],
	['two more at the end', forty, `${forty}现场`, true],
	['three more', forty, `${forty}在现场`, false],
	['two fewer at the beginning', forty, forty.slice(2), true],
	['of nineteen no one may differ', forty.slice(0, 19), `${forty.slice(0, 18)}乙`, false],
	['of twenty one may', forty.slice(0, 20), `${forty.slice(0, 19)}乙`, true],
	['against nothing', forty, '', false]
])('%s', (_, one, other, expected) => {
	expect(isNearlySame(one, other)).toBe(expected);
	expect(isNearlySame(other, one)).toBe(expected);
});

const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷'), maxLength: 60 });

test('it says what the distance says', () => {
	fc.assert(
		fc.property(text, fc.array(fc.nat(59), { maxLength: 4 }), (one, places) => {
			const other = Array.from(one);
			for (const place of places) if (place < other.length) other[place] = '丁';
			const most = Math.floor(Array.from(one).length / 20);
			// no character stands beside its twin here, so nothing is swapped
			expect(isNearlySame(one, other.join(''))).toBe(editDistance(one, other.join('')) <= most);
		})
	);
});

test('two texts as long as may be are compared to the end', () => {
	const long = forty.repeat(60).slice(0, 2000);
	expect(isNearlySame(long, `${'乙'.repeat(100)}${long.slice(100)}`)).toBe(true);
	expect(isNearlySame(long, `${'乙'.repeat(101)}${long.slice(101)}`)).toBe(false);
});
