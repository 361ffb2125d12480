import { previousPeriod, periodOf } from './date.ts';

/** What whoever confirms a claim should look at first. Nothing of it forbids anything. */
export type ClaimDoubt =
	| { code: 'percent'; percent: number }
	| { code: 'problem' }
	| { code: 'asks'; count: number }
	| { code: 'never-filed' }
	| { code: 'not-filed-since'; period: string }
	| { code: 'returned'; period: string }
	| { code: 'milestones'; count: number }
	| { code: 'indicators'; names: readonly string[] };

export type ClaimedWork = {
	/** The latest report of the unit that claims; null where it filed none, undefined where none is asked. */
	latest?: {
		period: string;
		percent: number | null;
		hasProblem: boolean;
		isReturned: boolean;
	} | null;
	/** What it raised and nobody solved. */
	openAsks: number;
	milestones: readonly { doneOn: string | null; aspirational: boolean }[];
	/** By the figure read last; null where none was read. */
	indicators: readonly { name: string; isReached: boolean | null }[];
};

/** Of a claim made or waiting on a day, what the ledger itself says against it. */
export function claimDoubts(
	{ latest, openAsks, milestones, indicators }: ClaimedWork,
	day: string
): ClaimDoubt[] {
	const doubts: ClaimDoubt[] = [];
	if (latest === null) doubts.push({ code: 'never-filed' });
	if (latest) {
		const { period, percent } = latest;
		if (percent !== null && percent < 100) doubts.push({ code: 'percent', percent });
		if (latest.hasProblem) doubts.push({ code: 'problem' });
		if (latest.isReturned) doubts.push({ code: 'returned', period });
		// this month's may still come
		else if (period < previousPeriod(periodOf(day)))
			doubts.push({ code: 'not-filed-since', period });
	}
	if (openAsks > 0) doubts.push({ code: 'asks', count: openAsks });
	const left = milestones.filter(({ doneOn, aspirational }) => doneOn === null && !aspirational);
	if (left.length > 0) doubts.push({ code: 'milestones', count: left.length });
	const short = indicators.filter(({ isReached }) => isReached !== true);
	if (short.length > 0) doubts.push({ code: 'indicators', names: short.map(({ name }) => name) });
	return doubts;
}
