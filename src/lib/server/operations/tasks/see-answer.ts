import { can, type Actor } from '../../../domain/actor.ts';
import { answerReaders } from '../../../domain/answer-readers.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { findExtension, updateAnswerSeen } from '../../db/extensions.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { presentPairs } from './present-pairs.ts';
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
		if (!asked) return refused({ code: 'extension.absent', facts: {} });
		const { taskId } = asked;
		const bundle = await findTaskBundle(trx, jurisdictionId, taskId);
		const units = bundle ? presentPairs(bundle).map((pair) => pair.unitId) : [];
		const lines = await listSuccessions(trx, jurisdictionId);
		const unitId = answerReaders(asked.unitId, units, lines).find((id) =>
			can(actor, 'extension.ask', { unitId: id })
		);
		if (unitId === undefined) return refused({ code: 'extension.absent', facts: {} });
		const seen = { by: actor.id, at: now };
		// reading changes no task: whoever has it on a screen goes on
		if (!(await updateAnswerSeen(trx, jurisdictionId, id, seen))) return { ok: true, value: null };
		const act = { action: 'extension.see', noun: 'task', objectId: taskId, summary: { unitId } };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}
