import { expect, test } from 'vitest';
import { lengthOf, plainLine } from './plain-line.ts';

test.each([
	['blanks at the ends', '  区水利局 ', '区水利局'],
	['blanks and line ends inside', '区 \t\n 水利局', '区 水利局'],
	['nothing', ' 　', ''],
	['a composed letter', 'e\u0301', 'é']
])('is kept as one line: %s', (_, typed, line) => {
	expect(plainLine(typed)).toBe(line);
});

test.each([
	['a zero byte', 'a\u0000b'],
	['an escape for terminals', 'a\u001b[31mb'],
	['a turn of direction', 'a‮b'],
	['an isolate', 'a⁦b'],
	['a sign without width', 'a​b'],
	['a private sign', 'a\ue000b'],
	['half a sign', 'a\ud800b'],
	['a sign that was lost on the way', 'a\ufffdb']
])('is refused: %s', (_, typed) => {
	expect(plainLine(typed)).toBeNull();
});

test('a sign of two units counts once', () => {
	expect(lengthOf('𠮷野')).toBe(2);
});
