import { can, type Actor } from '../../../domain/actor.ts';
import { isDay, shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isEditable } from '../../../domain/task-course.ts';
import type { Db } from '../../db/client.ts';
import { goalsOf } from '../../db/goal-changes.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { presentPairs } from './present-pairs.ts';
import { noRight, refused } from './refused.ts';
import { writeGoals } from './write-goals.ts';

export type TypedReach = { taskId: string; milestoneId: string; doneOn: string };

/**
 * An 阶段目标 is reached, on the day that is stated: said by one of the task's units or by the office.
 * A day that was stated before is put right by the office, where the task is changed.
 */
export async function reachMilestone(
	db: Db,
	actor: Actor,
	{ taskId, milestoneId, doneOn }: TypedReach,
	now: string
): Promise<Result<{ act: string }>> {
	return transactAs<{ act: string }>(db, actor, now, async (trx, actor) => {
		const [bundle] = (await tasksOf(trx, actor.jurisdictionId, [taskId])) ?? [];
		const unitIds = bundle ? presentPairs(bundle).map(({ unitId }) => unitId) : [];
		if (!can(actor, 'goal.record', { unitIds })) return noRight;
		if (!bundle) return refused({ code: 'task.absent', facts: {} });
		const { number, state } = bundle.task;
		if (!isEditable(state)) {
			return refused({ code: 'task.state', facts: { number, state, verb: 'edit' } });
		}
		const { milestones } = goalsOf(bundle);
		const milestone = milestones.find(({ id }) => id === milestoneId);
		if (!milestone) return refused({ code: 'milestone.absent', facts: {} });
		const problem = faultOf(milestone.doneOn, doneOn, shanghaiDay(now));
		if (problem) return refused(problem);

		const next = milestones.map((row) => (row.id === milestoneId ? { ...row, doneOn } : row));
		const writes = { milestones: next, indicators: null };
		const changes = await writeGoals(trx, bundle, writes, { by: actor.id, at: now });
		const deeds = [{ taskId, verb: 'reach' as const }];
		const kept = { verb: 'reach' as const, before: [bundle], deeds, changes };
		return { ok: true, value: { act: await keepAct(trx, actor, kept, now) } };
	});
}

function faultOf(stated: string | null, doneOn: string, today: string): Problem | null {
	if (stated !== null) return { code: 'milestone.done', facts: { on: stated } };
	const at = { field: 'day' };
	if (!isDay(doneOn)) return { code: 'milestone.no-done', facts: {}, at };
	return doneOn > today ? { code: 'milestone.done-future', facts: { today }, at } : null;
}
