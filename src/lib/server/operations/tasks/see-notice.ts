import { can, type Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listNotices, updateNoticeSeen } from '../../db/task-notices.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { noRight } from './refused.ts';

/**
 * 知道了: a unit has read that a task is no longer its own, or that its claim fell. What somebody else of
 * the unit has read, or what is so no more, is no fault.
 */
export async function seeNotice(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const own = actor.unitIds.filter((unitId) => can(actor, 'task.acknowledge', { unitId }));
		if (own.length === 0) return noRight;
		const told = (await listNotices(trx, jurisdictionId, own)).find((one) => one.id === id);
		if (!told) return { ok: true, value: null };
		await updateNoticeSeen(trx, jurisdictionId, id, { by: actor.id, at: now });
		const { taskId, unitId, kind } = told;
		const summary = { unitId, kind };
		const act = { action: 'task.see', noun: 'task', objectId: taskId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}
