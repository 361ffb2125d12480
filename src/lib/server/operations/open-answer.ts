import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { AnswerKey } from '../../domain/search/hit.ts';
import type { Db } from '../db/client.ts';
import { findCurrentPlan } from '../db/plans.ts';
import { aboutSection, type SectionAnswer } from './open-answer/section.ts';
import { aboutTask, type TaskAnswer } from './open-answer/task.ts';
import { aboutUnit, type UnitAnswer } from './open-answer/unit.ts';

export type Answer = TaskAnswer | UnitAnswer | SectionAnswer;

/** The answer about one thing that was found; null for whom it is not. */
export async function openAnswer(
	db: Db,
	actor: Actor,
	{ noun, id }: AnswerKey,
	now: string
): Promise<Answer | null> {
	if (!can(actor, 'task.list', {})) return null;
	if (noun === 'task') return aboutTask(db, actor, id, now);
	const plan = await findCurrentPlan(db, actor.jurisdictionId, shanghaiDay(now));
	if (!plan) return null;
	return noun === 'unit'
		? aboutUnit(db, actor, plan, id, now)
		: aboutSection(db, actor, plan, id, now);
}
