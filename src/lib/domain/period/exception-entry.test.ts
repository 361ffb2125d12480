import { expect, test } from 'vitest';
import { readException } from './exception-entry.ts';

const cutoffAt = '2026-11-25T16:00:00.000Z';
const now = '2026-11-27T02:00:00.000Z';
const open = { period: '2026-11', cutoffAt, closedAt: null };
const closed = { ...open, closedAt: '2026-11-26T09:00:00.000Z' };

test.each([
	['an exemption asks for no day', 'exempt', '2026-11-30', open, null],
	['one of a closed month counts with the next correction', 'exempt', '', closed, null],
	['more time lasts a season at most', 'later', '2027-02-23', open, '2027-02-23T16:00:00.000Z'],
	['more time ends at the end of its day', 'later', '2026-11-26', open, '2026-11-26T16:00:00.000Z'],
	[
		'more time that a closed month should have had counts with the next correction',
		'later',
		'2026-11-26',
		closed,
		'2026-11-26T16:00:00.000Z'
	],
	[
		'a closed month is opened again until a day',
		'reopen',
		'2026-11-27',
		closed,
		'2026-11-27T16:00:00.000Z'
	]
])('%s', (_, kind, until, month, untilAt) => {
	expect(readException({ kind, until }, month, now)).toEqual({ ok: true, kind, untilAt });
});

test.each([
	['a kind that there is not', 'holiday', '2026-11-28', open, 'field.unreadable'],
	['no day', 'later', ' ', open, 'field.empty'],
	['what is no day', 'later', '11月底', open, 'field.unreadable'],
	['a slip in the year', 'later', '2036-11-20', open, 'exception.late'],
	['the first day that is too late', 'later', '2027-02-24', open, 'exception.late'],
	['a year before', 'later', '2025-11-28', open, 'exception.early'],
	['the cutoff day itself', 'later', '2026-11-25', open, 'exception.early'],
	['an open month opened again', 'reopen', '2026-11-28', open, 'period.not-closed'],
	['opened again until yesterday', 'reopen', '2026-11-26', closed, 'exception.past']
])('%s is refused', (_, kind, until, month, code) => {
	const read = readException({ kind, until }, month, now);
	expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toEqual([code]);
});

test('a month is opened again at any time after it, for as long as one that has just ended', () => {
	const until = (day: string) =>
		readException({ kind: 'reopen', until: day }, closed, '2027-08-02T02:00:00.000Z');
	expect(until('2027-10-31')).toMatchObject({ ok: true });
	expect(until('2027-11-01')).toMatchObject({
		problems: [{ code: 'exception.late', facts: { lastDay: '2027-10-31' }, at: { field: 'until' } }]
	});
});
