import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { courseSteps, type CourseVerb } from '../../../domain/task-course.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { movedTasks, type Seen } from './moved-tasks.ts';
import { moveCourse } from './move-course.ts';
import { noRight, refused } from './refused.ts';
import { takenMeanwhile } from './taken-number.ts';

export type CourseChange = {
	verb: CourseVerb;
	taskIds: readonly string[];
	reason: string;
	/** The paper that a cancelling rests on. */
	document: string;
	/** What the form was made on. */
	seen?: Seen;
};

/**
 * 暂缓, 恢复, 取消, 重新打开, of one task or of many at once: all of them or none. From this day on; the
 * months before stay as they were. A reopening voids the claims, and its deadline is the one that
 * was in force. What comes back wants its number, which may be another task's by now.
 */
export async function changeCourse(
	db: Db,
	actor: Actor,
	{ verb, taskIds, seen, ...typed }: CourseChange,
	now: string
): Promise<Result<{ act: string; count: number }>> {
	return transactAs<{ act: string; count: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: by } = actor;
		const bundles = await tasksOf(trx, jurisdictionId, taskIds);
		if (bundles === null) return refused({ code: 'task.absent', facts: {} });
		const moved = await movedTasks(trx, jurisdictionId, verb, bundles, seen);
		if (moved.length > 0) return refused(...moved);
		const { reason, document, problems } = readWhy(verb, typed);
		if (bundles.length === 0) problems.push({ code: 'task.none-chosen', facts: {} });
		problems.push(...wrongStates(bundles, verb));
		const { to } = courseSteps[verb];
		const turns = bundles.map(({ task }) => ({ from: task, to: { ...task, state: to } }));
		problems.push(...(await takenMeanwhile(trx, jurisdictionId, turns)));
		if (problems.length > 0) return refused(...problems);

		const today = shanghaiDay(now);
		await moveCourse(trx, bundles, { verb, reason, document }, { jurisdictionId, by, today, now });
		const deeds = bundles.map(({ task }) => ({ taskId: task.id, verb, document }));
		const act = await keepAct(trx, actor, { verb, before: bundles, deeds, reason }, now);
		return { ok: true, value: { act, count: bundles.length } };
	});
}

/** Reason and paper, as far as this asks for them. */
function readWhy(verb: CourseVerb, typed: { reason: string; document: string }) {
	const { needs } = courseSteps[verb];
	const reason = readOptional(typed.reason, 'reason', 500);
	const document = readOptional(typed.document, 'document', 100);
	const problems: Problem[] = [...reason.problems, ...document.problems];
	const read = { reason: reason.line, document: document.line };
	for (const field of needs) {
		const isTold = problems.some(({ at }) => at && 'field' in at && at.field === field);
		if (read[field] !== null || isTold) continue;
		problems.push({ code: 'field.empty', facts: { field }, at: { field } });
	}
	return { ...read, problems };
}

function wrongStates(bundles: readonly TaskBundle[], verb: CourseVerb): Problem[] {
	return bundles
		.filter(({ task }) => !courseSteps[verb].from.includes(task.state))
		.map(({ task: { number, state } }) => ({
			code: 'task.state',
			facts: { number, state, verb }
		}));
}
