import { claimDoubts, type ClaimDoubt } from '$lib/domain/claim-doubts.ts';
import type { TaskReport } from '$lib/server/db/task-reports.ts';
import { isProblem } from '$lib/words/answer.ts';
import { doubtText } from '$lib/words/claim-doubt.ts';
import type { goalsOf } from './goals.server.ts';

type Known = {
	/** The latest first. */
	reports: readonly TaskReport[];
	asks: readonly { unitId: string; solvedAt: string | null }[];
	goals: Pick<ReturnType<typeof goalsOf>, 'milestones' | 'indicators'>;
	day: string;
};

/** What speaks against a unit's claim, in words, each with the part of the page that shows it. */
export function doubtsOf(unitId: string | null, { reports, asks, goals, day }: Known) {
	const own = reports.find((report) => report.unitId === unitId) ?? null;
	const latest = own && {
		...{ period: own.period, percent: own.percent },
		...{ hasProblem: isProblem(own.problem), isReturned: own.state === 'returned' }
	};
	const indicators = goals.indicators.map(({ name, readings: [last] }) => {
		return { name, isReached: last?.isReached ?? null };
	});
	const work = {
		// nobody answers for it: no report is asked of anybody
		...(unitId === null ? {} : { latest }),
		openAsks: asks.filter((ask) => ask.unitId === unitId && ask.solvedAt === null).length,
		...{ milestones: goals.milestones, indicators }
	};
	return claimDoubts(work, day).map((doubt) => ({ text: doubtText(doubt), href: placeOf(doubt) }));
}

function placeOf({ code }: ClaimDoubt): string {
	if (code === 'asks') return '#asks';
	return code === 'milestones' || code === 'indicators' ? '#goals' : '#timeline';
}
