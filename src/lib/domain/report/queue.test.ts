import { expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import type { ReportStanding } from '../standing.ts';
import type { DoubtCode } from './doubt.ts';
import {
	byConcern,
	bySeverity,
	countViews,
	isClean,
	isInView,
	isLooking,
	isOwnReport,
	neighboursOf,
	roundOf
} from './queue.ts';

const row = (reportId: string | null, standing: ReportStanding, ...codes: DoubtCode[]) => ({
	...{ reportId, standing, isExempt: false, isRecord: false, hasDraft: standing === 'draft' },
	...{ place: Number((reportId ?? '0').replace(/\D/g, '')) },
	doubts: codes.map((code) => ({ code }))
});

test('the most serious doubt comes first, then the official order; what is done comes last', () => {
	const rows = [
		row('r1', 'approved', 'no-evidence'),
		row('r2', 'submitted'),
		row('r3', 'submitted', 'behind'),
		row('r4', 'submitted', 'behind', 'no-evidence'),
		row('r5', 'submitted', 'text-thin'),
		row('r6', 'returned', 'text-thin'),
		row('r7', 'missing'),
		row('r8', 'submitted', 'percent-falls')
	];
	expect(rows.sort(byConcern).map(({ reportId }) => reportId)).toEqual([
		...['r5', 'r4', 'r8', 'r3', 'r2', 'r6', 'r7', 'r1']
	]);
});

test('of one report what must be mended is told before what is only shown', () => {
	const { doubts } = row('r1', 'submitted', 'behind', 'no-evidence', 'percent-jumps', 'text-thin');
	expect(bySeverity(doubts).map(({ code }) => code)).toEqual([
		...['text-thin', 'no-evidence', 'behind', 'percent-jumps']
	]);
});

test('a part counts what belongs to it; what waits with a doubt is in two', () => {
	const rows = [
		row('r1', 'submitted', 'behind'),
		row('r2', 'submitted'),
		row('r3', 'returned', 'behind'),
		row('r4', 'approved'),
		row('r5', 'draft'),
		row(null, 'blank'),
		row(null, 'missing')
	];
	expect(countViews(rows)).toEqual({
		...{ waiting: 2, doubtful: 1, returned: 1, approved: 1, draft: 1, missing: 2, all: 7 }
	});
	expect(rows.filter((each) => isInView(each, 'returned'))).toEqual([rows[2]]);
});

test('after the cutoff a draft is missing, and still found as a draft', () => {
	const begun = { ...row('r1', 'missing'), hasDraft: true };
	expect(countViews([begun, row(null, 'missing')])).toMatchObject({ missing: 2, draft: 1 });
});

test('what is kept for the record is among all of them, and waits nowhere', () => {
	const kept = { ...row('r1', 'submitted', 'behind'), isRecord: true };
	expect(countViews([kept])).toMatchObject({ waiting: 0, doubtful: 0, all: 1 });
	expect(isClean({ ...kept, doubts: [] }, false)).toBe(false);
});

test('what is exempt waits nowhere, is not clean, comes last, and stands among all', () => {
	const exempt = { ...row('r1', 'submitted'), isExempt: true };
	const rows = [exempt, row('r2', 'submitted'), row('r3', 'approved')];
	expect(countViews(rows)).toMatchObject({ waiting: 1, all: 3 });
	expect(isClean(exempt, false)).toBe(false);
	expect(rows.toSorted(byConcern).map(({ reportId }) => reportId)).toEqual(['r2', 'r3', 'r1']);
	expect(neighboursOf(rows, 'r2', 'all').waiting).toBeNull();
});

test.each([
	['waits without a doubt', row('r1', 'submitted'), false, true],
	['a doubt of the least level is one', row('r1', 'submitted', 'behind'), false, false],
	['what somebody entered themselves is for another', row('r1', 'submitted'), true, false],
	['what is returned does not wait', row('r1', 'returned'), false, false]
])('clean: %s', (_, report, isOwn, expected) => {
	expect(isClean(report, isOwn)).toBe(expected);
});

test.each([
	['another unit’s, by its clerk', { unitIds: ['u2'], submittedBy: 'clerk' }, false],
	['entered by oneself', { unitIds: ['u2'], submittedBy: 'me' }, true],
	['of the own unit', { unitIds: ['u1'], submittedBy: 'clerk' }, true],
	['asked of one that the own unit came after', { unitIds: ['u0', 'u1'], submittedBy: 'c' }, true]
])('own: %s', (_, report, expected) => {
	const actor: Actor = {
		...{ jurisdictionId: 'j', id: 'me', name: null, roles: ['office', 'clerk'], unitIds: ['u1'] },
		...{ separated: false, address: null }
	};
	expect(isOwnReport(actor, report)).toBe(expected);
});

test('a return that stands counts a round; one taken back and a withdrawal do not', () => {
	const review = (version: number, result: string, withdrawnAt: string | null = null) => ({
		...{ version, result, withdrawnAt }
	});
	expect(roundOf(1, [])).toBe(1);
	expect(roundOf(3, [review(1, 'returned')])).toBe(2);
	expect(roundOf(2, [review(1, 'returned', '2026-11-24T02:00:00.000Z')])).toBe(1);
	// of the version that stands itself: it is still in its round
	expect(roundOf(1, [review(1, 'returned')])).toBe(1);
});

test.each([
	['2026-11-24T02:00:00.000Z', true],
	['2026-11-24T02:00:00.001Z', true],
	['2026-11-24T01:59:59.999Z', false]
])('who opened a report at %s is at it ten minutes later: %s', (at, expected) => {
	expect(isLooking(at, '2026-11-24T02:10:00.000Z')).toBe(expected);
});

test('before and after are of the part; the next that waits goes round', () => {
	const rows = [
		row('r1', 'submitted', 'behind'),
		row('r2', 'submitted'),
		row('r3', 'submitted'),
		row('r4', 'returned'),
		row('r5', 'approved')
	];
	const ids = (id: string, view: Parameters<typeof neighboursOf>[2]) => {
		const { before, after, waiting } = neighboursOf(rows, id, view);
		return [before, after, waiting].map((each) => each?.reportId ?? null);
	};
	expect(ids('r2', 'waiting')).toEqual(['r1', 'r3', 'r3']);
	expect(ids('r3', 'waiting')).toEqual(['r2', null, 'r1']);
	// one that has left the part keeps its place in the order
	expect(ids('r4', 'waiting')).toEqual(['r3', null, 'r1']);
	// who looks at what was returned goes on with what waits
	expect(ids('r4', 'returned')).toEqual([null, null, 'r1']);
	expect(ids('r1', 'doubtful')).toEqual([null, null, null]);
});
