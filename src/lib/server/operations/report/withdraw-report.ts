import type { Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import { startFields } from '../../../domain/report/start-draft.ts';
import { isRealProblem } from '../../../domain/report/real-problem.ts';
import { formerVersion, withdrawalFault } from '../../../domain/report/withdrawal.ts';
import type { Db } from '../../db/client.ts';
import { listGoalsOfTasks } from '../../db/goals-of-tasks.ts';
import { listEveryPeriod, type Period } from '../../db/periods.ts';
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
import { heirsOf, writesAs } from './acts-for-unit.ts';
import { tellTakenBack } from './tell-submitted.ts';
import { takeTraces } from './take-traces.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

/**
 * 撤回: until the office has opened it, a unit takes back what it submitted. The words go back into the
 * draft, and what the report had left elsewhere is taken away again. If nothing else was ever submitted,
 * it is as if it had not been: the next submission decides whether it is in time. 代填 is taken back by
 * whoever entered it, until somebody else has opened it; the unit is told.
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
		const as = report ? await writesAs(trx, actor, report, now) : null;
		if (!report || as === null) return refused({ code: 'report.absent', facts: {} });
		const [task] = await listBareTasks(trx, jurisdictionId, { taskIds: [report.taskId] });
		const number = task?.number ?? '';
		const versions = (await listVersions(trx, jurisdictionId, [reportId])).get(reportId) ?? [];
		// whose it was is not told by the report any more
		if (versions.some((each) => each.version === version && each.withdrawnAt !== null)) {
			return refused({ code: 'report.withdrawn', facts: { number } });
		}
		// the office takes back nobody's word but its own
		if (as === 'office' && (!report.onBehalf || report.submittedBy !== actor.id)) {
			return refused({ code: 'right.missing', facts: {} });
		}
		const month = (await listEveryPeriod(trx, jurisdictionId)).find(
			({ period }) => period === report.period
		);
		const fault = await faultOf(trx, report, { as, number, version, month }, jurisdictionId);
		if (fault) return refused(fault);
		const withdrawn = versions.find((each) => each.version === report.version);
		if (!withdrawn) throw new Error(`version ${report.version} of a report is gone`);
		const former = formerVersion(versions, withdrawn.version);
		const taken = { reportId, version: withdrawn.version };
		await updateWithdrawn(trx, jurisdictionId, taken, { by: actor.id, at: now });
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
		const isClosed = month !== undefined && phaseOf(month, now) === 'closed';
		const standing = standingAgain(former, before[0]?.percent ?? null, isClosed);
		await updateReport(trx, jurisdictionId, report, standing, now);
		await takeTracesBack(trx, actor, { report, withdrawn, former }, now);
		const { unitId, period, taskId } = report;
		const summary = { task: number, unitId, period, version: withdrawn.version };
		if (as === 'office') await tellTakenBack(trx, jurisdictionId, { ...report, number }, now);
		const act = { action: 'report.withdraw', noun: 'report', objectId: taskId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

type Asked = {
	as: 'unit' | 'office';
	number: string;
	version: number;
	month: Period | undefined;
};

async function faultOf(
	trx: Db,
	report: Report,
	{ as, number, version, month }: Asked,
	jurisdictionId: string
): Promise<Problem | undefined> {
	if (report.version !== version) return { code: 'report.not-submitted', facts: { number } };
	const openings = await listOpenings(trx, jurisdictionId, [report.id]);
	const seenBy = openings
		.filter((each) => each.version === version)
		.flatMap(({ openedBy, seenBy }) => [openedBy, seenBy]);
	const { period } = report;
	switch (month ? withdrawalFault(report, seenBy, month) : 'closed') {
		case 'not-submitted':
			return { code: 'report.not-submitted', facts: { number } };
		case 'closed':
			return as === 'office'
				? { code: 'filled.closed', facts: { number, period } }
				: { code: 'report.closed', facts: { period } };
		case 'opened':
			return { code: as === 'office' ? 'filled.opened' : 'report.opened', facts: { number } };
		default:
			return undefined;
	}
}

/** How the report stands without its last version: by the one before it, which was returned, or not at all. */
function standingAgain(
	former: ReportVersion | undefined,
	carried: number | null,
	isClosed: boolean
): Partial<Report> {
	if (!former) {
		return {
			...{ state: isClosed ? 'missing' : 'draft', version: 0, percent: null },
			...{ noProgress: false, hasProblem: false, lateEntry: false },
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
	const heirs = await heirsOf(trx, jurisdictionId, unitId, now);
	for (const claimant of heirs) {
		await takeTraces(trx, jurisdictionId, { taskId, unitId, claimant, at }, by, now);
	}
	await updateTask(trx, jurisdictionId, taskId, {}, now);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
