import { shanghaiDay } from '../../../domain/date.ts';
import { listTaskClaims, updateClaimsVoid } from '../../db/claims.ts';
import type { Db } from '../../db/client.ts';
import { listGoalsOfTasks } from '../../db/goals-of-tasks.ts';
import { deleteAsksRaised, updateMilestonesOpen } from '../../db/report-traces.ts';

type Left = {
	taskId: string;
	unitId: string;
	/** The unit that claims, where another came after the one that was asked. */
	claimant: string;
	/** When the version was submitted: what carries this moment is its own. */
	at: string;
};

/**
 * Takes away what a version left elsewhere: 阶段目标 it reached, items it raised that nobody solved, a
 * claim that still waits. It was withdrawn, or another version says it anew.
 */
export async function takeTraces(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId, claimant, at }: Left,
	by: string,
	now: string
): Promise<void> {
	const { milestones } = await listGoalsOfTasks(trx, jurisdictionId, [taskId]);
	const ids = milestones.map(({ id }) => id);
	await updateMilestonesOpen(trx, jurisdictionId, ids, at);
	await deleteAsksRaised(trx, jurisdictionId, { taskId, unitId }, at);
	const claims = (await listTaskClaims(trx, jurisdictionId, taskId)).filter(
		(claim) =>
			[unitId, claimant].includes(claim.unitId ?? '') &&
			claim.state === 'waiting' &&
			claim.claimedAt === at
	);
	if (claims.length === 0) return;
	const waiting = claims.map(({ id }) => id);
	await updateClaimsVoid(trx, jurisdictionId, waiting, { on: shanghaiDay(now), by, at: now });
}
