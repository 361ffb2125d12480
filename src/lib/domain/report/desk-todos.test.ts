import { expect, test } from 'vitest';
import type { ReportStanding } from '../standing.ts';
import { deskTodos, isOverdue } from './desk-todos.ts';

const row = (standing: ReportStanding, unitId = 'u1', mendUntil: string | null = null) => ({
	...{ standing, unitId, isExpected: true, isExempt: false, doubts: [] as string[] },
	review: mendUntil === null ? null : { mendUntil }
});
const cutoffAt = '2026-11-25T16:00:00.000Z';
const late = { period: '2026-11', cutoffAt, phase: 'late' as const, objections: 0 };
const kinds = (...of: Parameters<typeof deskTodos>) => deskTodos(...of).map(({ kind }) => kind);

test('what is missing is told once the cutoff has passed, with how many units', () => {
	const rows = [row('missing'), row('missing'), row('missing', 'u2'), row('submitted')];
	expect(deskTodos(late, rows, '2026-11-27')).toEqual([
		{ kind: 'missing', count: 3, units: 2, cutoffAt },
		{ kind: 'waiting', count: 1, doubtful: 0 }
	]);
	expect(kinds({ ...late, phase: 'open' }, [row('blank')], '2026-11-20')).toEqual([]);
});

test('a pair that the month does not count is not chased', () => {
	expect(
		kinds(late, [{ ...row('missing'), isExpected: false }, row('submitted')], '2026-11-27')
	).toEqual(['waiting']);
});

test('what waits is told with how much of it is doubtful', () => {
	const rows = [row('submitted'), { ...row('submitted'), doubts: ['behind'] }];
	expect(deskTodos(late, rows, '2026-11-27')).toEqual([{ kind: 'waiting', count: 2, doubtful: 1 }]);
});

test.each([
	['its last day is in time', '2026-11-27', false],
	['the day after is not', '2026-11-28', true]
])('a returned report: %s', (_, today, expected) => {
	expect(isOverdue(row('returned', 'u1', '2026-11-27'), today)).toBe(expected);
	expect(kinds(late, [row('returned', 'u1', '2026-11-27')], today).includes('overdue')).toBe(
		expected
	);
});

test.each([
	['nothing is under way any more', [row('approved')], '2026-11-27', true],
	['something still waits', [row('submitted')], '2026-11-27', false],
	['something may still come back', [row('returned', 'u1', '2026-11-27')], '2026-11-27', false],
	['it is the last day of the month', [row('submitted')], '2026-11-30', true]
])('a month is to be closed: %s', (_, rows, today, expected) => {
	expect(kinds(late, rows, today).includes('close')).toBe(expected);
});

test('what is missing or waits in a closed month presses nobody', () => {
	const closed = { ...late, phase: 'closed' as const };
	expect(kinds(closed, [row('missing'), row('submitted')], '2026-12-03')).toEqual([]);
});

test('what is exempt neither waits nor keeps the month from being closed', () => {
	const rows = [{ ...row('submitted'), isExempt: true, isExpected: false }];
	expect(kinds(late, rows, '2026-11-27')).toEqual(['close']);
});

test('what units contest waits for an answer, in a closed month too', () => {
	const contested = { ...late, objections: 2 };
	expect(deskTodos(contested, [row('submitted')], '2026-11-27')).toEqual([
		{ kind: 'waiting', count: 1, doubtful: 0 },
		{ kind: 'objected', count: 2 }
	]);
	const closed = { ...contested, phase: 'closed' as const };
	expect(deskTodos(closed, [], '2026-12-03')).toEqual([{ kind: 'objected', count: 2 }]);
});
