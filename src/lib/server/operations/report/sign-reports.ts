import type { Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { updateSigned } from '../../db/report-versions.ts';
import { findReport } from '../../db/reports.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { actsForUnit } from './acts-for-unit.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

/**
 * 责任人确认: the second pair of eyes of a unit. It moves no clock: when the clerk submitted decides
 * whether a report is in time.
 */
export async function signReports(
	db: Db,
	actor: Actor,
	reports: readonly { reportId: string; version: number }[],
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId, id: by } = actor;
		if (!actor.roles.includes('approver')) return refused({ code: 'right.missing', facts: {} });
		if (reports.length === 0) return refused({ code: 'report.none-to-sign', facts: {} });
		for (const { reportId, version } of reports) {
			const report = await findReport(trx, jurisdictionId, reportId);
			const signs = report && (await actsForUnit(trx, actor, report, ['approver'], now));
			if (!report || !signs) {
				return refused({ code: 'report.absent', facts: {} });
			}
			const [task] = await listBareTasks(trx, jurisdictionId, { taskIds: [report.taskId] });
			const number = task?.number ?? '';
			if (report.state !== 'submitted' || report.version !== version) {
				return refused({ code: 'report.not-signable', facts: { number } });
			}
			await updateSigned(trx, jurisdictionId, { reportId, version }, { by, at: now });
			const { taskId, unitId, period } = report;
			const summary = { task: number, unitId, period };
			const act = { action: 'report.sign', noun: 'report', objectId: taskId, summary };
			await recordAct(trx, actor, act, now);
		}
		return { ok: true, value: null };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
