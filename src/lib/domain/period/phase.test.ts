import { expect, test } from 'vitest';
import { phaseOf } from './phase.ts';

const november = { period: '2026-11', cutoffAt: '2026-11-25T16:00:00.000Z', closedAt: null };

test.each([
	['the last moment of October in Shanghai', '2026-10-31T15:59:59.999Z', 'ahead'],
	['the first of November', '2026-10-31T16:00:00.000Z', 'open'],
	['the last moment that is in time', '2026-11-25T15:59:59.999Z', 'open'],
	['the cutoff itself', '2026-11-25T16:00:00.000Z', 'late'],
	['long after it, not closed yet', '2027-02-01T00:00:00.000Z', 'late']
])('%s', (_, now, phase) => {
	expect(phaseOf(november, now)).toBe(phase);
});

test('closed is closed, whenever that was', () => {
	const closed = { ...november, closedAt: '2026-11-30T09:00:00.000Z' };
	expect(phaseOf(closed, '2026-11-20T00:00:00.000Z')).toBe('closed');
});
