import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { isFarDay } from '../../../domain/far-day.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isEditable } from '../../../domain/task-course.ts';
import { dueFaults, type TypedDue } from '../../../domain/typed-due.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { transactAs } from '../transact-as.ts';
import { dueTyped } from './due-typed.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { movedTasks, type Seen } from './moved-tasks.ts';
import { noRight, refused } from './refused.ts';
import { setDeadline } from './set-deadline.ts';

export type TypedExtension = {
	taskIds: readonly string[];
	/** The new last day, or words that say it; empty with `ongoing` for what goes on for ever. */
	deadline: string;
	ongoing?: boolean;
	/** Wanted where a day was set before. */
	reason: string;
	document?: string;
	/** A day that is gone, where whoever typed it was told what it does and wants it. */
	confirmed?: string;
	/** What the form was made on. */
	seen?: Seen;
};

export type Extended = {
	act: string;
	count: number;
	/** Tasks that had this deadline already and were left alone. */
	same: number;
	/** How the words were read. */
	due: { dueOn: string | null; ongoing: boolean };
};

/**
 * Gives tasks another deadline, one or twelve at once: all of them or none. The words that the list
 * prints stay, and so does the first day; which one is in force is the office's, with its reason.
 * Those that have it already are left as they are: nobody signs again for what did not change.
 */
export async function extendDeadline(
	db: Db,
	actor: Actor,
	typed: TypedExtension,
	now: string
): Promise<Result<Extended>> {
	return transactAs<Extended>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: by } = actor;
		const bundles = await tasksOf(trx, jurisdictionId, typed.taskIds);
		if (bundles === null) return refused({ code: 'task.absent', facts: {} });
		const moved = await movedTasks(trx, jurisdictionId, 'extend', bundles, typed.seen);
		if (moved.length > 0) return refused(...moved);
		const today = shanghaiDay(now);
		const read = await dueTyped(trx, jurisdictionId, bundles, typed.deadline, { today });
		const { dueOn } = read;
		const ongoing = read.ongoing || (typed.ongoing ?? false);
		const due = { dueOn, ongoing };
		const reason = readOptional(typed.reason, 'reason', 500);
		const document = readOptional(typed.document ?? '', 'document', 100);
		const problems = [
			...(bundles.length === 0 ? [{ code: 'task.none-chosen', facts: {} } as const] : []),
			...dayFaults(read, ongoing, today),
			...reason.problems,
			...document.problems,
			...bundles.flatMap(stateFaults),
			...sameFaults(bundles, due)
		];
		const changing = bundles.filter((bundle) => !isSame(bundle, due));
		const isMoved = changing.some(({ task }) => task.due_on !== null || task.ongoing === 1);
		if (isMoved && reason.line === null && reason.problems.length === 0) {
			problems.push({ code: 'field.empty', facts: { field: 'reason' }, at: { field: 'reason' } });
		}
		if (problems.length > 0) return refused(...problems);
		const overdue = overdueFaults(changing, due, typed, today);
		if (overdue.length > 0) return refused(...overdue);

		const why = { reason: reason.line, document: document.line, by };
		for (const bundle of changing) {
			const text = bundle.task.deadline_text;
			const next = { text, ...due };
			await setDeadline(trx, bundle, next, why, { jurisdictionId, today, now });
		}
		const deeds = changing.map(({ task }) => ({
			...{ taskId: task.id, verb: 'extend' as const, on: dueOn, ongoing },
			document: document.line
		}));
		const kept = { verb: 'extend' as const, before: changing, deeds, reason: reason.line };
		const act = await keepAct(trx, actor, kept, now);
		const count = changing.length;
		return { ok: true, value: { act, count, same: bundles.length - count, due } };
	});
}

function dayFaults(read: TypedDue, ongoing: boolean, today: string): Problem[] {
	const at = { field: 'deadline' };
	const faults = dueFaults(read);
	if (faults.length > 0) return faults;
	const { dueOn } = read;
	if (dueOn === null) return ongoing ? [] : [{ code: 'extension.no-day', facts: {}, at }];
	const isFar = isFarDay(dueOn, Number(today.slice(0, 4)));
	return isFar ? [{ code: 'field.far-day', facts: { value: dueOn }, at }] : [];
}

function stateFaults({ task: { number, state } }: TaskBundle): Problem[] {
	return isEditable(state)
		? []
		: [{ code: 'task.state', facts: { number, state, verb: 'extend' } }];
}

/** Nothing would change: of all that were chosen, or it is told of none. */
function sameFaults(bundles: readonly TaskBundle[], due: Due): Problem[] {
	const { dueOn } = due;
	const [first] = bundles;
	if (!first || dueOn === null || !bundles.every((bundle) => isSame(bundle, due))) return [];
	const facts = { number: first.task.number, dueOn, count: bundles.length };
	return [{ code: 'extension.same-day', facts, at: { field: 'deadline' } }];
}

type Due = { dueOn: string | null; ongoing: boolean };

function isSame({ task }: TaskBundle, { dueOn, ongoing }: Due): boolean {
	return dueOn !== null && task.due_on === dueOn && (task.ongoing === 1) === ongoing;
}

/** A day that is gone turns what runs red at once: nobody does that by a slip of the year. */
function overdueFaults(
	bundles: readonly TaskBundle[],
	{ dueOn }: { dueOn: string | null },
	{ confirmed, seen }: TypedExtension,
	today: string
): Problem[] {
	const count = bundles.filter(({ task }) => task.state === 'active').length;
	const isAsked = seen !== undefined && dueOn !== null && dueOn < today && count > 0;
	if (!isAsked || confirmed === dueOn) return [];
	const at = { field: 'confirmed' };
	return [{ code: 'extension.overdue-at-once', facts: { count, dueOn }, at }];
}
