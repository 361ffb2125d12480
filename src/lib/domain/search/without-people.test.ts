import { expect, test } from 'vitest';
import { withoutPeople } from './without-people.ts';

test.each([
	['a name', '由王小明负责', ['王小明'], '由王＊负责'],
	['a telephone', '请联系0840-5551028', [], '请联系0840-****028'],
	['one character is no name', '水务', ['水'], '水务'],
	['nobody', '供水', ['王小明'], '供水']
])('%s', (_, text, names, expected) => {
	expect(withoutPeople(text, names)).toBe(expected);
});
