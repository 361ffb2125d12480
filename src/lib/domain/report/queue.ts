import { can, type Actor } from '../actor.ts';
import { isBefore } from '../date.ts';
import type { ReportStanding } from '../standing.ts';
import { doubtLevels, type Doubt } from './doubt.ts';

/** What the place of a report among those of its month hangs on. */
export type Queued = {
	standing: ReportStanding;
	/** 免报: nothing is asked, and what was said all the same waits for nobody. */
	isExempt: boolean;
	/** 补录: kept for the record, and waits for nobody either. */
	isRecord: boolean;
	/** Something was typed and not submitted; after the cutoff that is missing like the rest. */
	hasDraft: boolean;
	doubts: readonly Pick<Doubt, 'code'>[];
	/** By the official order of units, then by the list. */
	place: number;
};

/** The parts of a month that the office looks at: 待审核, 有疑问, 已退回, 已通过, 未报, 草稿, all. */
export const queueViews = [
	...(['waiting', 'doubtful', 'returned', 'approved', 'missing', 'draft', 'all'] as const)
] as const;
export type QueueView = (typeof queueViews)[number];

export function isQueueView(text: string): text is QueueView {
	return (queueViews as readonly string[]).includes(text);
}

/**
 * Whether a report belongs to a part. What nobody began is 未报 after the cutoff and 未填 before it; after
 * it drafts are a part of what is missing. One that is exempt, or kept for
 * the record, is among all of them, and waits nowhere.
 */
export function isInView(
	{ standing, isExempt, isRecord, hasDraft, doubts }: Queued,
	view: QueueView
): boolean {
	if (view === 'all') return true;
	if (isExempt || isRecord) return false;
	switch (view) {
		case 'waiting':
			return standing === 'submitted';
		case 'doubtful':
			return standing === 'submitted' && doubts.length > 0;
		case 'missing':
			return standing === 'missing' || standing === 'blank';
		case 'draft':
			return standing === 'draft' || (standing === 'missing' && hasDraft);
		default:
			return standing === view;
	}
}

export function countViews(rows: readonly Queued[]): Record<QueueView, number> {
	const counts = {
		waiting: 0,
		doubtful: 0,
		returned: 0,
		approved: 0,
		draft: 0,
		missing: 0,
		all: 0
	};
	for (const row of rows) for (const view of queueViews) if (isInView(row, view)) counts[view] += 1;
	return counts;
}

/** What needs the office first: the most serious doubt, then the official order of units and the list. */
export function byConcern(one: Queued, other: Queued): number {
	return (
		Number(one.isExempt) - Number(other.isExempt) ||
		needs.indexOf(one.standing) - needs.indexOf(other.standing) ||
		severity(other) - severity(one) ||
		one.place - other.place
	);
}

const needs: readonly ReportStanding[] = [
	...(['submitted', 'returned', 'missing', 'blank', 'draft', 'approved'] as const)
];

function severity({ doubts }: Queued): number {
	return Math.max(0, ...doubts.map(weightOf));
}

/** Doubts as the office reads them, the most serious first; else in the order of the form. */
export function bySeverity<Told extends Pick<Doubt, 'code'>>(doubts: readonly Told[]): Told[] {
	return [...doubts].sort((one, other) => weightOf(other) - weightOf(one));
}

function weightOf({ code }: Pick<Doubt, 'code'>): number {
	return weights[doubtLevels[code]];
}

const weights = { stop: 3, explain: 2, show: 1 } as const;

/** Whether nothing at all is remarkable about what waits, and whoever is here may review it. */
export function isClean(row: Queued, isOwn: boolean): boolean {
	return isInView(row, 'waiting') && row.doubts.length === 0 && !isOwn;
}

/**
 * Nobody reviews what they entered themselves (代填), nor what their own unit says. `unitIds`: the unit
 * that is asked, and the one that files for it now.
 */
export function isOwnReport(
	actor: Actor,
	{ unitIds, submittedBy }: { unitIds: readonly string[]; submittedBy: string | null }
): boolean {
	const isOfUnit = unitIds.some((unitId) => !can(actor, 'report.review', { unitId }));
	return isOfUnit || submittedBy === actor.id;
}

/**
 * The how many-th time a report is before the office: each return that was not taken back sends it round
 * once more, and what the unit withdrew by itself does not.
 */
export function roundOf(
	version: number,
	reviews: readonly { version: number; result: string; withdrawnAt: string | null }[]
): number {
	const returned = reviews.filter(
		(review) =>
			review.result === 'returned' && review.withdrawnAt === null && review.version < version
	);
	return 1 + returned.length;
}

/** Whether somebody who opened a report is still at it: nobody reads one for longer than this. */
export function isLooking(seenAt: string, now: string): boolean {
	return !isBefore(seenAt, new Date(Date.parse(now) - 10 * 60_000).toISOString());
}

export type Neighbours<Row> = {
	before: Row | null;
	after: Row | null;
	/** Of those that wait: the next one, or after the last the first. */
	waiting: Row | null;
};

/** What stands round one of the reports in their order; it may itself be in the part no more. */
export function neighboursOf<Row extends Queued & { reportId: string | null }>(
	rows: readonly Row[],
	reportId: string,
	view: QueueView
): Neighbours<Row> {
	const around = (part: QueueView) => {
		const shown = rows.filter(
			(row) => row.reportId === reportId || (row.reportId !== null && isInView(row, part))
		);
		return { shown, at: shown.findIndex((row) => row.reportId === reportId) };
	};
	const { shown, at } = around(view);
	// whoever looks at what was returned goes on with what waits
	const line = around(view === 'doubtful' ? 'doubtful' : 'waiting');
	const round = [...line.shown.slice(line.at + 1), ...line.shown.slice(0, Math.max(0, line.at))];
	return {
		before: shown[at - 1] ?? null,
		after: shown[at + 1] ?? null,
		waiting: round.find((row) => isInView(row, 'waiting')) ?? null
	};
}
