import { expect, test } from 'vitest';
import { excerptOf, markedParts } from './excerpt.ts';

const long = `${'前'.repeat(40)}供水管网${'后'.repeat(60)}`;

test.each([
	['a short text is whole', '供水管网\n改造', '供水', '供水管网 改造'],
	['a long one round the word', long, '供水', `…${'前'.repeat(12)}供水管网${'后'.repeat(44)}…`],
	[
		'from its beginning where the word is not',
		long,
		'没有',
		`${'前'.repeat(40)}供水管网${'后'.repeat(16)}…`
	],
	['to its end', `${'前'.repeat(80)}供水`, '供水', `…${'前'.repeat(58)}供水`],
	['full-width letters', `${'前'.repeat(80)}ＡＰＰ`, 'app', `…${'前'.repeat(57)}ＡＰＰ`]
])('%s', (_, text, word, expected) => {
	expect(excerptOf(text, word)).toBe(expected);
});

test.each([
	['words', '供水和用电', ['用电', '供水'], '[供水]和[用电]'],
	['the longer of two', '供水管网', ['供水', '供水管'], '[供水管]网'],
	['signs of patterns', '100%（约）', ['%（'], '100[%（]约）'],
	['letters of any size', 'App', ['app'], '[App]'],
	['none', '供水', [], '供水']
])('marked: %s', (_, text, words, expected) => {
	const parts = markedParts(text, words);
	expect(parts.map((part) => (part.isWord ? `[${part.text}]` : part.text)).join('')).toBe(expected);
});
