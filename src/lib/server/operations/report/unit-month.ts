import type { Phase } from '../../../domain/period/phase.ts';
import type { DraftFields } from '../../../domain/report/draft-fields.ts';
import type { SaidBefore } from '../../../domain/report/report-facts.ts';
import type { TaskIndicator, TaskMilestone } from '../../db/goals-of-tasks.ts';
import type { Period } from '../../db/periods.ts';
import type { Plan } from '../../db/plans.ts';
import type { ReportDraft } from '../../db/report-drafts.ts';
import type { ReportOpening } from '../../db/report-openings.ts';
import type { ReportVersion } from '../../db/report-versions.ts';
import type { Report } from '../../db/reports.ts';
import type { Review } from '../../db/reviews.ts';

/** One report that a unit has to write, or has written, with what it is weighed against. */
export type UnitReport = {
	task: {
		id: string;
		number: string;
		title: string;
		measure: string;
		dueOn: string | null;
		ongoing: boolean;
		/** 销号; a task that goes on is filed for all the same. */
		isDone: boolean;
		/** From when its plan runs. */
		startsOn: string;
		milestones: TaskMilestone[];
		indicators: TaskIndicator[];
	};
	/** The unit that the month asks: the one that files, or one that it came after. */
	unitId: string;
	/** It and the units that it came after. */
	line: string[];
	isExpected: boolean;
	/** The first instant that is late for it. */
	cutoffAt: string;
	/** The month is closed, and open again for it. */
	isReopened: boolean;
	report: Report | null;
	/** Null where nobody has typed since it was submitted. */
	draft: ReportDraft | null;
	/** Which revision of the draft stands on the screen. */
	revision: number;
	/** What stands in the form: the draft, else what it begins with. */
	fields: DraftFields;
	/** The version that stands; null where nothing was submitted. */
	standing: ReportVersion | null;
	versions: ReportVersion[];
	reviews: Review[];
	opening: ReportOpening | null;
	/** The latest month first. */
	before: SaidBefore[];
	evidence: number;
	/** When evidence was last added or taken away beside what was returned; null where nothing was. */
	evidenceAt: string | null;
};

export type UnitMonth = {
	period: Period;
	phase: Phase;
	plan: Plan;
	unitId: string;
	reports: UnitReport[];
};
