import { expect, test } from 'vitest';
import { maskName } from './mask-name.ts';

test.each([
	['two characters', '王敏', '王＊'],
	['four tell no more than two', '欧阳小明', '欧＊'],
	['a character outside the common plane', '𠮷田', '𠮷＊'],
	['nothing', '', '＊']
])('%s', (_, name, masked) => {
	expect(maskName(name)).toBe(masked);
});
