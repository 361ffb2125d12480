import { expect, test } from 'vitest';
import { anchorLine, readAnchorLines } from './audit-anchor.ts';

const anchor = { jurisdictionId: 'a1', seq: 42, hash: '0f'.repeat(32), on: '2026-11-21' };
const line = anchorLine(anchor);

test('is a line of four words', () => {
	expect(line).toBe(`2026-11-21 a1 42 ${'0f'.repeat(32)}`);
});

test.each([
	['nothing', '', 0, 0],
	['lines of this program', `${line}\n${line}\n`, 2, 0],
	['a copy saved by Windows', `\uFEFF${line}\r\n${line}\r\n`, 2, 0],
	['blanks from a message', `  ${line.replaceAll(' ', '  ')} \n\n`, 1, 0],
	['a line torn by a power cut', `${line}\n${line.slice(0, 50)}`, 1, 1],
	['a day there is none of', line.replace('11-21', '02-30'), 0, 1],
	['a link that is no number', line.replace(' 42 ', ' x '), 0, 1],
	['words behind it', `${line} 备注`, 0, 1],
	['a file of something else', '操作日志\n序号,时间', 0, 2]
])('%s', (_, text, anchors, unread) => {
	const read = readAnchorLines(text);
	expect(read.anchors).toEqual(Array.from({ length: anchors }, () => anchor));
	expect(read.unread).toBe(unread);
});
