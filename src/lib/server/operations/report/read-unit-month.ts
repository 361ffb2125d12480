import { monthsBefore, shanghaiDay } from '../../../domain/date.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { cutoffFor, mayFileAfterClosing } from '../../../domain/period/exception.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import { monthsCompared } from '../../../domain/report/report-facts.ts';
import { startFields } from '../../../domain/report/start-draft.ts';
import { filesFor } from '../../../domain/report/who-files.ts';
import { unitWithForebears } from '../../../domain/unit-heirs.ts';
import type { Db } from '../../db/client.ts';
import { countEvidence } from '../../db/evidence-counts.ts';
import { listExceptions } from '../../db/exceptions.ts';
import { listExpected } from '../../db/expected-pairs.ts';
import { listGoalsOfTasks } from '../../db/goals-of-tasks.ts';
import { listPeriods } from '../../db/periods.ts';
import { listPlans } from '../../db/plans.ts';
import { isSpent, listDrafts } from '../../db/report-drafts.ts';
import { listOpenings } from '../../db/report-openings.ts';
import { listSaidBefore, listVersions, type ReportVersion } from '../../db/report-versions.ts';
import { listReports, type Report } from '../../db/reports.ts';
import { listReviews } from '../../db/reviews.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { listPairsNow } from '../../db/unit-pairs.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import type { UnitMonth, UnitReport } from './unit-month.ts';

/**
 * What a unit files in a month, in the order of the list; undefined where the month is not open. Of
 * one task only, where that is all that is wanted.
 */
export async function readUnitMonth(
	db: Db,
	jurisdictionId: string,
	{ unitId, period: name, taskId }: { unitId: string; period: string; taskId?: string },
	now: string
): Promise<UnitMonth | undefined> {
	const [periods, plans, successions] = await Promise.all([
		listPeriods(db, jurisdictionId),
		listPlans(db, jurisdictionId),
		listSuccessions(db, jurisdictionId)
	]);
	const period = periods.find((each) => each.period === name);
	const plan = period && planInForce(plans, period.openedOn);
	if (!period || !plan) return undefined;
	const today = shanghaiDay(now);
	const lines = successions.filter(({ effectiveOn }) => effectiveOn <= today);
	const line = unitWithForebears(unitId, lines);
	const only = { unitIds: line, ...(taskId === undefined ? {} : { taskIds: [taskId] }) };
	const expected = await listExpected(db, jurisdictionId, plan.id, period, only);
	const exceptions = await listExceptions(db, jurisdictionId, name);
	const known = await listReports(db, jurisdictionId, { period: name, ...only });
	const taskIds = [...new Set([...expected, ...known].map(({ taskId }) => taskId))];
	const [tasks, pairsNow, goals, before] = await Promise.all([
		listBareTasks(db, jurisdictionId, { taskIds }),
		listPairsNow(db, jurisdictionId, taskIds),
		listGoalsOfTasks(db, jurisdictionId, taskIds),
		listSaidBefore(db, jurisdictionId, {
			...{ taskIds, unitIds: line, before: name },
			since: monthsBefore(name, monthsCompared)
		})
	]);
	const isOwn = ({ taskId, unitId: askedId }: { taskId: string; unitId: string }) =>
		filesFor(unitId, askedId, lines, pairsNow.get(taskId) ?? []);
	const pairs = new Map(
		[...expected, ...known]
			.filter(isOwn)
			.map((pair) => [
				`${pair.taskId} ${pair.unitId}`,
				{ taskId: pair.taskId, unitId: pair.unitId }
			])
	);
	const own = known.filter((report) => pairs.has(`${report.taskId} ${report.unitId}`));
	const ids = own.map(({ id }) => id);
	const [drafts, versions, reviews, openings, evidence] = await Promise.all([
		listDrafts(db, jurisdictionId, ids),
		listVersions(db, jurisdictionId, ids),
		listReviews(db, jurisdictionId, ids),
		listOpenings(db, jurisdictionId, ids),
		countEvidence(db, jurisdictionId, ids)
	]);
	const reports = tasks.flatMap((task) =>
		[...pairs.values()]
			.filter(({ taskId }) => taskId === task.id)
			.map((pair): UnitReport => {
				const report = own.find(
					(each) => each.taskId === pair.taskId && each.unitId === pair.unitId
				);
				const said = versions.get(report?.id ?? '') ?? [];
				const standing =
					said.find(({ version }) => report !== undefined && version === report.version) ?? null;
				const kept = drafts.get(report?.id ?? '');
				const draft = kept && !isSpent(kept) ? kept : null;
				const revision = kept?.revision ?? 0;
				const forebears = unitWithForebears(pair.unitId, lines);
				const past = before.filter(
					(each) => each.taskId === task.id && forebears.includes(each.unitId)
				);
				const startsOn = plan.startsOn > task.addedOn ? plan.startsOn : task.addedOn;
				const opening = openings.find(
					(each) => each.reportId === report?.id && each.version === report.version
				);
				return {
					task: {
						...{ id: task.id, number: task.number, title: task.title, measure: task.measure },
						...{ dueOn: task.dueOn, ongoing: task.ongoing, startsOn },
						isDone: task.state === 'done',
						milestones: goals.milestones
							.filter(({ taskId }) => taskId === task.id)
							.map((each) => ({
								...each,
								doneOn: isOwnTick(each, report, standing) ? null : each.doneOn
							})),
						indicators: goals.indicators.filter(({ taskId }) => taskId === task.id)
					},
					...{ unitId: pair.unitId, line, report: report ?? null, draft, standing, versions: said },
					isExpected: expected.some(
						(each) => each.taskId === pair.taskId && each.unitId === pair.unitId
					),
					revision,
					cutoffAt: cutoffFor(pair, period, exceptions),
					isReopened: mayFileAfterClosing(pair, exceptions, now),
					fields: draft?.fields ?? startFields(standing?.entry ?? null, past[0], revision),
					reviews: reviews.get(report?.id ?? '') ?? [],
					...{ opening: opening ?? null, before: past },
					evidence: evidence.get(report?.id ?? '') ?? 0
				};
			})
	);
	return { period, phase: phaseOf(period, now), plan, unitId, reports };
}

/** What a returned version had ticked is ticked, or not, by the next one. */
function isOwnTick(
	{ id, doneAt }: { id: string; doneAt: string | null },
	report: Report | undefined,
	standing: ReportVersion | null
): boolean {
	return (
		report?.state === 'returned' &&
		doneAt === standing?.submittedAt &&
		(standing?.entry[`milestone.${id}`] ?? '') !== ''
	);
}
