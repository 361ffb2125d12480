import type { Actor } from '../../../domain/actor.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { mayFileAfterClosing } from '../../../domain/period/exception.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import type { Problem } from '../../../domain/problem.ts';
import { writingFault } from '../../../domain/report/report-course.ts';
import type { Db } from '../../db/client.ts';
import { listExpected } from '../../db/expected-pairs.ts';
import type { Frame } from '../../db/held-frame.ts';
import type { Period } from '../../db/periods.ts';
import { listReports, type Report, type ReportKey } from '../../db/reports.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { writesAs } from './acts-for-unit.ts';

/** Who writes, and what the district goes by as they do. */
export type Writer = { actor: Actor; frame: Frame };

export type Writable = { report: Report | null; number: string; byOffice: boolean };

/**
 * The report that somebody wants to write into, or why not. Whose it is not is told that it is absent.
 * It is asked at every pause in typing, so that the list is read only where nobody has begun yet.
 */
export async function writableReport(
	trx: Db,
	{ actor, frame }: Writer,
	key: ReportKey,
	now: string
): Promise<{ ok: true; value: Writable } | { ok: false; problems: Problem[] }> {
	const { jurisdictionId } = actor;
	const writer = await writesAs(trx, actor, key, now, frame.successions);
	if (writer === null) return refused({ code: 'report.absent', facts: {} });
	const byOffice = writer === 'office';
	const [task] = await listBareTasks(trx, jurisdictionId, { taskIds: [key.taskId] });
	const period = frame.periods.find((each) => each.period === key.period);
	if (!task) return refused({ code: 'report.absent', facts: {} });
	if (!period) return refused({ code: 'report.no-period', facts: { period: key.period } });
	const [report = null] = await listReports(trx, jurisdictionId, {
		...{ period: key.period, taskIds: [key.taskId], unitIds: [key.unitId] }
	});
	const exceptions = frame.exceptions.filter((each) => each.period === key.period);
	const fault = writingFault({
		...{ number: task.number, period: key.period, state: report?.state ?? null },
		phase: phaseOf(period, now),
		isExpected: report !== null || (await isExpected(trx, { jurisdictionId, frame }, key, period)),
		byOffice,
		isReopened: mayFileAfterClosing(key, exceptions, now)
	});
	return fault ? refused(fault) : { ok: true, value: { report, number: task.number, byOffice } };
}

async function isExpected(
	trx: Db,
	{ jurisdictionId, frame }: { jurisdictionId: string; frame: Frame },
	{ taskId, unitId }: ReportKey,
	period: Period
): Promise<boolean> {
	const plan = planInForce(frame.plans, period.openedOn);
	if (!plan) return false;
	const { exceptions } = frame;
	const only = { unitIds: [unitId], taskIds: [taskId], exceptions };
	const expected = await listExpected(trx, jurisdictionId, plan.id, period, only);
	return expected.some((pair) => pair.taskId === taskId && pair.unitId === unitId);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
