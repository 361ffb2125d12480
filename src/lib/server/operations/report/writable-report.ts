import type { Actor } from '../../../domain/actor.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { mayFileAfterClosing } from '../../../domain/period/exception.ts';
import { expectedIn } from '../../../domain/period/expected-pairs.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import type { Problem } from '../../../domain/problem.ts';
import { writingFault } from '../../../domain/report/report-course.ts';
import type { Db } from '../../db/client.ts';
import type { Frame, Held } from '../../db/held-frame.ts';
import { listReports, type Report, type ReportKey } from '../../db/reports.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { amongTasks } from '../../db/unit-facts.ts';
import { writesAs } from './acts-for-unit.ts';

/** Who writes, and what the district goes by as they do. */
export type Writer = { actor: Actor; frame: Frame; held: Held };

export async function writerIn(held: Held, actor: Actor): Promise<Writer> {
	return { actor, frame: await held.frame(), held };
}

export type Writable = { report: Report | null; number: string; byOffice: boolean };

/**
 * The report that somebody wants to write into, or why not. Whose it is not is told that it is absent.
 * It is asked at every pause in typing, so that it goes by what is held of the list.
 */
export async function writableReport(
	trx: Db,
	{ actor, frame, held }: Writer,
	key: ReportKey,
	now: string
): Promise<{ ok: true; value: Writable } | { ok: false; problems: Problem[] }> {
	const { jurisdictionId } = actor;
	const writer = await writesAs(trx, actor, key, now, frame.successions);
	if (writer === null) return refused({ code: 'report.absent', facts: {} });
	const byOffice = writer === 'office';
	const period = frame.periods.find((each) => each.period === key.period);
	const plan = period && planInForce(frame.plans, period.openedOn);
	const facts = plan && (await held.unitFacts(plan.id, [key.unitId]));
	const known = facts?.tasks.filter(({ id }) => id === key.taskId) ?? [];
	const [task] =
		known.length > 0 ? known : await listBareTasks(trx, jurisdictionId, { taskIds: [key.taskId] });
	if (!task) return refused({ code: 'report.absent', facts: {} });
	if (!period) return refused({ code: 'report.no-period', facts: { period: key.period } });
	const [report = null] = await listReports(trx, jurisdictionId, {
		...{ period: key.period, taskIds: [key.taskId], unitIds: [key.unitId] }
	});
	const exceptions = frame.exceptions.filter((each) => each.period === key.period);
	const fault = writingFault({
		...{ number: task.number, period: key.period, state: report?.state ?? null },
		phase: phaseOf(period, now),
		isExpected:
			report !== null ||
			(facts !== undefined &&
				expectedIn(amongTasks(facts, [key.taskId]), period).some(
					({ taskId, unitId }) => taskId === key.taskId && unitId === key.unitId
				)),
		byOffice,
		isReopened: mayFileAfterClosing(key, exceptions, now)
	});
	return fault ? refused(fault) : { ok: true, value: { report, number: task.number, byOffice } };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
