import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isTaskVerb, type TaskDeed } from '../../../domain/task-verb.ts';
import { listCarriedInto } from '../../db/carried-tasks.ts';
import type { Db } from '../../db/client.ts';
import { listDeedsOfAct } from '../../db/deeds-of-act.ts';
import {
	findAct,
	listActBefore,
	updateActVersions,
	type ActBefore,
	type KeptTaskAct
} from '../../db/task-acts.ts';
import {
	deleteTaskBundles,
	findTaskBundles,
	replaceTaskBundle,
	type TaskBundle
} from '../../db/task-bundle.ts';
import { countReadings } from '../../db/task-goals.ts';
import { listWorkedTasks } from '../../db/worked-tasks.ts';
import { storedBundle } from '../../importing/stored.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct } from './keep-act.ts';
import { originOf, type Origin } from './origin-of-act.ts';
import { noRight, refused } from './refused.ts';
import { withNotesSince } from './notes-since.ts';
import { takenMeanwhile } from './taken-number.ts';

export type Undone = {
	act: string;
	taskIds: string[];
	/** What was taken back was a taking back: the thing is done again. */
	isRestored: boolean;
};

/**
 * 撤销: what was done to tasks in one go is taken back in one go, to the last column; tasks that it
 * brought go again. Nothing is taken back over what somebody did since. It is an act itself, so that
 * taking it back does the thing again.
 */
export async function undoAct(
	db: Db,
	actor: Actor,
	actId: string,
	now: string
): Promise<Result<Undone>> {
	return transactAs<Undone>(db, actor, now, async (trx, actor) =>
		can(actor, 'task.edit', {}) ? takeBackAct(trx, actor, actId, now) : noRight
	);
}

/** The same as part of something larger, whose right was asked; it refuses before it writes. */
export async function takeBackAct(
	trx: Db,
	actor: Actor,
	actId: string,
	now: string
): Promise<Result<Undone>> {
	const { jurisdictionId } = actor;
	const act = await findAct(trx, jurisdictionId, actId);
	if (!act || !isTaskVerb(act.verb)) return refused({ code: 'act.absent', facts: {} });
	const origin = await originOf(trx, jurisdictionId, act);
	const rows = await listActBefore(trx, jurisdictionId, actId);
	const ids = rows.map(({ taskId }) => taskId);
	const present = await findTaskBundles(trx, jurisdictionId, ids);
	const faults = await takingBackFaults(trx, jurisdictionId, { act, origin, rows, present });
	if (faults.length > 0) return refused(...faults);
	const standing = new Map(present.map((bundle) => [bundle.task.id, bundle]));

	const brought = rows.filter(({ before }) => before === null).map(({ taskId }) => taskId);
	await deleteTaskBundles(trx, jurisdictionId, brought);
	const added: string[] = [];
	for (const { taskId, before } of rows) {
		if (before === null) continue;
		const bundle = withNotesSince(storedBundle(before), standing.get(taskId), act.madeAt);
		const version = (standing.get(taskId)?.task.version ?? bundle.task.version) + 1;
		// a place is no content: what was put in before it since has moved it on
		const position = standing.get(taskId)?.task.position ?? bundle.task.position;
		const task = { ...bundle.task, position, version, updated_at: now };
		await replaceTaskBundle(trx, jurisdictionId, { ...bundle, task });
		const versions = { from: bundle.task.version, to: version };
		await updateActVersions(trx, jurisdictionId, taskId, versions);
		if (!standing.has(taskId)) added.push(taskId);
	}
	const kept = { before: present, added, removed: brought };
	const answered = origin.verb === 'follow' || origin.verb === 'leave';
	const told =
		act.verb === 'carry' || answered
			? present.flatMap(({ task }) => task.carried_from_id ?? [])
			: [];
	const both = [...ids, ...told];
	const about = await listDeedsOfAct(trx, jurisdictionId, actId, answered ? both : []);
	const deeds = both.map((taskId) => {
		const again = origin.isTakingBack ? { again: true as const } : {};
		const of = { verb: 'undo' as const, of: origin.verb, undoes: actId, ...again };
		return { ...sidesOf(about.get(taskId)), ...of, taskId };
	});
	const id = await keepAct(trx, actor, { verb: 'undo', ...kept, deeds, undoesId: actId }, now);
	return { ok: true, value: { act: id, taskIds: ids, isRestored: origin.isTakingBack } };
}

