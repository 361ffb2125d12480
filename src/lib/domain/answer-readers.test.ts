import { expect, test } from 'vitest';
import { answerReaders } from './answer-readers.ts';

const lines = [
	{ unitId: '甲', successorId: '乙' },
	{ unitId: '乙', successorId: '丙' },
	{ unitId: '乙', successorId: '丁' }
];

test.each([
	['itself where it goes on', '丙', ['丙'], ['丙']],
	['whoever came after it by two steps', '甲', ['丙'], ['甲', '丙']],
	['of two heirs the one that has the task', '乙', ['丁', '戊'], ['乙', '丁']],
	['nobody else of the task', '戊', ['丙'], ['戊']]
])('what was answered to a unit is read by %s', (_, unitId, units, readers) => {
	expect(answerReaders(unitId, units, lines)).toEqual(readers);
});
