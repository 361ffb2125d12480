import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isEditable } from '../../../domain/task-course.ts';
import { removeAcknowledged } from '../../db/acknowledgements.ts';
import { updateClaimsVoid } from '../../db/claims.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updateCollectives, updatePairs, updateTask } from '../../db/task-changes.ts';
import { insertStateChanges } from '../../db/task-states.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { presentPairs } from './present-pairs.ts';
import { noRight, refused } from './refused.ts';

export type TypedMerge = { taskIds: readonly string[]; intoId: string; reason: string };

/**
 * 合并: tasks go on as one of them. That one gains their units, each once; they themselves end today
 * and count no more, with what was filed for them until then.
 */
export async function mergeTasks(
	db: Db,
	actor: Actor,
	{ taskIds, intoId, reason: typed }: TypedMerge,
	now: string
): Promise<Result<{ act: string; count: number }>> {
	return transactAs<{ act: string; count: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: by } = actor;
		const ending = await tasksOf(trx, jurisdictionId, taskIds);
		const [into] = (await tasksOf(trx, jurisdictionId, [intoId])) ?? [];
		if (!ending || !into || ending.some(({ task }) => task.plan_id !== into.task.plan_id)) {
			return refused({ code: 'task.absent', facts: {} });
		}
		const reason = readName(typed, 'reason', 500);
		const problems = [...faultsOf(ending, into), ...reason.problems];
		if (problems.length > 0) return refused(...problems);

		const today = shanghaiDay(now);
		const pairs = pairsOf([into, ...ending]);
		await updatePairs(trx, jurisdictionId, intoId, pairs, today);
		const collectives = [into, ...ending].flatMap(({ task_collective }) => task_collective);
		await updateCollectives(trx, jurisdictionId, intoId, collectives);
		if (pairs.length > pairsOf([into]).length)
			await removeAcknowledged(trx, jurisdictionId, intoId);
		await updateTask(trx, jurisdictionId, intoId, {}, now);
		for (const { task, done_claim } of ending) {
			const waiting = done_claim.flatMap(({ id, state }) => (state === 'waiting' ? id : []));
			await updateClaimsVoid(trx, jurisdictionId, waiting, { on: today, by, at: now });
			const merged = { state: 'merged' as const, merged_into_id: intoId };
			await updateTask(trx, jurisdictionId, task.id, merged, now);
		}
		const change = {
			state: 'merged',
			sinceOn: today,
			reason: reason.line,
			document: null
		} as const;
		await insertStateChanges(
			trx,
			jurisdictionId,
			ending.map(({ task }) => ({ taskId: task.id, ...change, changedBy: by, changedAt: now }))
		);
		const verb = 'merge' as const;
		const deeds = ending.map(({ task }) => ({ taskId: task.id, verb, other: into.task.number }));
		const gained = ending.map(({ task }) => task.number).join('、');
		const changes = [{ taskId: intoId, field: 'merged', from: null, to: gained }];
		const kept = { verb, before: [...ending, into], deeds, changes, reason: reason.line };
		return { ok: true, value: { act: await keepAct(trx, actor, kept, now), count: ending.length } };
	});
}

function faultsOf(ending: readonly TaskBundle[], into: TaskBundle): Problem[] {
	if (ending.length === 0) return [{ code: 'task.none-chosen', facts: {} }];
	if (ending.some(({ task }) => task.id === into.task.id)) {
		return [{ code: 'task.merge-itself', facts: {}, at: { field: 'into' } }];
	}
	return [...ending, into].flatMap(({ task: { number, state } }): Problem[] =>
		isEditable(state) ? [] : [{ code: 'task.state', facts: { number, state, verb: 'edit' } }]
	);
}

/** A unit of several of them is one. */
function pairsOf(bundles: readonly TaskBundle[]) {
	const pairs = bundles.flatMap(presentPairs);
	return pairs.filter(
		(pair, index) => index === pairs.findIndex(({ unitId }) => unitId === pair.unitId)
	);
}
