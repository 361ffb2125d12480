import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import { startFields } from '../../../domain/report/start-draft.ts';
import { isRealProblem } from '../../../domain/report/real-problem.ts';
import type { Db } from '../../db/client.ts';
import { listGoalsOfTasks } from '../../db/goals-of-tasks.ts';
import { listPeriods } from '../../db/periods.ts';
import { isSpent, listDrafts, upsertDraft } from '../../db/report-drafts.ts';
import { listOpenings } from '../../db/report-openings.ts';
import { replaceReadings } from '../../db/report-traces.ts';
import {
	listSaidBefore,
	listVersions,
	updateWithdrawn,
	type ReportVersion
} from '../../db/report-versions.ts';
import { findReport, updateReport, type Report } from '../../db/reports.ts';
import { updateTask } from '../../db/task-changes.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { readReadings } from '../../../domain/report/read-entry.ts';
import { actsForUnit, unitsToTell } from './acts-for-unit.ts';
import { takeTraces } from './take-traces.ts';
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
		const mayWrite =
			report &&
			(can(actor, 'report.write', report) ||
				(await actsForUnit(trx, actor, report, ['clerk'], now)));
		if (!report || !mayWrite) {
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
		// what was typed after a return that was taken back stays
		if (!kept || isSpent(kept)) {
			const revision = (kept?.revision ?? 0) + 1;
			const fields = startFields(withdrawn.entry, undefined, revision);
			const draft = { revision, fields, savedBy: actor.id, savedAt: now };
			await upsertDraft(trx, jurisdictionId, reportId, draft);
		}
		const before = await listSaidBefore(trx, jurisdictionId, {
			...{ taskIds: [report.taskId], unitIds: [report.unitId] },
			...{ before: report.period, since: '' }
		});
		const standing = standingAgain(former, before[0]?.percent ?? null);
		await updateReport(trx, jurisdictionId, report, standing, now);
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
function standingAgain(former: ReportVersion | undefined, carried: number | null): Partial<Report> {
	if (!former) {
		return {
			...{ state: 'draft', version: 0, percent: null, noProgress: false, hasProblem: false },
			...{ firstSubmittedAt: null, submittedAt: null, submittedBy: null, onBehalf: false }
		};
	}
	return {
		...{ state: 'returned', version: former.version, percent: former.percent ?? carried },
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
	const { indicators } = await listGoalsOfTasks(trx, jurisdictionId, [taskId]);
	const filed = { unitId, period, indicatorIds: indicators.map(({ id }) => id) };
	const readings = former ? readReadings(former.entry, { task: { indicators } }, () => {}) : [];
	const then = { by: former?.submittedBy ?? by, at: former?.submittedAt ?? now };
	await replaceReadings(trx, jurisdictionId, filed, readings, then);
	const heirs = await unitsToTell(trx, jurisdictionId, unitId, now);
	for (const claimant of heirs) {
		await takeTraces(trx, jurisdictionId, { taskId, unitId, claimant, at }, by, now);
	}
	await updateTask(trx, jurisdictionId, taskId, {}, now);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
