import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { insertConfirmedHeading } from '../../db/column-synonyms.ts';
import { insertFieldChanges, type FieldChange as StoredChange } from '../../db/field-changes.ts';
import { newId } from '../../db/id.ts';
import { insertBefore, type Before } from '../../db/import-before.ts';
import { updateBatchState, updateBatch } from '../../db/import-batches.ts';
import { findTaskBundle, type TaskBundle } from '../../db/task-bundle.ts';
import { findTaskVersion, updatePositions, updateTask } from '../../db/task-changes.ts';
import { insertAlias } from '../../db/unit-aliases.ts';
import { listAliases } from '../../db/units.ts';
import type { BeforeTask } from '../../importing/stored.ts';
import type { Decided } from '../commit-import.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { applyChange } from './apply-change.ts';
import { headingsToKeep, namesToKeep } from './lessons.ts';
import type { Frame } from './stage-frame.ts';

/**
 * The one moment in which an import is seen: what it staged comes into force, tasks that were there
 * change, and the names and headings that a person has explained are kept. What was before is kept
 * with the batch, so that it can be undone to the last column.
 */
export function flipBatch(
	db: Db,
	actor: Actor,
	decided: Decided,
	frame: Frame,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const { batchId, plan } = decided;
		if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
		const flip = { from: ['staging'], to: 'committed', at: now } as const;
		if (!(await updateBatchState(trx, jurisdictionId, batchId, flip))) {
			return refused({ code: 'import.not-waiting', facts: {} });
		}
		const bundles = await findBundles(trx, jurisdictionId, touched(decided));
		if (bundles === null) return refused({ code: 'import.changed-meanwhile', facts: {} });
		await applyChanges(trx, actor, decided, frame, now);
		const learnt = await learn(trx, actor, decided, frame, now);
		const tasks = await asBefore(trx, jurisdictionId, bundles);
		const places = plan.positions.map(({ taskId, from }) => ({
			...{ noun: 'position', objectId: taskId, before: String(from) }
		}));
		await insertBefore(trx, jurisdictionId, batchId, [...tasks, ...places, ...learnt]);
		await updateBatch(trx, jurisdictionId, batchId, {
			...{ planId: frame.planId, committedBy: actor.id, committedAt: now, updatedAt: now }
		});
		const changed = new Set(plan.updates.map(({ taskId }) => taskId)).size;
		const summary = {
			...{ inserted: plan.inserts.length, changed, cancelled: plan.cancelled.length },
			units: frame.newUnits
		};
		const act = { action: 'import.commit', noun: 'import', objectId: batchId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

function touched({ plan }: Decided): string[] {
	return [
		...new Set([
			...plan.updates.map(({ taskId }) => taskId),
			...plan.revived.map(({ taskId }) => taskId),
			...plan.cancelled
		])
	];
}

/** Every task that will change, as it is; null where one of them is gone. */
async function findBundles(
	trx: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<TaskBundle[] | null> {
	const bundles: TaskBundle[] = [];
	for (const id of ids) {
		const bundle = await findTaskBundle(trx, jurisdictionId, id);
		if (!bundle) return null;
		bundles.push(bundle);
	}
	return bundles;
}

/** Whoever undoes the import sees by the version whether anybody was at the task since. */
async function asBefore(
	trx: Db,
	jurisdictionId: string,
	bundles: readonly TaskBundle[]
): Promise<Before[]> {
	const kept: Before[] = [];
	for (const bundle of bundles) {
		const { id } = bundle.task;
		const versionAfter = await findTaskVersion(trx, jurisdictionId, id);
		const before: BeforeTask = { bundle, versionAfter };
		kept.push({ noun: 'task', objectId: id, before: JSON.stringify(before) });
	}
	return kept;
}

async function applyChanges(
	trx: Db,
	{ jurisdictionId, id: by }: Actor,
	{ batchId, plan, rows, list }: Decided,
	frame: Frame,
	now: string
): Promise<void> {
	const titles = new Map(rows.map(({ task }) => [task.firstRow, task.title]));
	const cells = new Map(rows.map(({ task }) => [task.firstRow, task.cells]));
	const today = shanghaiDay(now);
	const groupId = newId();
	const trail: StoredChange[] = [];
	for (const { taskId, row, change } of plan.updates) {
		const title = titles.get(row) ?? '';
		await applyChange(trx, change, frame, { jurisdictionId, taskId, title, today, now });
		const cell = Object.entries(cells.get(row) ?? {}).find(([field]) => field === change.field);
		trail.push({
			...{ noun: 'task', objectId: taskId, field: change.key },
			...{ from: asText(change.from), to: asText(change.to), reason: null, groupId },
			...{ changedBy: by, changedAt: now, batchId, sourceSheet: list.sheet },
			sourceCell: cell?.[1] ?? null
		});
	}
	const places = plan.positions.map(({ taskId, to }) => ({ taskId, position: to }));
	await updatePositions(trx, jurisdictionId, places);
	for (const { taskId, from } of plan.revived) {
		await updateTask(trx, jurisdictionId, taskId, { state: 'active' }, now);
		trail.push(stateChange(taskId, from, 'active'));
	}
	for (const taskId of plan.cancelled) {
		await updateTask(trx, jurisdictionId, taskId, { state: 'cancelled' }, now);
		trail.push(stateChange(taskId, 'active', 'cancelled'));
	}
	await insertFieldChanges(trx, jurisdictionId, trail);

	function stateChange(taskId: string, from: string, to: string): StoredChange {
		return {
			...{ noun: 'task', objectId: taskId, field: 'state', from, to, reason: null, groupId },
			...{ changedBy: by, changedAt: now, batchId }
		};
	}
}

/** Names and headings that a person has explained: the next list asks no more. */
async function learn(
	trx: Db,
	{ jurisdictionId, id: by }: Actor,
	{ batchId, list, decisions }: Decided,
	{ unitIds }: Frame,
	now: string
): Promise<Before[]> {
	const learnt: Before[] = [];
	const known = new Set((await listAliases(trx, jurisdictionId)).map(({ alias }) => alias));
	for (const { alias, unitId } of namesToKeep(decisions.list, unitIds)) {
		if (known.has(alias)) continue;
		await insertAlias(trx, jurisdictionId, { unitId, alias, origin: 'import' }, by, now);
		learnt.push({ noun: 'unit_alias', objectId: alias, before: null });
	}
	for (const { heading, field } of headingsToKeep(decisions.list, list.columns)) {
		const confirmed = { heading, field, batchId };
		if (!(await insertConfirmedHeading(trx, jurisdictionId, confirmed, by, now))) continue;
		learnt.push({ noun: 'column_synonym', objectId: heading, before: null });
	}
	return learnt;
}

function asText(value: unknown): string | null {
	if (value === null) return null;
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
