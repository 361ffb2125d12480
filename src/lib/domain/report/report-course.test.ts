import { expect, test } from 'vitest';
import type { Phase } from '../period/phase.ts';
import { writingFault, type ReportState, type Writing } from './report-course.ts';

const own: Writing = {
	...{ number: '61', period: '2026-11', state: null, phase: 'open', isExpected: true },
	...{ byOffice: false, isReopened: false }
};

test.each<[Phase, ReportState | null, Partial<Writing>, string | undefined]>([
	['open', null, {}, undefined],
	['open', 'draft', {}, undefined],
	['open', 'returned', {}, undefined],
	['open', 'submitted', {}, 'report.submitted'],
	['open', 'approved', {}, 'report.approved'],
	['open', null, { isExpected: false }, 'report.not-asked'],
	['open', 'returned', { isExpected: false }, undefined],
	['late', 'draft', {}, undefined],
	['ahead', null, {}, 'report.ahead'],
	['ahead', null, { byOffice: true }, 'report.ahead'],
	['closed', 'missing', {}, 'report.closed'],
	['closed', 'returned', {}, 'report.closed'],
	['closed', 'missing', { byOffice: true }, undefined],
	['closed', 'missing', { isReopened: true }, undefined],
	['closed', 'approved', { isReopened: true }, 'report.approved'],
	['closed', 'approved', { byOffice: true }, 'report.approved']
])('in a month that is %s, a report that is %s, %o', (phase, state, by, code) => {
	expect(writingFault({ ...own, phase, state, ...by })?.code).toBe(code);
});
