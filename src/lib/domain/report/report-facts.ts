import type { LightRules } from '../light/light-rules.ts';
import type { Entry, StatusClaim } from './entry.ts';

/** What a unit said of a task in an earlier month. */
export type SaidBefore = {
	period: string;
	progress: string | null;
	problem: string | null;
	percent: number | null;
	status: StatusClaim | null;
	/** Null where there was progress. */
	noProgress: string | null;
};

/** So many months back a report is compared with. */
export const monthsCompared = 6;

/** What a report is weighed against. */
export type ReportFacts = {
	task: {
		dueOn: string | null;
		/** 销号: there is nothing left that a percent could fall short of. */
		isDone?: boolean;
		/** From when the plan runs for it: 序时进度 is reckoned from here. */
		startsOn: string;
		milestones: readonly { id: string; title: string; doneOn: string | null }[];
		indicators: readonly { id: string; name: string }[];
	};
	/** The months before this one that were submitted, the latest first. */
	before: readonly SaidBefore[];
	/** How much evidence stands beside the report. */
	evidence: number;
	/** What was returned, for what is to be submitted again. */
	returned?: { entry: Entry; hasNewEvidence: boolean } | null;
	/** What the unit says of its other tasks in this month. */
	others: readonly { number: string; progress: string }[];
	/** The day of the ledger. */
	today: string;
	rules: Pick<LightRules, 'behindBy' | 'farBehindBy'> & {
		/** The fewest characters of a text that says something. */
		leastText: number;
	};
};
