import { expect, test } from 'vitest';
import { atMost, atMostEach } from './at-most.ts';

/** Work that ends when it is told to. */
function work() {
	const begun: number[] = [];
	const ends: (() => void)[] = [];
	const run = (n: number) => () => {
		begun.push(n);
		return new Promise<number>((resolve) => (ends[n] = () => resolve(n)));
	};
	return { begun, run, end: (n: number) => ends[n]?.() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('two run, the rest wait in their order', async () => {
	const inTurn = atMost(2);
	const { begun, run, end } = work();
	const all = Promise.all([0, 1, 2, 3].map((n) => inTurn(run(n))));
	await settle();
	expect(begun).toEqual([0, 1]);
	end(1);
	await settle();
	expect(begun).toEqual([0, 1, 2]);
	end(0);
	await settle();
	end(2);
	end(3);
	expect(await all).toEqual([0, 1, 2, 3]);
});

test('a failure is told to whom it concerns, and frees its place', async () => {
	const inTurn = atMost(1);
	const failing = inTurn(() => Promise.reject(new Error('out of memory')));
	const next = inTurn(() => Promise.resolve('done'));
	await expect(failing).rejects.toThrow('out of memory');
	expect(await next).toBe('done');
});

test('who comes while a place changes hands does not make one more', async () => {
	const inTurn = atMost(1);
	let running = 0;
	let most = 0;
	const once = () =>
		inTurn(async () => {
			most = Math.max(most, ++running);
			await Promise.resolve();
			running--;
		});
	await Promise.all([once(), once().then(once), once().then(once), once()]);
	expect(most).toBe(1);
});

test('each key has places of its own, and a failure frees them', async () => {
	const inTurn = atMostEach(1);
	const { begun, run, end } = work();
	const failed = inTurn('a', () => Promise.reject(new Error('broken')));
	await expect(failed).rejects.toThrow('broken');
	const all = Promise.all([
		inTurn('a', run(0)),
		inTurn('a', run(1)),
		inTurn('a', run(2)),
		inTurn('b', run(3))
	]);
	await settle();
	expect(begun).toEqual([0, 3]);
	end(0);
	await settle();
	expect(begun).toEqual([0, 3, 1]);
	end(1);
	await settle();
	end(2);
	end(3);
	expect(await all).toEqual([0, 1, 2, 3]);
});
