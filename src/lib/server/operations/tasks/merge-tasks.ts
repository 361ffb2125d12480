import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { strongestParts } from '../../../domain/stronger-part.ts';
import { isEditable } from '../../../domain/task-course.ts';
import { removeAcknowledged } from '../../db/acknowledgements.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updateCollectives, updatePairs, updateTask, type Pair } from '../../db/task-changes.ts';
import { insertNotices } from '../../db/task-notices.ts';
import { insertPeople, type JoiningPerson } from '../../db/task-people.ts';
import { insertStateChanges } from '../../db/task-states.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { movedTasks, type Seen } from './moved-tasks.ts';
import { presentPairs } from './present-pairs.ts';
import { dropIdleClaims, endRequests } from './release-units.ts';
import { noRight, refused } from './refused.ts';

export type TypedMerge = {
	taskIds: readonly string[];
	intoId: string;
	reason: string;
	/** What the form was made on, of the tasks that end. */
	seen?: Seen;
};

/**
 * 合并: tasks go on as one of them. That one gains their units with their people and their collective
 * bodies, each once and in the strongest part; they themselves end today and count no more, with what
 * was filed for them until then.
 */
export async function mergeTasks(
	db: Db,
	actor: Actor,
	{ taskIds, intoId, reason: typed, seen }: TypedMerge,
	now: string
): Promise<Result<{ act: string; count: number }>> {
	return transactAs<{ act: string; count: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: by } = actor;
		const ending = await tasksOf(trx, jurisdictionId, taskIds);
		const [into] = (await tasksOf(trx, jurisdictionId, [intoId])) ?? [];
		if (!ending || !into || ending.some(({ task }) => task.plan_id !== into.task.plan_id)) {
			return refused({ code: 'task.absent', facts: {} });
		}
		const moved = await movedTasks(trx, jurisdictionId, 'merge', ending, seen);
		if (moved.length > 0) return refused(...moved);
		const reason = readName(typed, 'reason', 500);
		const problems = [...faultsOf(ending, into), ...reason.problems];
		if (problems.length > 0) return refused(...problems);

		const today = shanghaiDay(now);
		const own = presentPairs(into);
		const all = [into, ...ending];
		const pairs = strongestParts(all.flatMap(presentPairs), ({ unitId }) => unitId);
		await updatePairs(trx, jurisdictionId, intoId, pairs, today);
		const printed = all.flatMap(({ task_collective }) => task_collective);
		await dropIdleClaims(trx, pairs, { jurisdictionId, taskId: intoId, by, today, now });
		const collectives = strongestParts(printed, (one) => one.printed.trim());
		await updateCollectives(trx, jurisdictionId, intoId, collectives);
		const joining = peopleOf(ending, own);
		await insertPeople(trx, jurisdictionId, intoId, joining, today);
		const isSame = ({ unitId, role }: Pair) =>
			own.some((pair) => pair.unitId === unitId && pair.role === role);
		if (!pairs.every(isSame)) await removeAcknowledged(trx, jurisdictionId, intoId);
		await updateTask(trx, jurisdictionId, intoId, {}, now);
		for (const bundle of ending) {
			const { task } = bundle;
			await endRequests(trx, bundle, { jurisdictionId, by, today, now });
			const unitIds = presentPairs(bundle).map(({ unitId }) => unitId);
			const told = { taskId: task.id, unitIds, kind: 'merged', by, at: now } as const;
			await insertNotices(trx, jurisdictionId, told);
			const merged = { state: 'merged' as const, merged_into_id: intoId };
			await updateTask(trx, jurisdictionId, task.id, merged, now);
		}
		const change = {
			state: 'merged',
			sinceOn: today,
			reason: reason.line,
			document: null
		} as const;
		await insertStateChanges(
			trx,
			jurisdictionId,
			ending.map(({ task }) => ({ taskId: task.id, ...change, changedBy: by, changedAt: now }))
		);
		const verb = 'merge' as const;
		const { number } = into.task;
		const went = { other: number, tasks: [{ id: intoId, number }] };
		const deeds = ending.map(({ task }) => ({ taskId: task.id, verb, ...went }));
		const gained = JSON.stringify(ending.map(({ task: { id, number } }) => ({ id, number })));
		const changes = [{ taskId: intoId, field: 'merged', from: null, to: gained }];
		const kept = { verb, before: [...ending, into], deeds, changes, reason: reason.line };
		return { ok: true, value: { act: await keepAct(trx, actor, kept, now), count: ending.length } };
	});
}

function faultsOf(ending: readonly TaskBundle[], into: TaskBundle): Problem[] {
	if (ending.length === 0) return [{ code: 'task.none-chosen', facts: {} }];
	if (ending.some(({ task }) => task.id === into.task.id)) {
		const facts = { number: into.task.number, isAmong: ending.length > 1 };
		return [{ code: 'task.merge-itself', facts, at: { field: 'into' } }];
	}
	const fault = ({ task: { number, state } }: TaskBundle): Problem[] =>
		isEditable(state) ? [] : [{ code: 'task.state', facts: { number, state, verb: 'edit' } }];
	// that one was typed: another can be
	const at = { field: 'into' };
	return [...ending.flatMap(fault), ...fault(into).map((problem) => ({ ...problem, at }))];
}

/** Whom the tasks that end name for units that come along; those of a unit that is there are named. */
function peopleOf(ending: readonly TaskBundle[], own: readonly Pair[]): JoiningPerson[] {
	const people = ending.flatMap((bundle) => {
		const gained = presentPairs(bundle).filter(
			({ unitId }) => !own.some((pair) => pair.unitId === unitId)
		);
		return bundle.contact
			.filter(({ until_on }) => until_on === null)
			.toSorted((a, b) => a.position - b.position)
			.flatMap(({ role, name, phone, unit_id, account_id }) => {
				const unit = gained.find(({ unitId }) => unitId === unit_id);
				return unit ? { role, name, phone, unitId: unit.unitId, accountId: account_id } : [];
			});
	});
	const who = ({ role, name, phone, unitId }: JoiningPerson) =>
		JSON.stringify([role, name, phone, unitId]);
	return [...new Map(people.map((person) => [who(person), person])).values()];
}
