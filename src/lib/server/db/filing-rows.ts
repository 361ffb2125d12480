import type { PairFacts } from '../../domain/figures/pair-facts.ts';
import { cutoffFor } from '../../domain/period/exception.ts';
import { expectedIn } from '../../domain/period/expected-pairs.ts';
import type { Db } from './client.ts';
import { readExpectedFacts } from './expected-pairs.ts';
import { heldExpected } from './held-expected.ts';
import type { Period } from './periods.ts';
import { listUnits } from './units.ts';

/** What a month asked for and what came of it, by unit in official order, each in the list's order; of some units only. */
export async function listFilingRows(
	db: Db,
	jurisdictionId: string,
	planId: string,
	period: Period,
	only: { unitIds?: readonly string[] } = {}
): Promise<PairFacts[]> {
	const [facts, units, reports, reviews] = await Promise.all([
		only.unitIds
			? readExpectedFacts(db, jurisdictionId, planId, only)
			: heldExpected(db, jurisdictionId, planId),
		listUnits(db, jurisdictionId),
		reportsOf(db, jurisdictionId, period.period),
		reviewsOf(db, jurisdictionId, period.period)
	]);
	const unitAt = new Map(units.map(({ id, name }, at) => [id, { name, at }]));
	const taskAt = new Map(
		facts.tasks.map(({ id, number, dueOn }, at) => [id, { number, dueOn, at }])
	);
	const reportOf = new Map(reports.map((row) => [`${row.task_id} ${row.unit_id}`, row]));
	const exceptions = facts.exceptions.filter((each) => each.period === period.period);
	const placed = expectedIn(facts, period).flatMap((pair) => {
		const [task, unit] = [taskAt.get(pair.taskId), unitAt.get(pair.unitId)];
		if (!task || !unit) return [];
		const report = reportOf.get(`${pair.taskId} ${pair.unitId}`);
		const answers = (report && reviews.get(report.id)) ?? [];
		const row: PairFacts = {
			...pair,
			...{ number: task.number, dueOn: task.dueOn, unitName: unit.name },
			...{ reportId: report?.id ?? null, state: report?.state ?? null },
			firstSubmittedAt: report?.first_submitted_at ?? null,
			submittedAt: report?.submitted_at ?? null,
			cutoffAt: cutoffFor(pair, period, exceptions),
			reviews: answers.map(({ result }) => result),
			reviewedAt: answers.map(({ at }) => at),
			percent: report?.percent ?? null,
			...{ noProgress: report?.no_progress === 1, hasProblem: report?.has_problem === 1 },
			...{ onBehalf: report?.on_behalf === 1, lateEntry: report?.late_entry === 1 }
		};
		return [{ row, place: unit.at * 100_000 + task.at }];
	});
	return placed.sort((a, b) => a.place - b.place).map(({ row }) => row);
}

function reportsOf(db: Db, jurisdictionId: string, period: string) {
	return db
		.selectFrom('report')
		.select([
			...(['id', 'task_id', 'unit_id', 'state', 'first_submitted_at', 'submitted_at'] as const),
			...(['percent', 'no_progress', 'has_problem', 'on_behalf', 'late_entry'] as const)
		])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', '=', period)
		.execute();
}

type Answer = { reportId: string; result: 'approved' | 'returned'; at: string };

/** What the office answered to the reports of a month and did not take back, in that order. */
async function reviewsOf(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<Map<string, Answer[]>> {
	const rows = await db
		.selectFrom('review')
		.innerJoin('report', (join) =>
			join
				.onRef('report.jurisdiction_id', '=', 'review.jurisdiction_id')
				.onRef('report.id', '=', 'review.report_id')
		)
		.select(['review.report_id', 'review.result', 'review.reviewed_at'])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period)
		.where('review.withdrawn_at', 'is', null)
		.orderBy('review.reviewed_at')
		.orderBy('review.version')
		.orderBy('review.id')
		.execute();
	const answers = rows.flatMap(({ report_id: reportId, result, reviewed_at: at }) =>
		result === 'approved' || result === 'returned' ? [{ reportId, result, at } as const] : []
	);
	return Map.groupBy(answers, ({ reportId }) => reportId);
}
