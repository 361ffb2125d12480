import { isBefore, monthsBefore, shanghaiDay } from '../../../domain/date.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { cutoffFor, isExempt, mayFileAfterClosing } from '../../../domain/period/exception.ts';
import { expectedIn } from '../../../domain/period/expected-pairs.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import { isConclusionFixed } from '../../../domain/report/conclusion-fixed.ts';
import { byConcern, roundOf } from '../../../domain/report/queue.ts';
import { monthsCompared } from '../../../domain/report/report-facts.ts';
import { withdrawalFault } from '../../../domain/report/withdrawal.ts';
import { reportStanding } from '../../../domain/report/unit-standing.ts';
import type { ReportRemark } from '../../../domain/standing.ts';
import type { Db } from '../../db/client.ts';
import { heldExpected } from '../../db/held-expected.ts';
import {
	countMonthEvidence,
	listLastLooks,
	listMonthReviews,
	listMonthsBefore,
	listStandingVersions,
	listTypedReports
} from '../../db/month-reports.ts';
import { listEveryPeriod, type Period } from '../../db/periods.ts';
import { listPlans } from '../../db/plans.ts';
import { listReports, type Report } from '../../db/reports.ts';
import { findSettings } from '../../db/settings.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { listUnits } from '../../db/units.ts';
import { lineOfPair } from './line-of-pair.ts';
import type { Queue, QueueRow } from './queue-row.ts';
import { weighQueue, type ToWeigh } from './weigh-queue.ts';

/**
 * The reports of a month over all units, what needs the office first; undefined where the month is not
 * open. However many there are, it asks the database the same dozen of questions.
 */
export async function readQueue(
	db: Db,
	jurisdictionId: string,
	name: string,
	now: string,
	/** As it would be, where it is not there yet. */
	unopened?: Period
): Promise<Queue | undefined> {
	const [periods, plans] = await Promise.all([
		listEveryPeriod(db, jurisdictionId),
		listPlans(db, jurisdictionId)
	]);
	const period = periods.find((each) => each.period === name) ?? unopened;
	const plan = period && planInForce(plans, period.openedOn);
	if (!period || !plan) return undefined;
	const of = [db, jurisdictionId, name] as const;
	const [facts, reports, said, typed, reviews, looks, evidence, before] = await Promise.all([
		heldExpected(db, jurisdictionId, plan.id),
		listReports(db, jurisdictionId, { period: name }),
		listStandingVersions(...of),
		listTypedReports(...of),
		listMonthReviews(...of),
		listLastLooks(...of),
		countMonthEvidence(...of),
		listMonthsBefore(db, jurisdictionId, {
			period: name,
			since: monthsBefore(name, monthsCompared)
		})
	]);
	const [units, successions, rules] = await Promise.all([
		listUnits(db, jurisdictionId),
		listSuccessions(db, jurisdictionId),
		findSettings(db, jurisdictionId, shanghaiDay(now))
	]);
	const phase = phaseOf(period, now);
	const lines = successions.filter(({ effectiveOn }) => effectiveOn <= shanghaiDay(now));
	const taskAt = new Map(facts.tasks.map((task, at) => [task.id, { task, at }]));
	const unitAt = new Map(units.map((unit, at) => [unit.id, { unit, at }]));
	const exceptions = facts.exceptions.filter((each) => each.period === name);
	const expected = new Set(expectedIn(facts, period).map(keyOf));
	const reportOf = new Map(reports.map((report) => [keyOf(report), report]));
	// what is asked for no more is there only once it was said
	const unasked = reports.filter((report) => report.version > 0 && !expected.has(keyOf(report)));
	const pairs = [...expected, ...unasked.map(keyOf)];

	const toWeigh: ToWeigh[] = [];
	const rows = pairs.flatMap((key): QueueRow[] => {
		const [taskId = '', unitId = ''] = key.split(' ');
		const [of, whose] = [taskAt.get(taskId), unitAt.get(unitId)];
		if (!of || !whose) return [];
		const report = reportOf.get(key);
		const id = report?.id ?? '';
		const version = report?.version ?? 0;
		const own = reviews.get(id) ?? [];
		const concluded = own.findLast(({ withdrawnAt }) => withdrawnAt === null);
		const stands = concluded?.version === version && concluded.result === report?.state;
		const words = said.get(id) ?? null;
		const look = looks.get(id) ?? null;
		const { filerId, line } = lineOfPair({ taskId, unitId }, lines, facts.pairs.get(taskId) ?? []);
		const past = (before.get(taskId) ?? []).filter((each) => line.includes(each.unitId));
		const cutoffAt = cutoffFor({ taskId, unitId }, period, exceptions);
		const isOver = !isBefore(now, cutoffAt);
		const standing = reportStanding(
			report ? { state: report.state, isTyped: typed.has(id) } : null,
			isOver
		);
		const row: QueueRow = {
			...{ reportId: report?.id ?? null, taskId, number: of.task.number, title: of.task.title },
			...{ unitId, unit: whose.unit.name, filerId, isExpected: expected.has(key), version },
			// a draft is nobody's word: to the office it is missing once the cutoff has passed
			standing: standing === 'draft' && isOver ? 'missing' : standing,
			hasDraft: standing === 'draft' && phase !== 'closed',
			isExempt: isExempt({ taskId, unitId }, name, exceptions),
			isWithdrawable:
				report !== undefined &&
				withdrawalFault(report, look ? [look.by] : [], period) === undefined,
			isRecord: period.recordOnly,
			isReopened: phase === 'closed' && mayFileAfterClosing({ taskId, unitId }, exceptions, now),
			remark: remarkOf(report, cutoffAt, period),
			isFixed: report !== undefined && isConclusionFixed(report, own, period),
			...{ percent: report?.percent ?? null, last: past[0] ?? null, said: words, doubts: [] },
			...{ evidence: evidence.get(id) ?? 0, round: roundOf(version, own) },
			...{ onBehalf: report?.onBehalf ?? false, submittedBy: report?.submittedBy ?? null },
			isUnsigned: rules.twoStep && words !== null && words.signedAt === null && !words.onBehalf,
			look,
			review: stands ? { id: concluded.id, mendUntil: concluded.mendUntil } : null,
			place: whose.at * 100_000 + of.at
		};
		const { dueOn, addedOn } = of.task;
		const startsOn = plan.startsOn > addedOn ? plan.startsOn : addedOn;
		// what was said at the time is not weighed by what is due today
		if (words && !period.recordOnly)
			toWeigh.push({
				row,
				words,
				filerId,
				before: past,
				task: { dueOn, startsOn, isDone: of.task.state === 'done' }
			});
		return [row];
	});
	weighQueue(toWeigh, rules);
	return { period, phase, plan, rows: rows.sort(byConcern) };
}

function keyOf({ taskId, unitId }: { taskId: string; unitId: string }): string {
	return `${taskId} ${unitId}`;
}

function remarkOf(
	report: Report | undefined,
	cutoffAt: string,
	{ recordOnly }: Period
): ReportRemark | undefined {
	if (!report || report.firstSubmittedAt === null) return undefined;
	if (recordOnly) return 'record';
	if (report.lateEntry) return 'lateEntry';
	return isBefore(report.firstSubmittedAt, cutoffAt) ? undefined : 'late';
}
