import { claimantsOf } from '../../lib/domain/claim.ts';
import type { AddressedTask } from '../../lib/server/db/addressed-tasks.ts';
import { confirmDone, returnClaim } from '../../lib/server/operations/tasks/answer-claims.ts';
import { claimDone, withdrawClaim } from '../../lib/server/operations/tasks/claim-done.ts';
import { neededIn, textIn } from './fields.ts';
import { taskNamed } from './named-task.ts';
import { unitMeant, unitSaid } from './named-units.ts';
import type { Turn, Verbs } from './turn.ts';

/** 申报完成 and 销号. */
export const claimVerbs = {
	'task.claimDone': async (turn) => {
		const task = await taskNamed(turn);
		const unitId = await claimantMeant(turn, task);
		const doneOn = neededIn(turn.fields, 'on');
		const claim = { taskId: task.id, unitId, doneOn, summary: textIn(turn.fields, 'summary') };
		return claimDone(turn.db, turn.actor, claim, turn.now);
	},
	'task.withdrawClaim': async (turn) => {
		const task = await taskNamed(turn);
		const unitId = await claimantMeant(turn, task);
		return withdrawClaim(turn.db, turn.actor, { taskId: task.id, unitId }, turn.now);
	},
	'task.confirmDone': async (turn) => {
		const { id } = await taskNamed(turn);
		const doneOn = textIn(turn.fields, 'on');
		const confirmation = { taskIds: [id], ...(await ofUnit(turn)), doneOn };
		return confirmDone(turn.db, turn.actor, confirmation, turn.now);
	},
	'task.returnClaim': async (turn) => {
		const { id: taskId } = await taskNamed(turn);
		const reason = textIn(turn.fields, 'reason');
		return returnClaim(turn.db, turn.actor, { taskId, ...(await ofUnit(turn)), reason }, turn.now);
	}
} satisfies Verbs;

/** Of all that wait where no unit is named. */
async function ofUnit(turn: Turn): Promise<{ unitId?: string }> {
	const unitId = await unitSaid(turn);
	return unitId === undefined ? {} : { unitId };
}

/** Null where nobody answers for the task: the office claims it itself. */
async function claimantMeant(turn: Turn, task: AddressedTask): Promise<string | null> {
	const pairs = task.units.map(({ id, role }) => ({ unitId: id, role }));
	const claimants = claimantsOf(pairs).filter((unitId) => unitId !== null);
	if (pairs.length === 0 && turn.actor.unitIds.length === 0) {
		return (await unitSaid(turn)) ?? null;
	}
	return unitMeant(turn, task, claimants);
}
