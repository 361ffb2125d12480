import { can, type Actor } from '../../../domain/actor.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { mayFileAfterClosing } from '../../../domain/period/exception.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import type { Problem } from '../../../domain/problem.ts';
import { writingFault } from '../../../domain/report/report-course.ts';
import type { Db } from '../../db/client.ts';
import { listExceptions } from '../../db/exceptions.ts';
import { listExpected } from '../../db/expected-pairs.ts';
import { listPeriods } from '../../db/periods.ts';
import { listPlans } from '../../db/plans.ts';
import { listReports, type Report, type ReportKey } from '../../db/reports.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { actsForUnit } from './acts-for-unit.ts';

export type Writable = { report: Report | null; number: string; byOffice: boolean };

/**
 * The report that somebody wants to write into, or why not. Whose it is not is told that it is absent.
 * It is asked at every pause in typing, so that the list is read only where nobody has begun yet.
 */
export async function writableReport(
	trx: Db,
	actor: Actor,
	key: ReportKey,
	now: string
): Promise<{ ok: true; value: Writable } | { ok: false; problems: Problem[] }> {
	const { jurisdictionId } = actor;
	const byUnit = await actsForUnit(trx, actor, key, ['clerk'], now);
	if (!byUnit && !can(actor, 'report.write', { unitId: key.unitId })) {
		return refused({ code: 'report.absent', facts: {} });
	}
	const [task] = await listBareTasks(trx, jurisdictionId, { taskIds: [key.taskId] });
	const periods = await listPeriods(trx, jurisdictionId);
	const period = periods.find((each) => each.period === key.period);
	if (!task) return refused({ code: 'report.absent', facts: {} });
	if (!period) return refused({ code: 'report.no-period', facts: { period: key.period } });
	const [report = null] = await listReports(trx, jurisdictionId, {
		...{ period: key.period, taskIds: [key.taskId], unitIds: [key.unitId] }
	});
	const exceptions = await listExceptions(trx, jurisdictionId, key.period);
	const fault = writingFault({
		...{ number: task.number, period: key.period, state: report?.state ?? null },
		phase: phaseOf(period, now),
		isExpected: report !== null || (await isExpected(trx, jurisdictionId, key, period)),
		byOffice: !byUnit,
		isReopened: mayFileAfterClosing(key, exceptions, now)
	});
	return fault
		? refused(fault)
		: { ok: true, value: { report, number: task.number, byOffice: !byUnit } };
}

async function isExpected(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId }: ReportKey,
	period: Parameters<typeof listExpected>[3]
): Promise<boolean> {
	const plan = planInForce(await listPlans(trx, jurisdictionId), period.openedOn);
	if (!plan) return false;
	const only = { unitIds: [unitId] };
	const expected = await listExpected(trx, jurisdictionId, plan.id, period, only);
	return expected.some((pair) => pair.taskId === taskId && pair.unitId === unitId);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
