import { expect, test } from 'vitest';
import { firstSince } from './first-since.ts';
import type { TaskDeed } from './task-verb.ts';

const act = { id: 'act', madeAt: '2026-04-01' };
const deed = (groupId: string, day: number, told: TaskDeed) => ({
	...{ field: 'deed', to: JSON.stringify(told), groupId, changedAt: `2026-04-0${day}` }
});
const took = (back: string, again = false) =>
	({ verb: 'undo', of: 'extend', undoes: back, ...(again ? { again } : {}) }) as TaskDeed;
const edited = { field: 'measure', to: '新', groupId: 'edit', changedAt: '2026-04-03' };
const own = deed('act', 1, { verb: 'extend' });

test.each<[string, ReturnType<typeof deed>[], string | undefined]>([
	['nothing but the act itself', [own], undefined],
	[
		'the first of several, not the last',
		[deed('b', 3, { verb: 'cancel' }), deed('a', 2, { verb: 'suspend' }), own],
		'a'
	],
	['a field that changed', [edited, own], 'edit'],
	['no signature', [edited, deed('a', 2, { verb: 'acknowledge' }), own], 'edit'],
	['nothing before the act', [own, deed('a', 0, { verb: 'suspend' })], undefined],
	[
		'nothing that was taken back again',
		[deed('c', 4, { verb: 'cancel' }), deed('b', 3, took('a')), deed('a', 2, { verb: 'extend' })],
		'c'
	],
	[
		'the taking back of a taking back, which does it again',
		[deed('c', 4, took('b', true)), deed('b', 3, took('a')), deed('a', 2, { verb: 'extend' }), own],
		'c'
	]
])('%s', (_, changes, expected) => {
	expect(firstSince(changes, act)?.groupId).toBe(expected);
});
