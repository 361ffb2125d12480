import { expect, test } from 'vitest';
import { xmlText } from './xml.ts';

test.each([
	['marks of XML', 'a<b & "c">', 'a&lt;b &amp; &quot;c&quot;&gt;'],
	['line breaks and tabs stay', '一\n二\t三', '一\n二\t三'],
	['a carriage return is written as spreadsheets do', '一\r\n二', '一_x000D_\n二'],
	['a control character too', 'a\u000bb', 'a_x000B_b'],
	['text that looks like one is kept from being read so', 'a_x000B_b', 'a_x005F_x000B_b'],
	['half a character becomes the sign for none', 'a\ud800b', 'a\ufffdb'],
	['a rare character stays whole', '𠮷', '𠮷'],
	['what looks like a formula is only text', '=1+1', '=1+1']
])('%s', (_, text, written) => {
	expect(xmlText(text)).toBe(written);
});
