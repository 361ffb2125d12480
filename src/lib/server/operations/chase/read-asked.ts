import { isBefore, shanghaiDay } from '../../../domain/date.ts';
import type { Asked } from '../../../domain/chase/unfiled.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { cutoffFor } from '../../../domain/period/exception.ts';
import { expectedIn } from '../../../domain/period/expected-pairs.ts';
import { reportStanding } from '../../../domain/report/unit-standing.ts';
import type { Db } from '../../db/client.ts';
import { heldExpected } from '../../db/held-expected.ts';
import { listMonthReviews, listTypedReports } from '../../db/month-reports.ts';
import type { Period } from '../../db/periods.ts';
import { listPlans } from '../../db/plans.ts';
import { listReports } from '../../db/reports.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { listUnits } from '../../db/units.ts';
import { lineOfPair } from '../report/line-of-pair.ts';

/**
 * Everything that a month asks for, by who files it now, in the official order of units and the order of the
 * list. What was said is not read: it is the queue of the review without that.
 */
export async function readAsked(
	db: Db,
	jurisdictionId: string,
	period: Period,
	now: string
): Promise<Asked[]> {
	const plan = planInForce(await listPlans(db, jurisdictionId), period.openedOn);
	if (!plan) return [];
	const name = period.period;
	const [facts, reports, typed, reviews, units, successions] = await Promise.all([
		heldExpected(db, jurisdictionId, plan.id),
		listReports(db, jurisdictionId, { period: name }),
		listTypedReports(db, jurisdictionId, name),
		listMonthReviews(db, jurisdictionId, name),
		listUnits(db, jurisdictionId),
		listSuccessions(db, jurisdictionId)
	]);
	const lines = successions.filter(({ effectiveOn }) => effectiveOn <= shanghaiDay(now));
	const taskAt = new Map(facts.tasks.map((task, at) => [task.id, { task, at }]));
	const unitAt = new Map(units.map((unit, at) => [unit.id, { unit, at }]));
	const exceptions = facts.exceptions.filter((each) => each.period === name);
	const reportOf = new Map(reports.map((report) => [`${report.taskId} ${report.unitId}`, report]));

	const placed = expectedIn(facts, period).flatMap(({ taskId, unitId }) => {
		const { filerId } = lineOfPair({ taskId, unitId }, lines, facts.pairs.get(taskId) ?? []);
		const [of, whose] = [taskAt.get(taskId), unitAt.get(filerId)];
		if (!of || !whose) return [];
		const report = reportOf.get(`${taskId} ${unitId}`);
		const cutoffAt = cutoffFor({ taskId, unitId }, period, exceptions);
		const isTyped = typed.has(report?.id ?? '');
		const { number, title, measure } = of.task;
		const returned = reviews
			.get(report?.id ?? '')
			?.findLast(({ result, withdrawnAt }) => result === 'returned' && withdrawnAt === null);
		const row: Asked = {
			...{ unitId: filerId, unit: whose.unit.name, taskId, number, title, measure },
			standing: reportStanding(
				report ? { state: report.state, isTyped } : null,
				!isBefore(now, cutoffAt)
			),
			...{ isTyped, cutoffAt, firstSubmittedAt: report?.firstSubmittedAt ?? null },
			...{ mendUntil: returned?.mendUntil ?? null, reportId: report?.id ?? null }
		};
		return [{ row, place: whose.at * 100_000 + of.at }];
	});
	return placed.sort((one, other) => one.place - other.place).map(({ row }) => row);
}
