import type { Actor } from '../../../domain/actor.ts';
import { claimantsOf } from '../../../domain/claim.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { isRealProblem } from '../../../domain/report/real-problem.ts';
import type { Entry, Said } from '../../../domain/report/entry.ts';
import { noProgressText } from '../../../words/report-said.ts';
import type { Db } from '../../db/client.ts';
import { insertClaim, listTaskClaims } from '../../db/claims.ts';
import { updateDraftSpent } from '../../db/report-drafts.ts';
import { insertAsks, updateMilestonesReached, replaceReadings } from '../../db/report-traces.ts';
import { insertVersion } from '../../db/report-versions.ts';
import { insertReports, listReports, updateReport, type Report } from '../../db/reports.ts';
import { updateTask } from '../../db/task-changes.ts';
import { together } from '../../db/together.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { recordAct } from '../record-act.ts';
import { takeTraces } from './take-traces.ts';
import { presentPairs } from '../tasks/present-pairs.ts';
import type { UnitMonth, UnitReport } from './unit-month.ts';

export type Kept = {
	month: UnitMonth;
	report: UnitReport;
	said: Said;
	entry: Entry;
	submissionId: string;
	byOffice: boolean;
};

/** Writes one submitted report with all that it leaves: version, readings, 阶段目标, asks, a claim. */
export async function keepSubmitted(
	trx: Db,
	actor: Actor,
	{ month, report: own, said, entry, submissionId, byOffice }: Kept,
	now: string
): Promise<void> {
	const { jurisdictionId, id: by } = actor;
	const { task, unitId } = own;
	const { period } = month.period;
	const key = { taskId: task.id, unitId, period };
	const report = own.report ?? (await begun(trx, jurisdictionId, key, now));
	const version = Math.max(0, ...own.versions.map((each) => each.version)) + 1;
	const noProgress = said.noProgress ? noProgressText(said.noProgress) : null;
	// what was in time and is mended after the closing stays in time
	const isLateEntry = month.phase === 'closed' && report.firstSubmittedAt === null;
	const words = {
		...{ reportId: report.id, version, progress: said.progress, problem: said.problem },
		...{ nextStep: said.nextStep, percent: said.percent, status: said.status },
		...{ doneOn: said.doneOn, expectedOn: said.expectedOn, noProgress },
		...{ reasons: said.reasons, entry, submissionId, onBehalf: byOffice },
		...{ submittedBy: by, submittedAt: now }
	};
	const change = {
		...{ state: 'submitted' as const, version, noProgress: noProgress !== null },
		percent: said.percent ?? own.before[0]?.percent ?? null,
		hasProblem: said.noProgress === null && isRealProblem(said.problem),
		firstSubmittedAt: report.firstSubmittedAt ?? now,
		...{ submittedAt: now, submittedBy: by, onBehalf: byOffice },
		lateEntry: report.lateEntry || isLateEntry
	};
	const summary = {
		...{ task: task.number, unitId, period, version },
		...(byOffice ? { onBehalf: true } : {}),
		...(isLateEntry ? { lateEntry: true } : {})
	};
	const act = { action: 'report.submit', noun: 'report', objectId: task.id, summary };
	// none of them asks for another, and those who wait behind are many
	await together([
		insertVersion(trx, jurisdictionId, words),
		updateDraftSpent(trx, jurisdictionId, report.id, { revision: own.revision + 1, by, at: now }),
		updateReport(trx, jurisdictionId, report, change, now),
		recordAct(trx, actor, act, now)
	]);
	const claimant = month.unitId;
	const former = own.standing;
	if (former) {
		const left = { taskId: task.id, unitId, claimant, at: former.submittedAt };
		await takeTraces(trx, jurisdictionId, left, by, now);
	}
	const leaving = { own, key, claimant, said, hasProblem: change.hasProblem };
	// what is kept for the record asks nobody for anything, and claims nothing
	if (!month.period.recordOnly) await leaveTraces(trx, actor, leaving, now);
}

type Leaving = {
	own: UnitReport;
	key: { taskId: string; unitId: string; period: string };
	said: Said;
	claimant: string;
	hasProblem: boolean;
};

async function leaveTraces(
	trx: Db,
	{ jurisdictionId, id: by }: Actor,
	{ own, key, claimant, said, hasProblem }: Leaving,
	now: string
): Promise<void> {
	const { task, line } = own;
	const today = shanghaiDay(now);
	const indicatorIds = task.indicators.map(({ id }) => id);
	const filed = { unitId: key.unitId, period: key.period, indicatorIds };
	await replaceReadings(trx, jurisdictionId, filed, said.readings, { by, at: now });
	const reached = task.milestones.filter(
		({ id, doneOn }) => doneOn === null && said.milestones.includes(id)
	);
	const ids = reached.map(({ id }) => id);
	await updateMilestonesReached(trx, jurisdictionId, ids, { on: today, by, at: now });
	const asks = [
		...(hasProblem
			? [{ kind: 'problem' as const, body: said.problem ?? '', addressee: null }]
			: []),
		...(said.ask ? [{ kind: 'coordination' as const, ...said.ask }] : [])
	];
	const raised = asks.map((ask) => ({ ...key, ...ask }));
	await insertAsks(trx, jurisdictionId, raised, { unitIds: line }, now);
	const claims = said.status === 'done' && said.doneOn !== null;
	if (claims) {
		const claim = { doneOn: said.doneOn ?? today, summary: said.progress, by, at: now };
		await claimOnce(trx, jurisdictionId, { taskId: task.id, unitId: claimant }, claim);
	}
	if (!claims && ids.length === 0 && own.standing === null) return;
	await updateTask(trx, jurisdictionId, task.id, {}, now);
}

/** 已完成 in a report is a claim of the unit, where one of it does not wait or stand already. */
async function claimOnce(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId }: { taskId: string; unitId: string },
	{ doneOn, summary, by, at }: { doneOn: string; summary: string | null; by: string; at: string }
): Promise<void> {
	const bundle = await findTaskBundle(trx, jurisdictionId, taskId);
	if (bundle?.task.state !== 'active') return;
	if (!claimantsOf(presentPairs(bundle)).includes(unitId)) return;
	const claims = await listTaskClaims(trx, jurisdictionId, taskId);
	const stands = claims.some(
		(claim) => claim.unitId === unitId && ['waiting', 'confirmed'].includes(claim.state)
	);
	if (stands) return;
	const words = summary === null ? null : Array.from(summary).slice(0, 500).join('');
	await insertClaim(trx, jurisdictionId, { taskId, unitId, doneOn, summary: words, by, at });
}

async function begun(
	trx: Db,
	jurisdictionId: string,
	key: { taskId: string; unitId: string; period: string },
	now: string
): Promise<Report> {
	const ids = await insertReports(trx, jurisdictionId, [key], 'draft', now);
	const [report] = await listReports(trx, jurisdictionId, { ids });
	if (!report) throw new Error('a report that was begun is gone');
	return report;
}
