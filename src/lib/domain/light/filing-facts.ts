import { isBefore } from '../date.ts';
import { isExpected, type ExpectedPair, type OpenedPeriod, type TaskCourse } from '../expected.ts';
import type { FilingFacts } from './light.ts';

/** A month as far as its light goes. Instants are ISO text. */
export type LightPeriod = OpenedPeriod & { cutoffAt: string; closedAt: string | null };

/** What stands of one unit's reports for a task. */
export type PairFiling = {
	pair: ExpectedPair;
	/** The reports that were ever submitted, and how they stand now. */
	submitted: readonly { period: string; isReturned: boolean }[];
	/** Months in which nothing is asked of it, with a reason. */
	exempt: readonly string[];
	/** Months in which it was given more time, and until when. */
	later?: readonly { period: string; until: string }[];
	/** The months in which its open items (问题, 需协调) were raised. */
	openSince: readonly string[];
};

/**
 * What the light asks about one unit of a task at a moment. `periods` are those opened by then, the
 * earliest first. A month counts as missed once it is closed; what the office enters afterwards ends
 * that.
 */
export function filingFacts(
	{ pair, submitted, exempt, later = [], openSince }: PairFiling,
	task: TaskCourse,
	periods: readonly LightPeriod[],
	now: string
): FilingFacts {
	const filed = (period: string) => submitted.find((report) => report.period === period);
	const due = periods.filter((period) => {
		return !exempt.includes(period.period) && isExpected(pair, task, period);
	});
	const closed = due.filter(({ closedAt }) => hasCome(closedAt, now));
	const lastTwo = closed.slice(-2);
	const latest = periods.at(-1);
	const isDueNow = latest !== undefined && due.at(-1) === latest;
	return {
		missedTwo: lastTwo.length === 2 && lastTwo.every(({ period }) => !filed(period)),
		report: isDueNow ? reportOf(withTime(latest, later), filed(latest.period), now) : null,
		problemSince: problemSince(openSince, submitted)
	};
}

/** The month with the cutoff that holds for the pair. */
function withTime(month: LightPeriod, later: NonNullable<PairFiling['later']>): LightPeriod {
	return later
		.filter(({ period, until }) => period === month.period && isBefore(month.cutoffAt, until))
		.reduce(
			(longer, { until }) =>
				isBefore(longer.cutoffAt, until) ? { ...longer, cutoffAt: until } : longer,
			month
		);
}

function reportOf(
	{ cutoffAt, closedAt }: LightPeriod,
	report: PairFiling['submitted'][number] | undefined,
	now: string
): FilingFacts['report'] {
	if (report) return report.isReturned ? 'returned' : null;
	return hasCome(cutoffAt, now) || hasCome(closedAt, now) ? 'missing' : null;
}

function hasCome(instant: string | null, now: string): boolean {
	return instant !== null && !isBefore(now, instant);
}

/** Two months running: raised in an earlier month than the one last reported for. */
export function problemSince(
	openSince: readonly string[],
	submitted: readonly { period: string }[]
): string | null {
	const latest = submitted.reduce((last, { period }) => (period > last ? period : last), '');
	return openSince.filter((period) => period < latest).sort()[0] ?? null;
}
