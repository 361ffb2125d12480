import { can, type Actor } from '../../../domain/actor.ts';
import { covers, isRunning } from '../../../domain/period/exception.ts';
import { expectedIn } from '../../../domain/period/expected-pairs.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { findAddressedTask } from '../../db/addressed-tasks.ts';
import type { Db } from '../../db/client.ts';
import { endKeptException, listExceptions, type KeptException } from '../../db/exceptions.ts';
import { readExpectedFacts } from '../../db/expected-pairs.ts';
import { listPeriods } from '../../db/periods.ts';
import { findCurrentPlan } from '../../db/plans.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { tellException } from './tell-exception.ts';

/** An exception holds no longer; what was done while it did stays in time. */
export async function endException(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<{ period: string }>> {
	return transactAs<{ period: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'period.except', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const known = (await listExceptions(trx, jurisdictionId)).find((each) => each.id === id);
		if (!known || !isRunning(known, now)) return refused({ code: 'exception.absent', facts: {} });
		await endKeptException(trx, jurisdictionId, id, now);
		const { period, kind, unitId, taskId } = known;
		const task = taskId === null ? undefined : await findAddressedTask(trx, jurisdictionId, taskId);
		const of = { ...(unitId === null ? {} : { unitId }), ...(task ? { task: task.number } : {}) };
		const pairs = await coveredBy(trx, jurisdictionId, known);
		const facts = { period, kind, task: task?.number ?? null };
		const notice = { kind: 'period.exception-ended' as const, facts };
		await tellException(trx, jurisdictionId, { pairs, notice }, now);
		const act = { action: 'period.end-exception', noun: 'period', objectId: period };
		await recordAct(trx, actor, { ...act, summary: { period, kind, ...of } }, now);
		return { ok: true, value: { period } };
	});
}

/** What the month asks of whoever the exception was for. */
async function coveredBy(trx: Db, jurisdictionId: string, known: KeptException) {
	const month = (await listPeriods(trx, jurisdictionId)).find(
		({ period }) => period === known.period
	);
	const plan = month && (await findCurrentPlan(trx, jurisdictionId, month.openedOn));
	if (!month || !plan) return [];
	const facts = await readExpectedFacts(trx, jurisdictionId, plan.id);
	return expectedIn({ ...facts, exceptions: [] }, month).filter((pair) => covers(known, pair));
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
