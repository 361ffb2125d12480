import { expect, test } from 'vitest';
import { marksOf } from './mark.ts';

// 25 June 2026, 24:00 in Shanghai
const cutoffAt = '2026-06-25T16:00:00.000Z';
const filed = (firstSubmittedAt: string | null, more = {}) => ({
	...{ firstSubmittedAt, submittedAt: firstSubmittedAt, cutoffAt, reviews: [], reviewedAt: [] },
	...more
});
const at = (now: string, timelyBy: 'first' | 'last' = 'first') => ({ now, timelyBy });

test.each([
	['in time to the last instant', filed('2026-06-25T15:59:59.999Z'), []],
	['at the cutoff itself: a day late', filed(cutoffAt), [{ kind: 'late', days: 1 }]],
	['two days after it', filed('2026-06-27T15:00:00.000Z'), [{ kind: 'late', days: 2 }]],
	['never', filed(null), [{ kind: 'missing' }]]
])('%s', (_, row, marks) => {
	expect(marksOf(row, at('2026-06-30T00:00:00.000Z'))).toMatchObject(marks);
});

test('nothing is missing before the cutoff', () => {
	expect(marksOf(filed(null), at('2026-06-25T15:59:59.999Z'))).toEqual([]);
});

test('by the last submission, one that was mended too late is late', () => {
	const row = filed('2026-06-20T00:00:00.000Z', { submittedAt: '2026-06-28T02:00:00.000Z' });
	expect(marksOf(row, at('2026-06-30T00:00:00.000Z'))).toEqual([]);
	expect(marksOf(row, at('2026-06-30T00:00:00.000Z', 'last'))).toMatchObject([
		{ kind: 'late', days: 3, submittedAt: '2026-06-28T02:00:00.000Z' }
	]);
});

test('every return counts, from the first one on', () => {
	const row = filed('2026-06-20T00:00:00.000Z', {
		reviews: ['returned', 'returned', 'approved'],
		reviewedAt: ['2026-06-26T01:00:00.000Z', '2026-06-27T01:00:00.000Z', '2026-06-28T01:00:00.000Z']
	});
	expect(marksOf(row, at('2026-06-30T00:00:00.000Z'))).toEqual([
		{ kind: 'returned', times: 2, at: '2026-06-26T01:00:00.000Z' }
	]);
});
