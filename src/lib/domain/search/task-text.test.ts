import { expect, test } from 'vitest';
import { taskText } from './task-text.ts';

const said = (text: string) => ({ field: 'progress' as const, text, period: null });

test('one line a text; what is empty leaves none', () => {
	expect(taskText([said('供水\n改造'), said(' '), said('ＡＰＰ')])).toEqual({
		text: '供水 改造\napp',
		masked: null
	});
});

test('a number in a text is hidden before it is made plain', () => {
	expect(taskText([said('请联系（０８４０）５５５１０２８')])).toEqual({
		text: '请联系(0840)5551028',
		masked: '请联系0840-****028'
	});
});
