import type { Actor } from '../../../domain/actor.ts';
import type { TaskDeed, TaskVerb } from '../../../domain/task-verb.ts';
import type { Db } from '../../db/client.ts';
import { insertFieldChanges, type FieldChange } from '../../db/field-changes.ts';
import { newId } from '../../db/id.ts';
import { insertAct, type ActBefore } from '../../db/task-acts.ts';
import { findTaskBundles, type TaskBundle } from '../../db/task-bundle.ts';
import { listTaskVersions } from '../../db/task-changes.ts';
import { recordAct } from '../record-act.ts';

/** A field of a task that an act changed, for its history. */
export type ChangedField = {
	taskId: string;
	field: string;
	from: string | null;
	to: string | null;
};

export type KeptAct = {
	/** The act's own id, where something else goes by it as well. */
	id?: string;
	verb: TaskVerb;
	/** The tasks that it was about, as they were. */
	before: readonly TaskBundle[];
	/** Tasks that it brought. */
	added?: readonly string[];
	/** Tasks that it took away: an undoing of their adding. */
	removed?: readonly string[];
	deeds: readonly (TaskDeed & { taskId: string })[];
	changes?: readonly ChangedField[];
	reason?: string | null;
	undoesId?: string | null;
};

/**
 * Ends an act on tasks, in its transaction and after its writes: what was before is kept so that it
 * can be taken back as one, each task's history says what was done, and the log says it once. The id
 * is what taking back asks for.
 */
export async function keepAct(
	trx: Db,
	actor: Actor,
	{
		verb,
		before,
		added = [],
		removed = [],
		deeds,
		changes = [],
		reason = null,
		undoesId = null,
		id = newId()
	}: KeptAct,
	now: string
): Promise<string> {
	const { jurisdictionId } = actor;
	const ids = [...before.map(({ task }) => task.id), ...added];
	const versions = await listTaskVersions(trx, jurisdictionId, ids);
	const rows: ActBefore[] = [
		...before.map((bundle) => ({
			...{ taskId: bundle.task.id, before: JSON.stringify(bundle) },
			versionAfter: removed.includes(bundle.task.id) ? null : (versions.get(bundle.task.id) ?? null)
		})),
		...added.map((taskId) => ({
			...{ taskId, before: null },
			versionAfter: versions.get(taskId) ?? null
		}))
	];
	const act = { id, verb, madeBy: actor.id, madeAt: now, undoesId };
	await insertAct(trx, jurisdictionId, act, rows);
	await tellHistory(trx, actor, { deeds, changes, reason, groupId: id }, now);
	const [only] = ids;
	const numbers = before.map(({ task }) => task.number).filter(Boolean);
	const summary = {
		...{ count: ids.length, numbers: numbers.slice(0, 20) },
		...(reason === null ? {} : { reason }),
		...Object.fromEntries(
			Object.entries(deeds[0] ?? {}).filter(
				([key, value]) => !['taskId', 'verb', 'tasks', 'undoes'].includes(key) && value !== null
			)
		)
	};
	const objectId = ids.length === 1 && only !== undefined ? { objectId: only } : {};
	await recordAct(trx, actor, { action: `task.${verb}`, noun: 'task', ...objectId, summary }, now);
	return id;
}

type Told = {
	deeds: readonly (TaskDeed & { taskId: string })[];
	changes: readonly ChangedField[];
	reason: string | null;
	groupId: string | null;
};

/** What was done to a task, a line for the deed itself and one for each field. */
export async function tellHistory(
	trx: Db,
	{ jurisdictionId, id: changedBy }: Actor,
	{ deeds, changes, reason, groupId }: Told,
	now: string
): Promise<void> {
	const by = { noun: 'task', reason, groupId, changedBy, changedAt: now };
	const rows: FieldChange[] = [
		...deeds.map(({ taskId, ...deed }) => ({
			...{ ...by, objectId: taskId, field: 'deed', from: null, to: JSON.stringify(deed) }
		})),
		...changes.map(({ taskId, field, from, to }) => ({
			...{ ...by, objectId: taskId, field, from, to }
		}))
	];
	await insertFieldChanges(trx, jurisdictionId, rows);
}

/** The tasks of an act as they are; null where one of them is gone or in no committed list. */
export async function tasksOf(
	trx: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<TaskBundle[] | null> {
	const once = [...new Set(ids)];
	const bundles = await findTaskBundles(trx, jurisdictionId, once);
	const versions = await listTaskVersions(trx, jurisdictionId, once);
	return bundles.length === once.length && versions.size === once.length ? bundles : null;
}
