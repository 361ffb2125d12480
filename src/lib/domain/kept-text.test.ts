import { expect, test } from 'vitest';
import { keptText, lacksNumber, withoutMasks } from './kept-text.ts';

test.each([
	['of people the names', 'contactPeople', '王敏 5550101', '王敏 ****'],
	['of people in a row of a list', 'parts.1.responsiblePeople', '王敏 5550101', '王敏 ****'],
	['of a second field of that name', 'contactPeople 1', '王敏 5550101', '王敏 ****'],
	['of anything else all but numbers', 'measure', '请电15412341234', '请电154****1234'],
	['what only looks like one', 'measure', '文号5550101', '文号5550101']
])('a browser keeps %s', (_, field, text, kept) => {
	expect(keptText(field, text)).toBe(kept);
	expect(lacksNumber(kept)).toBe(kept.includes('*'));
});

test('what was left out is not filled in', () => {
	expect(withoutMasks('王敏 ****\n李强 154****1234、0840-****028')).toBe('王敏 \n李强 、');
});
