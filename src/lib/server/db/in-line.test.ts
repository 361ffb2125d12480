import { expect, test } from 'vitest';
import { inLine } from './in-line.ts';

const forever = 1_000_000;

function gate() {
	const { promise, resolve } = Promise.withResolvers<void>();
	return { closed: promise, open: resolve };
}

test('the second begins when the first is done, and the third after it', async () => {
	const enter = inLine(forever);
	const first = gate();
	const told: string[] = [];
	const all = [
		enter(async () => {
			await first.closed;
			told.push('first');
		}),
		enter(() => Promise.resolve(told.push('second'))),
		enter(() => Promise.resolve(told.push('third')))
	];
	await Promise.resolve();
	expect(told).toEqual([]);
	first.open();
	await Promise.all(all);
	expect(told).toEqual(['first', 'second', 'third']);
});

test('one that fails lets the next one on, and fails for its own caller only', async () => {
	const enter = inLine(forever);
	const broken = enter(() => Promise.reject(new Error('broken')));
	const next = enter(() => Promise.resolve('done'));
	await expect(broken).rejects.toThrow('broken');
	expect(await next).toBe('done');
});

test('one that does not end is passed by, and those behind it still go one after another', async () => {
	const enter = inLine(20);
	const [stuck, second] = [gate(), gate()];
	const told: string[] = [];
	const first = enter(() => stuck.closed);
	const others = [
		enter(async () => {
			told.push('second begins');
			second.open();
			await Promise.resolve();
			told.push('second ends');
		}),
		enter(() => Promise.resolve(told.push('third')))
	];
	await second.closed;
	await Promise.all(others);
	expect(told).toEqual(['second begins', 'second ends', 'third']);
	stuck.open();
	await first;
});
