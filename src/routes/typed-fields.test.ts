import { expect, test } from 'vitest';
import { isUnsaved, standingIn } from './typed-fields.ts';

const text = (name: string, value: string) => ({ type: 'text', name, value });
const box = (checked: boolean) => ({ type: 'checkbox', name: 'ongoing', value: 'on', checked });

test('what was typed and taken back is as before', () => {
	expect(standingIn([text('reason', '顺延')])).not.toBe(standingIn([text('reason', '')]));
	expect(standingIn([text('reason', '')])).toBe(standingIn([]));
});

test.each([
	['a tick', [box(true)], [box(false)]],
	['a row that was taken out', [text('goal', '一'), text('goal', '二')], [text('goal', '二')]],
	['a text in another field', [text('a', '一')], [text('b', '一')]]
])('%s is a difference', (_, before, now) => {
	expect(standingIn(now)).not.toBe(standingIn(before));
});

test.each([
	['an empty row more', [text('goal', '一')], [text('goal', '一'), text('goal', '')]],
	['a button', [], [{ type: 'submit', name: 'next', value: 'units' }]],
	['a box that is not ticked', [], [box(false)]]
])('%s is none', (_, before, now) => {
	expect(standingIn(now)).toBe(standingIn(before));
});

test.each([
	['a refusal', 'failure', false, false, true],
	['what was saved', 'success', false, false, false],
	['a step on the way', 'success', true, false, true],
	['a preview', 'success', false, true, true],
	['a preview that is confirmed', 'success', true, true, false],
	['a page that follows', 'redirect', true, false, false]
])('%s', (_, type, hasOwnAddress, previews, unsaved) => {
	expect(isUnsaved(type, hasOwnAddress, previews)).toBe(unsaved);
});
