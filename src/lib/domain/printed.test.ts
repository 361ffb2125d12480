import { expect, test } from 'vitest';
import { compact } from './printed.ts';

test.each([
	['full-width digits and letters', '２０２１ＣＳＯ', '2021CSO'],
	['full-width signs', '（）：；，．／', '():;,./'],
	['Chinese signs stay', '、。“”〔〕', '、。“”〔〕'],
	['spaces of every kind', '区 财\u00A0政\u3000局\t', '区财政局'],
	['line breaks', '区财政局\r\n\n', '区财政局'],
	['invisible characters', '\uFEFF区\u200B财\u00AD政\u2060局', '区财政局'],
	['radicals that a PDF puts for characters', '12⽉', '12月'],
	['nothing', ' \n', '']
])('%s', (_, printed, text) => {
	expect(compact(printed)).toBe(text);
});
