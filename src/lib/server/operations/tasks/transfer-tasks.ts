import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isEditable } from '../../../domain/task-course.ts';
import type { TaskRole } from '../../../domain/task.ts';
import { readTypedPeople } from '../../../domain/edit/read-cell.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updatePairs, updateTask } from '../../db/task-changes.ts';
import { insertPeople } from '../../db/task-people.ts';
import { findUnitById, type Unit } from '../../db/units.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { movedTasks, type Seen } from './moved-tasks.ts';
import { peopleChanges } from './people-changes.ts';
import { presentPairs } from './present-pairs.ts';
import { noRight, refused } from './refused.ts';
import { dropIdleClaims, releaseUnits } from './release-units.ts';

export type TypedTransfer = {
	taskIds: readonly string[];
	fromUnitId: string;
	toUnitId: string;
	reason: string;
	/** Whom the tasks name for the new unit, each on a line. */
	responsiblePeople?: string;
	contactPeople?: string;
	/** What the form was made on. */
	seen?: Seen;
};

export type Transferred = {
	act: string;
	count: number;
	/** The tasks whose new unit names nobody to ask. */
	nobody: { id: string; number: string }[];
};

/**
 * 移交: another unit answers for tasks from today on, in the part that the first one had. What that
 * one filed stays its own; what it waits for falls, and its people are
 * no longer named; those of the new unit are, where they were typed.
 */
export async function transferTasks(
	db: Db,
	actor: Actor,
	{ taskIds, fromUnitId, toUnitId, reason: typed, seen, ...named }: TypedTransfer,
	now: string
): Promise<Result<Transferred>> {
	return transactAs<Transferred>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: by } = actor;
		const bundles = await tasksOf(trx, jurisdictionId, taskIds);
		if (bundles === null) return refused({ code: 'task.absent', facts: {} });
		const moved = await movedTasks(trx, jurisdictionId, 'transfer', bundles, seen);
		if (moved.length > 0) return refused(...moved);
		const today = shanghaiDay(now);
		const from = await findUnitById(trx, jurisdictionId, fromUnitId);
		const to = await findUnitById(trx, jurisdictionId, toUnitId);
		const reason = readName(typed, 'reason', 500);
		const blank = [...unchosen(fromUnitId, 'from', 'from'), ...unchosen(toUnitId, 'to', 'to')];
		const faults = blank.length > 0 ? blank : unitFaults(from, to, today);
		const people = newPeople(named);
		const problems = [...faults, ...reason.problems, ...people.problems];
		if (bundles.length === 0) problems.push({ code: 'task.none-chosen', facts: {} });
		if (from) problems.push(...bundles.flatMap((bundle) => taskFaults(bundle, from)));
		if (problems.length > 0 || !from || !to) return refused(...problems);

		for (const bundle of bundles) {
			const { task } = bundle;
			const present = presentPairs(bundle);
			const isThere = present.some(({ unitId }) => unitId === toUnitId);
			const pairs = present.flatMap((pair) => {
				if (pair.unitId !== fromUnitId) return [pair];
				return isThere ? [] : [{ ...pair, unitId: toUnitId, printed: to.name }];
			});
			const unitIds = await updatePairs(trx, jurisdictionId, task.id, pairs, today);
			const at = { jurisdictionId, taskId: task.id, by, today, now };
			await releaseUnits(trx, { ...at, unitIds });
			await dropIdleClaims(trx, pairs, at);
			const joining = people.people.map((person) => ({
				...person,
				unitId: to.id,
				accountId: null
			}));
			await insertPeople(trx, jurisdictionId, task.id, joining, today);
			await updateTask(trx, jurisdictionId, task.id, {}, now);
		}
		const verb = 'transfer' as const;
		const deeds = bundles.map(({ task }) => {
			return { taskId: task.id, verb, unitId: fromUnitId, toUnitId };
		});
		const changes = await peopleChanges(trx, jurisdictionId, bundles);
		const kept = { verb, before: bundles, deeds, changes, reason: reason.line };
		const hasContact = people.people.some(({ role }) => role === 'contactPerson');
		const nobody = bundles
			.filter((bundle) => !hasContact && !namesContact(bundle, to.id))
			.map(({ task: { id, number } }) => ({ id, number }));
		const act = await keepAct(trx, actor, kept, now);
		return { ok: true, value: { act, count: bundles.length, nobody } };
	});
}

export type TypedUnit = {
	taskIds: readonly string[];
	unitId: string;
	role: TaskRole;
	/** What the form was made on. */
	seen?: Seen;
};

