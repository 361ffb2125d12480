import { expect, test } from 'vitest';
import { asAtClosing } from './as-at-closing.ts';
import { filingFigures } from './month-figures.ts';
import type { PairFacts } from './pair-facts.ts';

const closedAt = '2026-04-02T10:00:00.000Z';
const row: PairFacts = {
	...{ taskId: 't', unitId: 'u', unitName: '区水务局', number: '1', role: 'lead', dueOn: null },
	...{ reportId: 'r', state: 'approved', cutoffAt: '2026-03-25T16:00:00.000Z', percent: 40 },
	...{ firstSubmittedAt: '2026-03-20T02:00:00.000Z', submittedAt: '2026-03-24T02:00:00.000Z' },
	...{ reviews: ['returned', 'approved'], noProgress: false, hasProblem: true },
	reviewedAt: ['2026-03-21T02:00:00.000Z', '2026-03-26T02:00:00.000Z'],
	...{ onBehalf: false, lateEntry: false }
};

test('what was there and answered by then stays as it is', () => {
	expect(asAtClosing([row], closedAt)).toEqual([row]);
});

test('what the office entered after the closing is missing', () => {
	const entered = '2026-04-03T02:00:00.000Z';
	const late = { ...row, firstSubmittedAt: entered, submittedAt: entered, lateEntry: true };
	const [then] = asAtClosing([late], closedAt);
	expect(then).toMatchObject({ state: 'missing', firstSubmittedAt: null, lateEntry: false });
	const { coverage, qualification } = filingFigures(then ? [then] : [], { timelyBy: 'first' }, '');
	expect([coverage.n, coverage.d, qualification.d]).toEqual([0, 1, 0]);
});

test('an answer that came after it is none yet; the one before it stands', () => {
	const answered = { ...row, reviewedAt: ['2026-03-21T02:00:00.000Z', closedAt] };
	expect(asAtClosing([answered], closedAt)).toMatchObject([
		{ reviews: ['returned'], reviewedAt: ['2026-03-21T02:00:00.000Z'] }
	]);
});
