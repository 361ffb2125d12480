import { expect, test } from 'vitest';
import type { TaskState } from '../task.ts';
import { unsignedUnits, waitsOf } from './waits.ts';

const signed = { unitId: 'u1', acknowledgedAt: '2026-03-01T00:00:00.000Z' };
const unsigned = { unitId: 'u2', acknowledgedAt: null };
const claim = { unitId: 'u1', state: 'waiting' as const, doneOn: '2026-03-01' };
const nothing = { state: 'active' as TaskState, pairs: [signed], claims: [], hasRequest: false };

test.each([
	['nothing', {}, []],
	['a unit that has not signed', { pairs: [signed, unsigned] }, ['unsigned']],
	['a claim that waits', { claims: [claim] }, ['claim']],
	['no claim that was answered', { claims: [{ ...claim, state: 'returned' as const }] }, []],
	['an answer to a request', { hasRequest: true }, ['extension']],
	[
		'nothing once it is put aside',
		{ state: 'suspended' as const, pairs: [unsigned], hasRequest: true },
		[]
	],
	['nothing once it is done', { state: 'done' as const, pairs: [unsigned] }, []]
])('a task waits for %s', (_, more, waits) => {
	expect(waitsOf({ ...nothing, ...more })).toEqual(waits);
});

test('it is told which units have to sign', () => {
	expect(unsignedUnits({ state: 'active', pairs: [signed, unsigned] })).toEqual(['u2']);
});
