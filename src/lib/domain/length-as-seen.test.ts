import { expect, test } from 'vitest';
import { lengthAsSeen } from './length-as-seen.ts';

test.each([
	['nothing', '', 0],
	['Chinese characters and marks', '已完成，待核验。', 8],
	['figures and letters each count', '36份OFD', 6],
	['spaces and line breaks do not', ' 已 完\r\n成　', 3],
	['a rare character beyond the first plane is one', '𠮷', 1],
	['Chinese, figures and marks together', '完成 36 份（占 90％），“一网通办”。', 19],
	['a letter with its mark above is one', 'e\u0301', 1],
	['an emoji of several parts is one', '👨‍👩‍👧', 1]
])('%s', (_, text, length) => {
	expect(lengthAsSeen(text)).toBe(length);
});
