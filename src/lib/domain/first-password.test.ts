import { expect, test } from 'vitest';
import { asPrinted, newFirstPassword } from './first-password.ts';
import { passwordFaults } from './password.ts';

/** A fixed sequence that is spread evenly enough for a test. */
function chance(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

test('a first password reads well, and passes both rule books', () => {
	const random = chance(7);
	const first = Array.from({ length: 300 }, () => newFirstPassword(random));
	for (const password of first) {
		expect(password).toMatch(/^[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}$/);
		for (const rules of ['dengbao', 'asvs'] as const) {
			expect(passwordFaults(password, rules, ['清城区', '市场监管局', 'admin'])).toEqual([]);
		}
	}
	expect(new Set(first).size).toBe(300);
});

test('a first password holds at least 55 bits: every choice is used, and all are free', () => {
	const asked: number[] = [];
	newFirstPassword((below) => {
		asked.push(below);
		return below - 1;
	});
	expect(asked.reduce((bits, below) => bits + Math.log2(below), 0)).toBeGreaterThan(55);
	const random = chance(11);
	const signs = new Set(Array.from({ length: 200 }, () => newFirstPassword(random)).join(''));
	expect([...signs].sort().join('')).toBe('-23456789abcdefghjkmnpqrstuvwxyz');
});

test.each([
	['as it is printed', 'k7mp-r4tw-hx9d'],
	['in capitals', 'K7MP-R4TW-HX9D'],
	['without dashes', 'k7mpr4twhx9d'],
	['with blanks for dashes, and one behind', 'K7mp r4tw　hx9d '],
	['in full width, with the dashes of a Chinese keyboard', 'Ｋ７ｍｐ——ｒ４ｔｗ－ｈｘ９ｄ']
])('copied off paper %s it is the printed one', (_, typed) => {
	expect(asPrinted(typed)).toBe('k7mp-r4tw-hx9d');
});

test.each([
	['longer', 'k7mp-r4tw-hx9d-2'],
	['shorter', 'k7mp-r4tw-hx9'],
	['with a sign that no slip has', 'k7mp-r4tw-hx9!'],
	['with a digit that no slip has', 'K7MP-R4TW-HX01'],
	['nothing', '']
])('what is no printed one stays as typed: %s', (_, typed) => {
	expect(asPrinted(typed)).toBe(typed);
});
