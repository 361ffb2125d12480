import { previousPeriod } from '$lib/domain/date.ts';
import { doubtLevels } from '$lib/domain/report/doubt.ts';
import { bySeverity } from '$lib/domain/report/queue.ts';
import { fieldOfDoubt } from '$lib/domain/report/remark.ts';
import type { Db } from '$lib/server/db/client.ts';
import type { QueueRow } from '$lib/server/operations/report/queue-row.ts';
import { readReview } from '$lib/server/operations/report/read-review.ts';
import { doubtFinding, doubtNames } from '$lib/words/doubt.ts';
import { instantText } from '$lib/words/format.ts';
import { doubtRemark } from '$lib/words/remark.ts';
import { reviewWords as words } from '$lib/words/review.ts';
import { evidenceTold } from './evidence.server.ts';
import { remarksTold, returnedBefore, roundsTold } from './rounds.server.ts';
import { fieldsTold, toldBefore, toldOf } from './told.server.ts';

export const againsts = ['returned', 'before', 'none'] as const;
export type Against = (typeof againsts)[number];

type Of = {
	row: QueueRow & { reportId: string };
	jurisdictionId: string;
	period: string;
	/** The names of accounts. */
	people: ReadonlyMap<string, string>;
	/** What the address asks to be shown against. */
	asked: string | null;
};

/** What is read of a report; null where its unit has taken it back, and it is nobody's word again. */
export async function contentOf(db: Db, { row, jurisdictionId, period, people, asked }: Of) {
	const { said, last } = row;
	if (!said) return null;
	const read = await readReview(db, jurisdictionId, row, period);
	const before = returnedBefore(read, row.version);
	const told = toldOf(said, read.raised);
	const toldReturned = before && toldOf(before.version, read.raised);
	const base = { returned: toldReturned, before: last && toldBefore(last), none: null };
	const against = againstOf(asked, before !== null, last !== null);
	return {
		submitted: words.submitted(
			instantText(said.submittedAt),
			people.get(said.submittedBy ?? '') ?? ''
		),
		doubts: bySeverity(row.doubts).map((doubt) => ({
			...{ name: doubtNames[doubt.code], level: doubtLevels[doubt.code] },
			...{ text: doubtFinding(doubt), reason: said.reasons[doubt.code] ?? null },
			// as a reason to return it, with its text ready
			...{ remark: doubtRemark(doubt.code), field: fieldOfDoubt(doubt) }
		})),
		last: last && {
			...{ period: last.period, isLast: last.period === previousPeriod(period) },
			...{ progress: last.progress, problem: last.problem, noProgress: last.noProgress },
			line: [toldBefore(last).status, toldBefore(last).percent].filter(Boolean).join(' ')
		},
		...{ against, againsts: againsts.filter((each) => each === 'none' || base[each] !== null) },
		fields: fieldsTold(told, base[against], {
			...{ isBeside: against === 'before', onBehalf: said.onBehalf, carried: row.percent }
		}),
		remarks:
			before && toldReturned
				? remarksTold(before.review, {
						...{ before: toldReturned, now: told, evidence: read.evidence }
					})
				: [],
		evidence: read.evidence.map(evidenceTold),
		milestones: read.milestones,
		readings: read.readings.map(({ name, value, measuredIn, target }) => ({
			...{ name, text: words.reading(value, measuredIn, target) }
		})),
		rounds: roundsTold(read, people)
	};
}

export type Content = NonNullable<Awaited<ReturnType<typeof contentOf>>>;

/** The version that was returned, else last month, unless the address says otherwise. */
function againstOf(asked: string | null, hasReturned: boolean, hasLast: boolean): Against {
	if (asked === 'none') return 'none';
	if (hasReturned && asked !== 'before') return 'returned';
	return hasLast ? 'before' : 'none';
}
