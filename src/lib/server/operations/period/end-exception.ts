import { can, type Actor } from '../../../domain/actor.ts';
import { isRunning } from '../../../domain/period/exception.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { findAddressedTask } from '../../db/addressed-tasks.ts';
import type { Db } from '../../db/client.ts';
import { endKeptException, listExceptions } from '../../db/exceptions.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

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
		const act = { action: 'period.end-exception', noun: 'period', objectId: period };
		await recordAct(trx, actor, { ...act, summary: { period, kind, ...of } }, now);
		return { ok: true, value: { period } };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
