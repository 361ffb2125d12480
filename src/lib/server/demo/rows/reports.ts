import type { Cutoff } from '$lib/domain/cutoff.ts';
import type { ActorName, RemarkCode, ReturnCode, ReviewResult, StatusClaim } from '../operation.ts';

export type PeriodRow = {
	period: string;
	openedOn: string;
	openedBy: ActorName;
	openedAt: string;
	cutoff: Cutoff;
	closedBy: ActorName | null;
	closedAt: string | null;
};

export type ExemptionRow = {
	task: string;
	unit: string;
	period: string;
	reason: string;
	grantedBy: ActorName;
	grantedAt: string;
};

/** An open report that nobody touched has no row. */
export type ReportRow = {
	task: string;
	unit: string;
	period: string;
	state: 'draft' | 'submitted' | 'returned' | 'approved' | 'missing';
	/** The number of the version that stands, 0 while nothing was submitted. */
	version: number;
	/** Of the last submitted version; where that said null, the last one that was reported. */
	percent: number | null;
	noProgress: boolean;
	hasProblem: boolean;
	firstSubmittedAt: string | null;
	submittedAt: string | null;
	submittedBy: ActorName | null;
	onBehalf: boolean;
	lateEntry: boolean;
	createdAt: string;
	updatedAt: string;
};

export type ReportVersionRow = {
	task: string;
	unit: string;
	period: string;
	version: number;
	progress: string | null;
	problem: string | null;
	nextStep: string | null;
	percent: number | null;
	statusClaim: StatusClaim | null;
	noProgressReason: string | null;
	reasons: Partial<Record<RemarkCode, string>>;
	submittedBy: ActorName;
	submittedAt: string;
	withdrawnAt: string | null;
};

/** What was typed and is nobody's word yet. */
export type ReportDraftRow = {
	task: string;
	unit: string;
	period: string;
	words: Partial<ReportVersionRow>;
	savedBy: ActorName;
	savedAt: string;
};

export type ReviewRow = {
	task: string;
	unit: string;
	period: string;
	version: number;
	result: ReviewResult;
	reasonCode: ReturnCode | null;
	reason: string | null;
	/** Until when a return is to be mended; null of an approval. */
	mendUntil: string | null;
	reviewedBy: ActorName;
	reviewedAt: string;
	takenBackBy: ActorName | null;
	takenBackAt: string | null;
};

export type EvidenceRow = {
	task: string;
	unit: string;
	period: string;
	kind: 'document' | 'link';
	label: string;
	reference: string;
	addedBy: ActorName;
	addedAt: string;
};

export type IndicatorReadingRow = {
	task: string;
	indicator: string;
	unit: string;
	period: string;
	value: string;
	readBy: ActorName;
	readAt: string;
};

export type AskRow = {
	task: string;
	unit: string;
	kind: 'problem' | 'coordination';
	body: string;
	addressee: string | null;
	raisedPeriod: string;
	raisedAt: string;
	solvedPeriod: string | null;
	solvedBy: ActorName | null;
	solvedAt: string | null;
};
