import { can, type Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { findExtension, updateAnswersSeen } from '../../db/extensions.ts';
import { updateTask } from '../../db/task-changes.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { refused } from './refused.ts';

/**
 * 知道了: a unit has read what the office answered to its 延期申请. Until then the answer waits for
 * it; that somebody else of the unit was faster is no fault.
 */
export async function seeAnswer(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const asked = await findExtension(trx, jurisdictionId, id);
		if (!asked || !can(actor, 'extension.ask', { unitId: asked.unitId })) {
			return refused({ code: 'extension.absent', facts: {} });
		}
		const { taskId, unitId } = asked;
		const seen = { by: actor.id, at: now };
		if (!(await updateAnswersSeen(trx, jurisdictionId, { taskId, unitId }, seen))) {
			return { ok: true, value: null };
		}
		await updateTask(trx, jurisdictionId, taskId, {}, now);
		const act = { action: 'extension.see', noun: 'task', objectId: taskId, summary: { unitId } };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}