/** Each of two tasks says of which other one, and in what, a going along was taken back. */
function sidesOf({ aspect, other, fromYear, toYear, tasks }: Partial<TaskDeed> = {}) {
	return { aspect, other, fromYear, toYear, tasks };
}

export type Taking = {
	act: KeptTaskAct;
	origin: Origin;
	rows: readonly ActBefore[];
	present: readonly TaskBundle[];
};

/** Why an act cannot be taken back as things stand; what takes back a taking back restores. */
export async function takingBackFaults(
	trx: Db,
	jurisdictionId: string,
	{ act, origin, rows, present }: Taking
): Promise<Problem[]> {
	const again = origin.isTakingBack ? { isRestoring: true as const } : {};
	if (act.undoneById !== null) return [{ code: 'act.undone', facts: again }];
	const problem = await whyNot(trx, jurisdictionId, rows, present, again);
	if (problem) return [problem];
	const standing = new Map(present.map((bundle) => [bundle.task.id, bundle]));
	const turns = rows.map(({ taskId, before }) => ({
		from: standing.get(taskId)?.task ?? null,
		to: before === null ? null : storedBundle(before).task
	}));
	return takenMeanwhile(trx, jurisdictionId, turns);
}

type NotBack = Extract<Problem, { code: 'act.changed' | 'act.worked' | 'act.measured' }>;

/** Somebody was at one of the tasks since, or has worked with one that would go. */
async function whyNot(
	trx: Db,
	jurisdictionId: string,
	rows: readonly ActBefore[],
	present: readonly TaskBundle[],
	again: { isRestoring?: true }
): Promise<NotBack | null> {
	const found = new Map(present.map(({ task }) => [task.id, task]));
	const changed = rows.filter(
		({ taskId, versionAfter }) => (found.get(taskId)?.version ?? null) !== versionAfter
	);
	const numberOf = (taskId: string) => found.get(taskId)?.number ?? '';
	if (changed.length > 0) {
		const numbers = changed.map(({ taskId }) => numberOf(taskId)).filter(Boolean);
		return { code: 'act.changed', facts: { numbers, ...again } };
	}
	const carried = await carriedAgain(trx, jurisdictionId, rows, found);
	if (carried.length > 0) {
		return { code: 'act.changed', facts: { numbers: carried, ...again } };
	}
	const brought = rows.flatMap(({ taskId, before }) => (before === null ? taskId : []));
	const worked = await listWorkedTasks(trx, jurisdictionId, brought);
	if (worked.length > 0) {
		return { code: 'act.worked', facts: { numbers: worked.map(numberOf), ...again } };
	}
	const names = await measuredSince(trx, jurisdictionId, rows, present);
	return names.length === 0 ? null : { code: 'act.measured', facts: { names, ...again } };
}

/** Indicators that would go and of which something was read: that is nobody's to take back. */
async function measuredSince(
	trx: Db,
	jurisdictionId: string,
	rows: readonly ActBefore[],
	present: readonly TaskBundle[]
): Promise<string[]> {
	const leaving = present.flatMap(({ task, indicator }) => {
		const before = rows.find(({ taskId }) => taskId === task.id)?.before ?? null;
		if (before === null) return [];
		// what was kept before goals belonged to a task says nothing of them
		const kept: readonly { id: string }[] | undefined = storedBundle(before).indicator;
		return kept ? indicator.filter(({ id }) => !kept.some((row) => row.id === id)) : [];
	});
	const readings = await countReadings(
		trx,
		jurisdictionId,
		leaving.map(({ id }) => id)
	);
	return leaving.flatMap(({ id, name }) => (readings.has(id) ? name : []));
}

/** Of tasks that would come back, those whose old ones have gone on in the same list meanwhile. */
async function carriedAgain(
	trx: Db,
	jurisdictionId: string,
	rows: readonly ActBefore[],
	present: ReadonlyMap<string, unknown>
): Promise<string[]> {
	const coming = rows.flatMap(({ taskId, before }) =>
		before === null || present.has(taskId) ? [] : storedBundle(before).task
	);
	const [first] = coming.filter(({ carried_from_id }) => carried_from_id !== null);
	if (!first) return [];
	const there = await listCarriedInto(trx, jurisdictionId, first.plan_id);
	return coming.flatMap(({ carried_from_id, number }) =>
		there.has(carried_from_id ?? '') ? number : []
	);
}
