import type { Phase } from '../../../domain/period/phase.ts';
import type { Doubt } from '../../../domain/report/doubt.ts';
import type { SaidBefore } from '../../../domain/report/report-facts.ts';
import type { ReportRemark, ReportStanding } from '../../../domain/standing.ts';
import type { Period } from '../../db/periods.ts';
import type { Plan } from '../../db/plans.ts';
import type { ReportVersion } from '../../db/report-versions.ts';

/** A report of a month as the office sees it, or the place of one that nobody began. */
export type QueueRow = {
	/** Null where nobody began one. */
	reportId: string | null;
	taskId: string;
	number: string;
	title: string;
	/** The unit that the month asks. */
	unitId: string;
	unit: string;
	/** Who files for it now: the unit itself, or one that came after it. */
	filerId: string;
	standing: ReportStanding;
	/** Something was typed and not submitted, while the month is open. */
	hasDraft: boolean;
	/** 免报 of what was filed all the same. */
	isExempt: boolean;
	/** 补录 of a month that was never opened here. */
	isRecord: boolean;
	/** Nobody else has opened what stands, and its month is not closed over it. */
	isWithdrawable: boolean;
	/** The month is closed, and open again for its unit. */
	isReopened: boolean;
	/** 迟报, 补报. */
	remark: ReportRemark | undefined;
	/** What the office said of it stood when the month was closed, and stays. */
	isFixed: boolean;
	/** Whether the month counts it. */
	isExpected: boolean;
	version: number;
	percent: number | null;
	/** What was said last before; null where nothing was. */
	last: SaidBefore | null;
	said: ReportVersion | null;
	/** What is remarkable about what stands. */
	doubts: readonly Doubt[];
	evidence: number;
	/** The how many-th time it is before the office. */
	round: number;
	onBehalf: boolean;
	submittedBy: string | null;
	/** Nobody of the unit has confirmed it yet, where the rules ask for that. */
	isUnsigned: boolean;
	/** Who of the office looked last, and when. */
	look: { by: string | null; at: string } | null;
	/** The conclusion that stands, and until when it is to be mended. */
	review: { id: string; mendUntil: string | null } | null;
	place: number;
};

export type Queue = { period: Period; phase: Phase; plan: Plan; rows: QueueRow[] };
