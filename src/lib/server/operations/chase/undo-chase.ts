import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { findChase, updateUndone } from '../../db/chases.ts';
import type { Db } from '../../db/client.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

/**
 * Takes a 催办 back: it stays in the history as undone and counts for no unit. What the program sent by
 * itself went out, and stays.
 */
export function undoChase(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<{ period: string }>> {
	return transactAs<{ period: string }>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		if (!can(actor, 'report.chase', {})) return refused({ code: 'right.missing', facts: {} });
		const chase = await findChase(trx, jurisdictionId, id);
		if (!chase) return refused({ code: 'chase.absent', facts: {} });
		if (chase.chasedBy === null) return refused({ code: 'chase.sent', facts: {} });
		const isFirst = await updateUndone(trx, jurisdictionId, id, { by: actor.id, at: now });
		if (!isFirst) return refused({ code: 'chase.undone', facts: {} });
		const { period, way, units } = chase;
		const summary = { period, way, unitIds: units.map(({ unitId }) => unitId) };
		const act = { action: 'chase.undo', noun: 'chase', objectId: id, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { period } };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
