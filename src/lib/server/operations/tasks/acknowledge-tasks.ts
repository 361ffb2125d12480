import { can, type Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import { updateAcknowledged } from '../../db/acknowledgements.ts';
import { updateAnswersSeen } from '../../db/extensions.ts';
import type { Db } from '../../db/client.ts';
import { updateTask } from '../../db/task-changes.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { tasksOf, tellHistory } from './keep-act.ts';
import { refused } from './refused.ts';

/**
 * 签收: a unit has taken note of its tasks as they stand, one or all of them at once. What is signed
 * already stays signed by whoever did it first.
 */
export async function acknowledgeTasks(
	db: Db,
	actor: Actor,
	{ taskIds, unitId }: { taskIds: readonly string[]; unitId: string },
	now: string
): Promise<Result<{ count: number }>> {
	return transactAs<{ count: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.acknowledge', { unitId })) {
			return refused({ code: 'right.missing', facts: {} });
		}
		const { jurisdictionId, id: by } = actor;
		const bundles = await tasksOf(trx, jurisdictionId, taskIds);
		const isIts = bundles?.every(({ task_unit }) =>
			task_unit.some(({ unit_id, until_on }) => unit_id === unitId && until_on === null)
		);
		if (!bundles || !isIts) return refused({ code: 'task.absent', facts: {} });
		if (bundles.length === 0) return refused({ code: 'task.none-chosen', facts: {} });
		const signed: string[] = [];
		for (const { task } of bundles) {
			const signature = { taskId: task.id, unitId, by, at: now };
			if (!(await updateAcknowledged(trx, jurisdictionId, signature))) continue;
			// who signs the new deadline has read that it was granted
			const own = { taskId: task.id, unitId };
			await updateAnswersSeen(trx, jurisdictionId, own, { by, at: now });
			await updateTask(trx, jurisdictionId, task.id, {}, now);
			signed.push(task.id);
		}
		const deeds = signed.map((taskId) => ({ taskId, verb: 'acknowledge' as const, unitId }));
		await tellHistory(trx, actor, { deeds, changes: [], reason: null, groupId: null }, now);
		if (signed.length > 0) {
			const numbers = bundles
				.filter(({ task }) => signed.includes(task.id))
				.map(({ task }) => task.number);
			const summary = { count: signed.length, numbers: numbers.slice(0, 20), unitId };
			const [only] = signed.length === 1 ? signed : [];
			const objectId = only === undefined ? {} : { objectId: only };
			const act = { action: 'task.acknowledge', noun: 'task', ...objectId, summary };
			await recordAct(trx, actor, act, now);
		}
		return { ok: true, value: { count: signed.length } };
	});
}
