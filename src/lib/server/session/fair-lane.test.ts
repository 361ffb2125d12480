import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fairLane, type Turn } from './fair-lane.ts';

const rule = { apartMs: 500, pages: 4, soonestMs: 5000, longestMs: 60_000, most: 100 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Who was let in, in order, and what those were told who were not. */
function watched(lane = fairLane(rule)) {
	const come: string[] = [];
	const told = new Map<string, number[]>();
	const enter = (name: string) => {
		void lane.enter(name).then((turn: Turn) => {
			if (turn.come) come.push(name);
			else told.set(name, [...(told.get(name) ?? []), turn.seconds]);
		});
	};
	return { come, told, enter, lane };
}

const names = (count: number, what = 'n') => Array.from({ length: count }, (_, i) => `${what}${i}`);

test('one after the other, each half a second after the one before', async () => {
	const { come, enter } = watched();
	for (const name of names(3)) enter(name);
	await vi.advanceTimersByTimeAsync(0);
	expect(come).toEqual(['n0']);
	await vi.advanceTimersByTimeAsync(499);
	expect(come).toEqual(['n0']);
	await vi.advanceTimersByTimeAsync(501);
	expect(come).toEqual(['n0', 'n1', 'n2']);
});

test('nobody slips in between because the queue was empty for a moment', async () => {
	const { come, enter } = watched();
	enter('a');
	await vi.advanceTimersByTimeAsync(100);
	enter('b');
	await vi.advanceTimersByTimeAsync(399);
	expect(come).toEqual(['a']);
	await vi.advanceTimersByTimeAsync(1);
	expect(come).toEqual(['a', 'b']);
});

test('who finds no place is told when to come back: the later in the line, the later', async () => {
	const { told, enter } = watched();
	for (const name of names(100)) enter(name);
	await vi.advanceTimersByTimeAsync(0);
	expect([4, 9, 50, 99].map((i) => told.get(`n${i}`))).toEqual([[5], [5], [25], [50]]);
});

test('who comes back goes before those who asked later, however often they ask', async () => {
	const { come, enter } = watched();
	const crowd = names(50, 'attack');
	for (const name of crowd) enter(name);
	enter('honest');
	for (let second = 0; second < 120 && !come.includes('honest'); second++) {
		// the crowd asks again at once, under old names and new ones
		for (const name of [...crowd, ...names(40, `new${second} `)]) enter(name);
		if (second % 25 === 24) enter('honest');
		await vi.advanceTimersByTimeAsync(1000);
	}
	expect(come).toContain('honest');
	expect(come.indexOf('honest')).toBeLessThanOrEqual(60);
	expect(come.filter((name) => name.startsWith('new')).length).toBeLessThanOrEqual(10);
});

test('of two pages under one name the later is heard, in the place of the first', async () => {
	const { come, told, enter } = watched();
	for (const name of ['a', 'b', 'c']) enter(name);
	enter('b');
	await vi.advanceTimersByTimeAsync(5000);
	expect(told.get('b')).toEqual([5]);
	expect(come).toEqual(['a', 'b', 'c']);
});

test('names without end fill the line and not the memory; who has a place keeps it', async () => {
	const { come, told, enter } = watched();
	for (const name of ['a', 'b', 'c', 'd', 'honest']) enter(name);
	for (const name of names(100_000)) enter(name);
	expect(told.size).toBe(0);
	await vi.advanceTimersByTimeAsync(5000);
	expect(told.get('n99999')).toEqual([60]);
	enter('honest');
	await vi.advanceTimersByTimeAsync(1000);
	expect(come).toContain('honest');
});

test('who does not come back loses the place after a while, and an empty lane can be forgotten', async () => {
	const { enter, lane } = watched();
	for (const name of names(6)) enter(name);
	expect(lane.isIdle()).toBe(false);
	await vi.advanceTimersByTimeAsync(4000);
	expect(lane.isIdle()).toBe(false);
	await vi.advanceTimersByTimeAsync(70_000);
	expect(lane.isIdle()).toBe(true);
});
