import { expect, test } from 'vitest';
import { tellsOvertaken } from './overtaken-answer.ts';

const told = { errors: [{ message: '已经答复。', overtaken: '别人已先办理' }] };
const wrong = { errors: [{ message: '原因不能空着。', field: 'reason' }] };

test.each<[string, unknown, boolean]>([
	['somebody was faster', told, true],
	['the same in a part of the page', { conversation: told, done: null }, true],
	['the page says so itself', { errors: [], isOvertaken: true }, true],
	['a field is wrong, and moves nothing under who mends it', wrong, false],
	['the page says that it was not', { errors: [], isOvertaken: false }, false],
	['somebody typed the word', { typed: { reason: '"overtaken":"' } }, false],
	['no answer', undefined, false]
])('%s', (_, answer, expected) => {
	expect(tellsOvertaken(answer)).toBe(expected);
});
