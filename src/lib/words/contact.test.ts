import { expect, test } from 'vitest';
import { calling } from './contact.ts';

test.each([
	['a name', '区营商办', '，由其重置。', '请联系区营商办，由其重置。'],
	['a name with a number, before a stop', '王敏 0840-5551028', '。', '请联系王敏 0840-5551028。'],
	[
		'a name with a number, before a word',
		'王敏 0840-5551028',
		'解除。',
		'请联系王敏 0840-5551028 解除。'
	],
	['a number alone', '0840-5551028', '，由其重置。', '请联系 0840-5551028，由其重置。'],
	['nothing filled in', '', '解除。', '请联系区营商办解除。']
])('the call stands without stray blanks: %s', (_, contact, after, sentence) => {
	expect(calling('请联系', contact, after)).toBe(sentence);
});
