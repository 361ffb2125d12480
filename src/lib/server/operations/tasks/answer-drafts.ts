import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import { removeAcknowledged } from '../../db/acknowledgements.ts';
import type { Db } from '../../db/client.ts';
import { deleteTaskBundles, type TaskBundle } from '../../db/task-bundle.ts';
import { updateTask } from '../../db/task-changes.ts';
import { insertStateChanges } from '../../db/task-states.ts';
import { listNumbers } from '../../db/tasks.ts';
import { listWorkedTasks } from '../../db/worked-tasks.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { noRight, refused } from './refused.ts';

type Answered = { act: string; count: number };

/**
 * 确认纳入台账: drafts become tasks of their list, from today on, under numbers that nobody else bears.
 * Their units find them among what they have to sign. All of them or none.
 */
export async function acceptDrafts(
	db: Db,
	actor: Actor,
	{ taskIds, document: typed }: { taskIds: readonly string[]; document: string },
	now: string
): Promise<Result<Answered>> {
	return transactAs<Answered>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: changedBy } = actor;
		const bundles = await tasksOf(trx, jurisdictionId, taskIds);
		if (!bundles) return refused({ code: 'task.absent', facts: {} });
		const document = readOptional(typed, 'document', 100);
		const problems = [
			...faultsOf(bundles),
			...(await takenBeside(trx, jurisdictionId, bundles)),
			...document.problems
		];
		if (problems.length > 0) return refused(...problems);

		const today = shanghaiDay(now);
		for (const { task } of bundles) {
			// the deadline that it begins with is its first one
			const begun = { state: 'active', added_on: today, original_due_on: task.due_on } as const;
			await updateTask(trx, jurisdictionId, task.id, begun, now);
			await removeAcknowledged(trx, jurisdictionId, task.id);
		}
		const change = { state: 'active', sinceOn: today, reason: null } as const;
		const changes = bundles.map(({ task }) => ({
			...{ ...change, taskId: task.id, document: document.line, changedBy, changedAt: now }
		}));
		await insertStateChanges(trx, jurisdictionId, changes);
		const verb = 'accept' as const;
		const deeds = bundles.map(({ task }) => ({ taskId: task.id, verb, document: document.line }));
		const act = await keepAct(trx, actor, { verb, before: bundles, deeds }, now);
		return { ok: true, value: { act, count: bundles.length } };
	});
}

/**
 * 不纳入: drafts go, with a reason, and can be brought back for as long as acts are kept. One that
 * somebody has put something beside is for the office to clear first.
 */
export async function discardDrafts(
	db: Db,
	actor: Actor,
	{ taskIds, reason: typed }: { taskIds: readonly string[]; reason: string },
	now: string
): Promise<Result<Answered>> {
	return transactAs<Answered>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId } = actor;
		const bundles = await tasksOf(trx, jurisdictionId, taskIds);
		if (!bundles) return refused({ code: 'task.absent', facts: {} });
		const reason = readName(typed, 'reason', 500);
		const problems = [...faultsOf(bundles), ...reason.problems];
		const ids = bundles.map(({ task }) => task.id);
		const worked = await listWorkedTasks(trx, jurisdictionId, ids);
		if (worked.length > 0) {
			const held = bundles.filter(({ task }) => worked.includes(task.id));
			const numbers = held.map(({ task }) => task.number);
			problems.push({ code: 'task.draft-worked', facts: { numbers } });
		}
		if (problems.length > 0) return refused(...problems);

		await deleteTaskBundles(trx, jurisdictionId, ids);
		const verb = 'discard' as const;
		const deeds = ids.map((taskId) => ({ taskId, verb }));
		const kept = { verb, before: bundles, removed: ids, deeds, reason: reason.line };
		return { ok: true, value: { act: await keepAct(trx, actor, kept, now), count: ids.length } };
	});
}

function faultsOf(bundles: readonly TaskBundle[]): Problem[] {
	if (bundles.length === 0) return [{ code: 'task.none-chosen', facts: {} }];
	return bundles
		.filter(({ task }) => task.state !== 'draft')
		.map(({ task: { number, state } }) => {
			return { code: 'task.state', facts: { number, state, verb: 'accept' } };
		});
}

/** A draft bears its number already: somebody else must not, nor another one of them. */
async function takenBeside(
	trx: Db,
	jurisdictionId: string,
	bundles: readonly TaskBundle[]
): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const [planId, own] of Map.groupBy(bundles, ({ task }) => task.plan_id)) {
		const all = await listNumbers(trx, jurisdictionId, planId);
		for (const { task } of own) {
			const { id, number } = task;
			if (number === '') problems.push({ code: 'task.no-number', facts: {} });
			const holder = all.find((other) => other.id !== id && other.number === number);
			if (!holder || number === '') continue;
			const facts = { value: number, title: holder.title };
			problems.push({ code: 'task.number-taken', facts });
		}
	}
	return problems;
}
