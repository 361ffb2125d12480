import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { cellOfField } from '../../../domain/list/field-cell.ts';
import type { ListTask } from '../../../domain/list/list-task.ts';
import type { FieldChange } from '../../../domain/match/field-change.ts';
import { changedTasks } from '../../../domain/match/merge-plan.ts';
import { asksToSign } from '../../../domain/news/asks-to-sign.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { removeAcknowledged } from '../../db/acknowledgements.ts';
import type { Db } from '../../db/client.ts';
import { insertConfirmedHeading } from '../../db/column-synonyms.ts';
import { insertFieldChanges, type FieldChange as StoredChange } from '../../db/field-changes.ts';
import { newId } from '../../db/id.ts';
import { insertBefore, type Before } from '../../db/import-before.ts';
import { findBatch, updateBatchState, updateBatch } from '../../db/import-batches.ts';
import { findTaskBundle, type TaskBundle } from '../../db/task-bundle.ts';
import { findTaskVersion, updatePositions, updateTask } from '../../db/task-changes.ts';
import { insertStateChanges } from '../../db/task-states.ts';
import { insertAlias } from '../../db/unit-aliases.ts';
import { listAliases } from '../../db/units.ts';
import type { BeforeTask } from '../../importing/stored.ts';
import type { Decided } from '../commit-import.ts';
import { withAccount } from '../keep-account.ts';
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
		await applyChanges(trx, actor, decided, bundles, frame, now);
		const learnt = await learn(trx, actor, decided, frame, now);
		const tasks = await asBefore(trx, jurisdictionId, bundles);
		const places = plan.positions.map(({ taskId, from }) => ({
			...{ noun: 'position', objectId: taskId, before: String(from) }
		}));
		await insertBefore(trx, jurisdictionId, batchId, [...tasks, ...places, ...learnt]);
		const counts = (await findBatch(trx, jurisdictionId, batchId))?.counts ?? null;
		await updateBatch(trx, jurisdictionId, batchId, {
			counts: withAccount(counts, plan, decided.list.problems),
			...{ planId: frame.planId, committedBy: actor.id, committedAt: now, updatedAt: now }
		});
		const changed = changedTasks(plan).size;
		const summary = { inserted: plan.inserts.length, changed, units: frame.newUnits };
		const act = { action: 'import.commit', noun: 'import', objectId: batchId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

function touched({ plan }: Decided): string[] {
	return [
		...new Set([
			...plan.updates.map(({ taskId }) => taskId),
			...plan.revived.map(({ taskId }) => taskId)
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
	{ jurisdictionId, id: changedBy }: Actor,
	{ batchId, plan, rows, list }: Decided,
	bundles: readonly TaskBundle[],
	frame: Frame,
	now: string
): Promise<void> {
	const titles = new Map(rows.map(({ task }) => [task.firstRow, task.title]));
	const read = new Map(rows.map(({ task }) => [task.firstRow, task]));
	const today = shanghaiDay(now);
	const groupId = newId();
	const by = { reason: null, groupId, changedBy, changedAt: now, batchId };
	const before = new Map(bundles.map(({ task }) => [task.id, task]));
	const trail: StoredChange[] = [];
	for (const { taskId, row, change } of plan.updates) {
		const title = titles.get(row) ?? '';
		const at = { jurisdictionId, taskId, title, by: changedBy, today, now };
		await applyChange(trx, change, frame, at);
		trail.push({
			...{ noun: 'task', objectId: taskId, field: change.key, ...by },
			...{ from: asText(formerly(change, before.get(taskId))), to: asText(change.to) },
			...{ sourceSheet: list.sheet, sourceCell: cellOf(change.field, read.get(row)) }
		});
	}
	const moves = new Map(plan.positions.map((move) => [move.taskId, move]));
	const places = plan.positions.map(({ taskId, to }) => ({ taskId, position: to }));
	await updatePositions(trx, jurisdictionId, places);
	for (const { taskId } of plan.moved) {
		const { from, to } = moves.get(taskId) ?? {};
		if (from === undefined || to === undefined) continue;
		const place = { field: 'position', from: String(from), to: String(to) };
		trail.push({ noun: 'task', objectId: taskId, ...place, ...by });
	}
	for (const { taskId, from } of plan.revived) {
		// taken up again, it is a task of its own
		const active = { state: 'active', merged_into_id: null } as const;
		await updateTask(trx, jurisdictionId, taskId, active, now);
		trail.push({ noun: 'task', objectId: taskId, field: 'state', from, to: 'active', ...by });
	}
	await insertStateChanges(
		trx,
		jurisdictionId,
		plan.revived.map(({ taskId }) => ({
			...{ taskId, state: 'active', sinceOn: today, reason: null, document: null },
			...{ changedBy, changedAt: now }
		}))
	);
	// what a list changes is signed like what the office changes by hand
	for (const taskId of new Set(trail.filter(asksToSign).map(({ objectId }) => objectId))) {
		await removeAcknowledged(trx, jurisdictionId, taskId);
	}
	await insertFieldChanges(trx, jurisdictionId, trail);
}

/** A person has a cell of their own; the rest stands in the cells of the row. */
function cellOf(field: FieldChange['field'], task: ListTask | undefined): string | null {
	const role = { responsiblePeople: 'responsiblePerson', contactPeople: 'contactPerson' } as const;
	const own =
		field === 'responsiblePeople' || field === 'contactPeople'
			? task?.people.find((person) => person.role === role[field])?.cell
			: undefined;
	return own ?? cellOfField(field, task?.cells ?? {}) ?? null;
}

/** What the task held itself: a report that the file differs from is not what is written over. */
function formerly(change: FieldChange, task: TaskBundle['task'] | undefined): unknown {
	if (change.kind !== 'conflict-with-filed') return change.from;
	return change.field === 'progress' ? task?.imported_progress : task?.imported_problem;
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
	if (value === null || value === undefined) return null;
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
