import { expect, test } from 'vitest';
import { accident } from './accident.ts';

test('one key gives one number, within its bounds', () => {
	const numbers = Array.from({ length: 500 }, (_, index) => accident(`key ${index}`, 3, 7));
	expect(new Set(numbers)).toEqual(new Set([3, 4, 5, 6, 7]));
	expect(accident('key 1', 3, 7)).toBe(accident('key 1', 3, 7));
});

test('no number is much more likely than another', () => {
	const zeros = Array.from({ length: 900 }, (_, index) => accident(`任务${index}`, 0, 2));
	const count = zeros.filter((number) => number === 0).length;
	expect(Math.abs(count - 300)).toBeLessThan(60);
});
