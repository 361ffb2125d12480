import { expect, test } from 'vitest';
import { isSameChase, lastChases, type Chase } from './chase.ts';

const chase = (id: string, minute: string, more: Partial<Chase> = {}): Chase => ({
	...{ id, period: '2026-11', way: 'group', rule: null, body: '请上报', chasedBy: 'w' },
	...{ units: [{ unitId: 'a', reports: 1 }], chasedAt: `2026-11-24T08:${minute}:00.000Z` },
	...{ undoneAt: null, undoneBy: null },
	...more
});

test.each([
	['the latest, whatever the order', [chase('x', '02'), chase('y', '05')], 'y'],
	['not one that was taken back', [chase('y', '05', { undoneAt: 'z' }), chase('x', '02')], 'x'],
	['not a word to the leader', [chase('y', '05', { way: 'leader' }), chase('x', '02')], 'x'],
	['none of another unit', [chase('y', '05', { units: [{ unitId: 'b', reports: 1 }] })], undefined]
])('the last time that a unit was reminded: %s', (_, chases, id) => {
	expect(lastChases(chases).get('a')?.id).toBe(id);
});

test.each([
	['copied again at once', {}, true],
	['minutes later', { chasedAt: '2026-11-24T08:05:01.000Z' }, false],
	['by another', { chasedBy: 'v' }, false],
	['in another way', { way: 'call' as const }, false],
	['in other words', { body: '请于今天上报' }, false],
	[
		'to others too',
		{
			units: [
				{ unitId: 'a', reports: 1 },
				{ unitId: 'b', reports: 1 }
			]
		},
		false
	]
])('%s it is the same chase or another', (_, more, isSame) => {
	expect(isSameChase(chase('x', '02'), chase('y', '03', more))).toBe(isSame);
	expect(isSameChase(chase('x', '02', { undoneAt: 'z' }), chase('y', '03', more))).toBe(false);
});