/** Puts a unit more to tasks, at the end of those that answer for them: 增加配合单位. */
export async function addUnit(
	db: Db,
	actor: Actor,
	{ taskIds, unitId, role, seen }: TypedUnit,
	now: string
): Promise<Result<{ act: string; count: number }>> {
	return transactAs<{ act: string; count: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: by } = actor;
		const bundles = await tasksOf(trx, jurisdictionId, taskIds);
		if (bundles === null) return refused({ code: 'task.absent', facts: {} });
		const moved = await movedTasks(trx, jurisdictionId, 'addUnit', bundles, seen);
		if (moved.length > 0) return refused(...moved);
		const today = shanghaiDay(now);
		const unit = await findUnitById(trx, jurisdictionId, unitId);
		const problems = unchosen(unitId, 'to', 'one');
		if (problems.length === 0) {
			const faults = unitFaults(unit, unit, today);
			problems.push(...faults.filter(({ code }) => code !== 'task.same-unit'));
		}
		if (bundles.length === 0) problems.push({ code: 'task.none-chosen', facts: {} });
		for (const { task, task_unit } of bundles) {
			const { number, state } = task;
			if (!isEditable(state)) {
				problems.push({ code: 'task.state', facts: { number, state, verb: 'edit' } });
			}
			const isThere = task_unit.some((pair) => pair.until_on === null && pair.unit_id === unitId);
			if (isThere) {
				problems.push({ code: 'task.unit-there', facts: { number, unit: unit?.name ?? '' } });
			}
		}
		if (problems.length > 0 || !unit) return refused(...problems);
		for (const bundle of bundles) {
			const { task } = bundle;
			const pairs = [...presentPairs(bundle), { unitId, printed: unit.name, role }];
			await updatePairs(trx, jurisdictionId, task.id, pairs, today);
			const at = { jurisdictionId, taskId: task.id, by, today, now };
			await dropIdleClaims(trx, pairs, at);
			await updateTask(trx, jurisdictionId, task.id, {}, now);
		}
		const verb = 'addUnit' as const;
		const deeds = bundles.map(({ task }) => ({ taskId: task.id, verb, unitId }));
		const act = await keepAct(trx, actor, { verb, before: bundles, deeds }, now);
		return { ok: true, value: { act, count: bundles.length } };
	});
}

/** Who was typed for the new unit, and what could not be read, at its field. */
function newPeople(typed: Pick<TypedTransfer, 'responsiblePeople' | 'contactPeople'>) {
	const fields = ['responsiblePeople', 'contactPeople'] as const;
	const read = fields.map((field) => ({ field, ...readTypedPeople(field, typed[field] ?? '') }));
	return {
		people: read.flatMap(({ people }) => people),
		problems: read.flatMap(({ field, problems }) =>
			problems.map((problem) => ({ ...problem, at: { field } }))
		)
	};
}

function namesContact({ contact }: TaskBundle, unitId: string): boolean {
	return contact.some(
		(person) =>
			person.until_on === null && person.unit_id === unitId && person.role === 'contactPerson'
	);
}

function unchosen(unitId: string, field: string, which: 'from' | 'to' | 'one'): Problem[] {
	return unitId === '' ? [{ code: 'task.unit-unchosen', facts: { which }, at: { field } }] : [];
}

/** Both are bodies that still exist, and two of them. */
function unitFaults(from: Unit | undefined, to: Unit | undefined, today: string): Problem[] {
	const absent = { code: 'unit.absent', facts: {} } as const;
	if (!from) return [{ ...absent, at: { field: 'from' } }];
	if (!to) return [{ ...absent, at: { field: 'to' } }];
	const at = { field: 'to' };
	if (to.validTo !== null && to.validTo < today) {
		return [{ code: 'unit.succeeded', facts: { name: to.name, on: to.validTo }, at }];
	}
	return from.id === to.id ? [{ code: 'task.same-unit', facts: { value: to.name }, at }] : [];
}

function taskFaults({ task, task_unit }: TaskBundle, from: Unit): Problem[] {
	const { number, state } = task;
	if (!isEditable(state)) {
		return [{ code: 'task.state', facts: { number, state, verb: 'edit' } }];
	}
	const isIts = task_unit.some((pair) => pair.until_on === null && pair.unit_id === from.id);
	return isIts ? [] : [{ code: 'task.unit-not-there', facts: { number, unit: from.name } }];
}
