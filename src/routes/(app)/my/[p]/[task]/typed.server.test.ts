import { expect, test } from 'vitest';
import { typedIn } from './typed.server.ts';

test('a text without a script comes whole, however long: what is too long is told and not cut off', () => {
	const form = new FormData();
	const whole = '长'.repeat(20_318);
	form.set('progress', whole);
	expect(typedIn(form, [])).toEqual({ progress: whole });
});
