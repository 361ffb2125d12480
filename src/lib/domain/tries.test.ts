import { expect, test } from 'vitest';
import { isFull, pourFailure, reserveTry, takeBack, type Tries } from './tries.ts';

const rule = { most: 5, lockMinutes: 15 };
const start = Date.parse('2026-11-21T01:00:00.000Z');
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();

/** Tries at these minutes, all in vain; what each was answered: how many are left, or closed. */
function inVain(minutes: number[]): (number | 'closed')[] {
	let tries: Tries | null = null;
	return minutes.map((minute) => {
		const reserved = reserveTry(tries, rule, at(minute));
		if (!reserved.open) return 'closed';
		tries = reserved.next;
		return reserved.left;
	});
}

test.each([
	['each try tells how many are left', [0, 0, 0], [4, 3, 2]],
	['the sixth is not taken', [0, 0, 0, 0, 0, 0], [4, 3, 2, 1, 0, 'closed']],
	[
		'the lock ends after its time, and the count begins anew',
		[0, 0, 0, 0, 0, 15],
		[4, 3, 2, 1, 0, 4]
	],
	['a moment before it does not', [0, 0, 0, 0, 0, 14.99], [4, 3, 2, 1, 0, 'closed']],
	['tries are forgotten after a pause', [0, 0, 15], [4, 3, 4]],
	[
		'slow guessing does not slip over the edge of a window',
		[0, 14, 14, 14, 16, 16],
		[4, 3, 2, 1, 0, 'closed']
	]
])('%s', (_, minutes, answers) => {
	expect(inVain(minutes)).toEqual(answers);
});

test('no quarter of an hour sees more than five tries taken, however they are spread', () => {
	const minutes = Array.from({ length: 2000 }, (_, i) => (i * 7) / 60);
	const taken = inVain(minutes).flatMap((answer, i) =>
		answer === 'closed' ? [] : (minutes[i] ?? [])
	);
	for (const from of taken) {
		expect(taken.filter((minute) => minute >= from && minute < from + 15).length).toBeLessThan(6);
	}
	expect(taken.length).toBeGreaterThan(50); // it never closes for good
});

test('who is locked out is told for how many minutes', () => {
	const tries = { failures: 5, lastAt: at(0), until: at(15) };
	expect(reserveTry(tries, rule, at(2.5))).toEqual({ open: false, until: at(15), minutes: 13 });
});

const flow = { most: 40, perMinutes: 15 };

function filled(failures: number): string | null {
	let emptyAt: string | null = null;
	for (let i = 0; i < failures; i++) ({ emptyAt } = pourFailure(emptyAt, flow, at(0)));
	return emptyAt;
}

test.each([
	['39 of 40 failures leave the way free', 39, 0, false],
	['the fortieth does not', 40, 0, true],
	['it empties steadily: a failure in 22.5 seconds', 40, 0.4, false],
	['an attack is forgotten as soon as forty failures are', 4000, 0.4, false],
	['but not while it goes on', 4000, 0.3, true]
])('an address: %s', (_, failures, minutes, full) => {
	expect(isFull(filled(failures), flow, at(minutes))).toBe(full);
});

test.each([
	['with room', 12, 0],
	['full to the brim', 39, 0],
	['running over: it was not poured in whole', 41, 0],
	['a moment after it began to empty', 41, 0.2]
])('a share given back leaves the vessel as it was: %s', (_, failures, minutes) => {
	const before = filled(failures) ?? '';
	const { emptyAt, share } = pourFailure(before, flow, at(minutes));
	expect(takeBack(emptyAt, share)).toBe(before);
});

test('an address that never failed is free', () => {
	expect(isFull(null, { most: 40, perMinutes: 15 }, at(0))).toBe(false);
});
