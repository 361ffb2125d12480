import type { Actor } from '../../../domain/actor.ts';
import type { Sought } from '../../../domain/search/sought.ts';
import type { Db } from '../../db/client.ts';
import type { Plan } from '../../db/plans.ts';
import { findTasks } from '../find-tasks.ts';
import { numberedTasks } from './numbered.ts';
import { taskHits, type TaskHit } from './task-hits.ts';

export type OtherYearHit = TaskHit & { year: number };

type Asked = { plans: readonly Plan[]; sought: Sought; most: number };

/**
 * The same in the lists that are not in force, the latest year first: few, and behind all that the
 * running list answers, for a number means another task in each of them.
 */
export async function findInOtherYears(
	db: Db,
	actor: Actor,
	{ plans, sought: { words, number }, most }: Asked,
	now: string
): Promise<OtherYearHit[]> {
	const found: OtherYearHit[] = [];
	for (const plan of plans) {
		const room = most - found.length;
		if (room <= 0) break;
		const numbered = number === null ? [] : await numberedTasks(db, actor, plan.id, number);
		const { taskIds } = await findTasks(db, actor, { planId: plan.id, words, most: room });
		const ids = [...new Set([...numbered, ...taskIds])].slice(0, room);
		const hits = await taskHits(db, actor, plan, ids, words, now);
		found.push(...hits.map((hit) => ({ ...hit, year: plan.year })));
	}
	return found;
}
