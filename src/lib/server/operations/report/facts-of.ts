import { shanghaiDay } from '../../../domain/date.ts';
import { entryOf } from '../../../domain/report/draft-fields.ts';
import type { ReportFacts } from '../../../domain/report/report-facts.ts';
import type { Settings } from '../../../domain/setting.ts';
import type { UnitMonth, UnitReport } from './unit-month.ts';

/** What a report of a unit's month is weighed against: its past, its evidence, and its neighbours. */
export function factsOf(
	{ reports }: Pick<UnitMonth, 'reports'>,
	own: UnitReport,
	rules: Pick<Settings, 'behindBy' | 'farBehindBy' | 'leastText'>,
	now: string
): ReportFacts {
	const { startsOn, milestones, indicators, isDone } = own.task;
	// what is done is late no more
	const dueOn = isDone ? null : own.task.dueOn;
	return {
		task: { dueOn, isDone, startsOn, milestones, indicators },
		returned: returnedOf(own),
		...{ before: own.before, evidence: own.evidence },
		others: reports
			.filter((each) => each !== own)
			.map((each) => ({ number: each.task.number, progress: textNow(each) }))
			.filter(({ progress }) => progress !== ''),
		...{ today: shanghaiDay(now), rules }
	};
}

/** What was returned, and whether evidence has come or gone since. */
function returnedOf({
	report,
	standing,
	reviews,
	evidenceAt
}: UnitReport): ReportFacts['returned'] {
	if (report?.state !== 'returned' || !standing) return null;
	const review = reviews.find(
		({ version, withdrawnAt }) => version === report.version && withdrawnAt === null
	);
	const hasNewEvidence =
		review !== undefined && evidenceAt !== null && evidenceAt > review.reviewedAt;
	return { entry: standing.entry, hasNewEvidence };
}

/** What stands there now: the draft, else what was submitted; nothing is carried over from last month. */
function textNow({ draft, standing }: UnitReport): string {
	return (draft ? entryOf(draft.fields).progress : standing?.progress) ?? '';
}
