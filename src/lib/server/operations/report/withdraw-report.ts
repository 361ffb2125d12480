import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import { startFields } from '../../../domain/report/start-draft.ts';
import { isRealProblem } from '../../../domain/report/real-problem.ts';
import { listTaskClaims, updateClaimsVoid } from '../../db/claims.ts';
import type { Db } from '../../db/client.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { listGoalsOfTasks } from '../../db/goals-of-tasks.ts';
import { listPeriods } from '../../db/periods.ts';
import { isSpent, listDrafts, upsertDraft } from '../../db/report-drafts.ts';
import { listOpenings } from '../../db/report-openings.ts';
import { deleteAsksRaised, replaceReadings, updateMilestonesOpen } from '../../db/report-traces.ts';
import { listVersions, updateWithdrawn, type ReportVersion } from '../../db/report-versions.ts';
import { findReport, updateReport, type Report } from '../../db/reports.ts';
import { updateTask } from '../../db/task-changes.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

/**
 * 撤回: until the office has opened it, a unit takes back what it submitted. The words go back into the
 * draft, and what the report had left elsewhere is taken away again. If nothing else was ever submitted,
 * it is as if it had not been: the next submission decides whether it is in time.
 */
export async function withdrawReport(
	db: Db,
	actor: Actor,
	{ reportId, version }: { reportId: string; version: number },
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const report = await findReport(trx, jurisdictionId, reportId);
		if (!report || !can(actor, 'report.write', report)) {
			return refused({ code: 'report.absent', facts: {} });
		}
		const [task] = await listBareTasks(trx, jurisdictionId, { taskIds: [report.taskId] });
		const number = task?.number ?? '';
		const fault = await faultOf(trx, report, { number, version, now }, jurisdictionId);
		if (fault) return refused(fault);
		const versions = (await listVersions(trx, jurisdictionId, [reportId])).get(reportId) ?? [];
		const withdrawn = versions.find((each) => each.version === report.version);
		if (!withdrawn) throw new Error(`version ${report.version} of a report is gone`);
		const former = versions.findLast(
			(each) => each.version < withdrawn.version && each.withdrawnAt === null
		);
		await updateWithdrawn(trx, jurisdictionId, { reportId, version: withdrawn.version }, now);
		const kept = (await listDrafts(trx, jurisdictionId, [reportId])).get(reportId);
		const revision = (kept?.revision ?? 0) + 1;
		// what was typed while a return stood that was taken back since began with these words, and stays
		const isTyped = kept !== undefined && !isSpent(kept);
		const fields = isTyped ? kept.fields : startFields(withdrawn.entry, undefined, revision);
		const draft = { revision, fields, savedBy: actor.id, savedAt: now };
		await upsertDraft(trx, jurisdictionId, reportId, draft);
		await updateReport(trx, jurisdictionId, report, standingAgain(report, former), now);
		await takeTracesBack(trx, actor, { report, withdrawn, former }, now);
		const { unitId, period, taskId } = report;
		const summary = { task: number, unitId, period, version: withdrawn.version };
		const act = { action: 'report.withdraw', noun: 'report', objectId: taskId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

type Asked = { number: string; version: number; now: string };

async function faultOf(
	trx: Db,
	report: Report,
	{ number, version, now }: Asked,
	jurisdictionId: string
): Promise<Problem | undefined> {
	if (report.state !== 'submitted' || report.version !== version) {
		return { code: 'report.not-submitted', facts: { number } };
	}
	const period = (await listPeriods(trx, jurisdictionId)).find(
		(each) => each.period === report.period
	);
	if (!period || phaseOf(period, now) === 'closed') {
		return { code: 'report.closed', facts: { period: report.period } };
	}
	const openings = await listOpenings(trx, jurisdictionId, [report.id]);
	const isOpened = openings.some((each) => each.version === version);
	return isOpened ? { code: 'report.opened', facts: { number } } : undefined;
}

/** How the report stands without its last version: by the one before it, which was returned, or not at all. */
function standingAgain(report: Report, former: ReportVersion | undefined): Partial<Report> {
	if (!former) {
		return {
			...{ state: 'draft', version: 0, percent: null, noProgress: false, hasProblem: false },
			...{ firstSubmittedAt: null, submittedAt: null, submittedBy: null, onBehalf: false }
		};
	}
	return {
		...{ state: 'returned', version: former.version, percent: former.percent ?? report.percent },
		noProgress: former.noProgress !== null,
		hasProblem: former.noProgress === null && isRealProblem(former.problem),
		...{ submittedAt: former.submittedAt, submittedBy: former.submittedBy },
		onBehalf: former.onBehalf
	};
}

type Taken = { report: Report; withdrawn: ReportVersion; former: ReportVersion | undefined };

async function takeTracesBack(
	trx: Db,
	{ jurisdictionId, id: by }: Actor,
	{ report, withdrawn, former }: Taken,
	now: string
): Promise<void> {
	const { taskId, unitId, period } = report;
	const at = withdrawn.submittedAt;
	const goals = await listGoalsOfTasks(trx, jurisdictionId, [taskId]);
	const indicatorIds = goals.indicators.map(({ id }) => id);
	const filed = { unitId, period, indicatorIds };
	const readings = Object.entries(former?.entry ?? {}).flatMap(([name, value = '']) =>
		name.startsWith('reading.') && value !== ''
			? [{ indicatorId: name.slice('reading.'.length), value }]
			: []
	);
	const then = { by: former?.submittedBy ?? by, at: former?.submittedAt ?? now };
	await replaceReadings(trx, jurisdictionId, filed, readings, then);
	await updateMilestonesOpen(
		trx,
		jurisdictionId,
		goals.milestones.map(({ id }) => id),
		at
	);
	await deleteAsksRaised(trx, jurisdictionId, { taskId, unitId }, at);
	const claims = (await listTaskClaims(trx, jurisdictionId, taskId)).filter(
		(claim) => claim.unitId === unitId && claim.state === 'waiting' && claim.claimedAt === at
	);
	const ids = claims.map(({ id }) => id);
	if (ids.length > 0) {
		await updateClaimsVoid(trx, jurisdictionId, ids, { on: shanghaiDay(now), by, at: now });
	}
	await updateTask(trx, jurisdictionId, taskId, {}, now);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
