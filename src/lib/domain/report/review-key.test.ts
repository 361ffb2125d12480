import { expect, test } from 'vitest';
import { reviewCommand, type KeyPress, type ReviewCommand } from './review-key.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
	...{ key, isComposing: false, keyCode: 0, hasModifier: false, inField: false, isRepeat: false },
	...more
});

test.each<[string, KeyPress, boolean, ReviewCommand | null]>([
	['a letter', press('a'), false, 'approve'],
	['the same with Caps Lock', press('J'), false, 'next'],
	['a letter that is typed into a field', press('a', { inField: true }), false, null],
	['a letter of a word that is composed', press('a', { isComposing: true }), false, null],
	['the same in browsers that only say 229', press('a', { keyCode: 229 }), false, null],
	['Ctrl+A is the browser’s', press('a', { hasModifier: true }), false, null],
	['a key that is held down', press('a', { isRepeat: true }), false, null],
	['a number while reasons are open', press('3'), true, 3],
	['a number else', press('3'), false, null],
	['there is no seventh reason', press('7'), true, null],
	['nothing is passed while reasons are open', press('a'), true, null],
	['evidence is looked at all the same', press('o'), true, 'evidence'],
	['Esc out of a field closes the reasons', press('Escape', { inField: true }), true, 'cancel'],
	['Esc with nothing to close', press('Escape'), false, null],
	['any other key', press('x'), false, null]
])('%s', (_, key, isReturning, expected) => {
	expect(reviewCommand(key, isReturning)).toBe(expected);
});
