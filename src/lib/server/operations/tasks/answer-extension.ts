import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { extensionDayFaults } from '../../../domain/extension-day.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isEditable } from '../../../domain/task-course.ts';
import { dueFaults } from '../../../domain/typed-due.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import type { Db } from '../../db/client.ts';
import { findExtension, updateExtensionAnswer } from '../../db/extensions.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updateTask } from '../../db/task-changes.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { dueTyped } from './due-typed.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { movedTasks, type Seen } from './moved-tasks.ts';
import { noRight, refused } from './refused.ts';
import { setDeadline } from './set-deadline.ts';

/**
 * 同意延期: the task gets the day that was asked for, or the one that the office grants; as for the
 * asking, it is later than the deadline that there is now. The first deadline stays known, and the
 * reason of the change is the unit's; the office's words are its answer.
 */
export async function grantExtension(
	db: Db,
	actor: Actor,
	{
		id,
		dueOn: typedDue,
		note: typed,
		seen
	}: { id: string; dueOn: string; note: string; seen?: Seen },
	now: string
): Promise<Result<{ act: string; dueOn: string }>> {
	return transactAs<{ act: string; dueOn: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: by } = actor;
		const asked = await findExtension(trx, jurisdictionId, id);
		const [bundle] = asked ? ((await tasksOf(trx, jurisdictionId, [asked.taskId])) ?? []) : [];
		if (!asked || !bundle) return refused({ code: 'extension.absent', facts: {} });
		if (asked.state !== 'waiting') return refused({ code: 'extension.decided', facts: {} });
		const moved = await movedTasks(trx, jurisdictionId, 'grant', [bundle], seen);
		if (moved.length > 0) return refused(...moved);
		const note = readOptional(typed, 'note', 500);
		const today = shanghaiDay(now);
		const at = { today, dayOnly: true };
		const read = await dueTyped(trx, jurisdictionId, [bundle], typedDue, at);
		const dueOn = read.dueOn ?? '';
		const unread = dueFaults(read);
		const faults = unread.length > 0 ? unread : faultsOf(bundle, dueOn, today);
		const problems = [...faults, ...note.problems];
		if (problems.length > 0) return refused(...problems);
		const answer = { state: 'granted', grantedDueOn: dueOn, note: note.line } as const;
		await updateExtensionAnswer(trx, jurisdictionId, id, { ...answer, by, at: now });
		// the unit's words; those of the office are told apart from them
		const { reason } = asked;
		const { deadline_text, ongoing } = bundle.task;
		const next = { text: deadline_text, dueOn, ongoing: ongoing === 1 };
		const why = { reason, document: null, by };
		await setDeadline(trx, bundle, next, why, { jurisdictionId, today, now });
		const { unitId, taskId } = asked;
		const granted = { unitId, askedOn: shanghaiDay(asked.askedAt), note: note.line };
		const day = { fromOn: bundle.task.due_on, on: dueOn, ongoing: next.ongoing };
		const deeds = [{ taskId, verb: 'extend' as const, ...granted, ...day }];
		const kept = { verb: 'extend' as const, before: [bundle], deeds, reason };
		return { ok: true, value: { act: await keepAct(trx, actor, kept, now), dueOn } };
	});
}

/** 不同意延期, with the reason that the unit will read. */
export async function refuseExtension(
	db: Db,
	actor: Actor,
	{ id, note: typed }: { id: string; note: string },
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId } = actor;
		const asked = await findExtension(trx, jurisdictionId, id);
		if (!asked) return refused({ code: 'extension.absent', facts: {} });
		const note = readName(typed, 'note', 500);
		if (note.problems.length > 0) return refused(...note.problems);
		const answer = { state: 'refused', grantedDueOn: null, note: note.line } as const;
		const by = { by: actor.id, at: now };
		if (!(await updateExtensionAnswer(trx, jurisdictionId, id, { ...answer, ...by }))) {
			return refused({ code: 'extension.decided', facts: {} });
		}
		const { taskId, unitId } = asked;
		await updateTask(trx, jurisdictionId, taskId, {}, now);
		const summary = { unitId, note: note.line };
		const act = { action: 'extension.decline', noun: 'task', objectId: taskId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

function faultsOf({ task }: TaskBundle, dueOn: string, today: string): Problem[] {
	const { number, state } = task;
	if (!isEditable(state)) {
		return [{ code: 'task.state', facts: { number, state, verb: 'extend' } }];
	}
	return extensionDayFaults({ number, dueOn: task.due_on }, dueOn, today);
}
