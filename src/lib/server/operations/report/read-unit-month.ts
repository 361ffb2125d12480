import { monthsBefore, shanghaiDay } from '../../../domain/date.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { cutoffFor, mayFileAfterClosing } from '../../../domain/period/exception.ts';
import { expectedIn } from '../../../domain/period/expected-pairs.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import { monthsCompared } from '../../../domain/report/report-facts.ts';
import { startFields } from '../../../domain/report/start-draft.ts';
import { filesFor } from '../../../domain/report/who-files.ts';
import { unitWithForebears } from '../../../domain/unit-heirs.ts';
import type { Db } from '../../db/client.ts';
import { listEvidenceStands } from '../../db/evidence-stands.ts';
import { listGoalsOfTasks } from '../../db/goals-of-tasks.ts';
import { holdForPage, type Held } from '../../db/held-frame.ts';
import { isSpent, listDrafts } from '../../db/report-drafts.ts';
import { listOpenings } from '../../db/report-openings.ts';
import { listSaidBefore, listVersions, type ReportVersion } from '../../db/report-versions.ts';
import { listReports, type Report } from '../../db/reports.ts';
import { listReviews } from '../../db/reviews.ts';
import { listBareTasks, type BareTask } from '../../db/tasks.ts';
import { amongTasks, type UnitFacts } from '../../db/unit-facts.ts';
import { listPairsNow } from '../../db/unit-pairs.ts';
import type { UnitMonth, UnitReport } from './unit-month.ts';

type Wanted = {
	unitId: string;
	period: string;
	taskIds?: string[];
	/** Where it is at hand already. */
	held?: Held;
};

/**
 * What a unit files in a month, in the order of the list; undefined where the month is not open. Of
 * some tasks only, where those are all that is wanted: what the others say is not weighed against then.
 */
export async function readUnitMonth(
	db: Db,
	jurisdictionId: string,
	{ unitId, period: name, taskIds: some, held }: Wanted,
	now: string
): Promise<UnitMonth | undefined> {
	const known = held ?? (await holdForPage(db, jurisdictionId));
	const { periods, plans, successions, exceptions: ofAllMonths } = await known.frame();
	const period = periods.find((each) => each.period === name);
	const plan = period && planInForce(plans, period.openedOn);
	if (!period || !plan) return undefined;
	const today = shanghaiDay(now);
	const lines = successions.filter(({ effectiveOn }) => effectiveOn <= today);
	const line = unitWithForebears(unitId, lines);
	const exceptions = ofAllMonths.filter((each) => each.period === name);
	const everything = await known.unitFacts(plan.id, line);
	const facts = some === undefined ? everything : amongTasks(everything, some);
	const expected = expectedIn(facts, period);
	const among = { period: name, unitIds: line, ...(some === undefined ? {} : { taskIds: some }) };
	const said = { unitIds: line, taskIds: some, before: name };
	// asked at once: the way to the database and back is what costs
	const [begun, before, drafts, versionsOf, evidence, reviews, openings] = await Promise.all([
		listReports(db, jurisdictionId, among),
		listSaidBefore(db, jurisdictionId, { ...said, since: monthsBefore(name, monthsCompared) }),
		listDrafts(db, jurisdictionId, among),
		listVersions(db, jurisdictionId, among),
		listEvidenceStands(db, jurisdictionId, among),
		listReviews(db, jurisdictionId, among),
		listOpenings(db, jurisdictionId, among)
	]);
	const taskIds = [...new Set([...expected, ...begun].map(({ taskId }) => taskId))];
	const [tasks, pairsNow, goals] = await Promise.all([
		tasksAmong(db, jurisdictionId, taskIds, facts.tasks),
		standingOf(db, jurisdictionId, taskIds, facts.pairs),
		goalsOf(db, jurisdictionId, taskIds, facts)
	]);
	const isOwn = ({ taskId, unitId: askedId }: { taskId: string; unitId: string }) =>
		filesFor(unitId, askedId, lines, pairsNow.get(taskId) ?? []);
	const pairs = new Map(
		[...expected, ...begun]
			.filter(isOwn)
			.map((pair) => [
				`${pair.taskId} ${pair.unitId}`,
				{ taskId: pair.taskId, unitId: pair.unitId }
			])
	);
	const own = begun.filter((report) => pairs.has(`${report.taskId} ${report.unitId}`));
	const reports = tasks.flatMap((task) =>
		[...pairs.values()]
			.filter(({ taskId }) => taskId === task.id)
			.map((pair): UnitReport => {
				const report = own.find(
					(each) => each.taskId === pair.taskId && each.unitId === pair.unitId
				);
				const versions = versionsOf.get(report?.id ?? '') ?? [];
				const stand = evidence.get(report?.id ?? '');
				const standing =
					versions.find(({ version }) => report !== undefined && version === report.version) ??
					null;
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
					...{ unitId: pair.unitId, line, report: report ?? null, draft, standing, versions },
					isExpected: expected.some(
						(each) => each.taskId === pair.taskId && each.unitId === pair.unitId
					),
					revision,
					cutoffAt: cutoffFor(pair, period, exceptions),
					isReopened: mayFileAfterClosing(pair, exceptions, now),
					fields: draft?.fields ?? startFields(standing?.entry ?? null, past[0], revision),
					reviews: reviews.get(report?.id ?? '') ?? [],
					...{ opening: opening ?? null, before: past },
					evidence: stand?.count ?? 0,
					evidenceAt: report?.state === 'returned' ? (stand?.changedAt ?? null) : null
				};
			})
	);
	return { period, phase: phaseOf(period, now), plan, unitId, reports };
}

/** The tasks in the order of the list; most of them, or all, were read for what the month asks. */
async function tasksAmong(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[],
	read: readonly BareTask[]
): Promise<readonly BareTask[]> {
	const wanted = new Set(taskIds);
	const among = read.filter(({ id }) => wanted.has(id));
	return among.length === wanted.size
		? among
		: listBareTasks(db, jurisdictionId, { taskIds: [...wanted] });
}

/** What the tasks are measured by; of most of them it was read but for what their reports have reached. */
async function goalsOf(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[],
	{ tasks, milestoned, indicators: read }: UnitFacts
) {
	const known = new Set(tasks.map(({ id }) => id));
	const open = taskIds.filter((id) => milestoned.has(id) || !known.has(id));
	const { milestones, indicators } = await listGoalsOfTasks(db, jurisdictionId, open);
	const others = indicators.filter(({ taskId }) => !known.has(taskId));
	return { milestones, indicators: [...read, ...others] };
}

/** Who answers for the tasks now; of most of them it was read for what the month asks. */
async function standingOf(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[],
	read: UnitFacts['pairs']
): Promise<Map<string, string[]>> {
	const standing = await listPairsNow(
		...[db, jurisdictionId],
		taskIds.filter((id) => !read.has(id))
	);
	for (const [taskId, pairs] of read) {
		const now = pairs.filter(({ untilOn }) => untilOn === null);
		standing.set(
			taskId,
			now.map(({ unitId }) => unitId)
		);
	}
	return standing;
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
