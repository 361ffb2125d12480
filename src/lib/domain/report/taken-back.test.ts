import { expect, test } from 'vitest';
import { takenBackBefore } from './taken-back.ts';

const first = { submittedAt: '2026-11-24T07:11:00.000Z', withdrawnAt: '2026-11-26T23:24:00.000Z' };
const second = { submittedAt: '2026-11-26T23:28:00.000Z', withdrawnAt: null };

test('what was taken back before the submission that counts is told', () => {
	const counted = second.submittedAt;
	const asOf = '2026-11-27T02:00:00.000Z';
	expect(takenBackBefore([first, second], { counted, asOf })).toEqual([first]);
});

test('where nothing was submitted again, everything that was taken back is', () => {
	expect(takenBackBefore([first], { counted: null, asOf: '2026-11-27T00:00:00.000Z' })).toEqual([
		first
	]);
});

test('what was taken back after a month was closed was not when it was', () => {
	const counted = first.submittedAt;
	expect(takenBackBefore([first], { counted, asOf: '2026-11-26T00:00:00.000Z' })).toEqual([]);
	expect(takenBackBefore([first], { counted: null, asOf: '2026-11-26T00:00:00.000Z' })).toEqual([]);
});

test('a withdrawal behind the submission that counts has no part in it', () => {
	const again = {
		submittedAt: '2026-11-27T01:00:00.000Z',
		withdrawnAt: '2026-11-27T01:30:00.000Z'
	};
	const of = { counted: second.submittedAt, asOf: '2026-11-28T00:00:00.000Z' };
	expect(takenBackBefore([first, second, again], of)).toEqual([first]);
});
