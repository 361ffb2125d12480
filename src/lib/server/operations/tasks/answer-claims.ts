import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { claimedDoneOn, claimMark } from '../../../domain/claim.ts';
import { isDay, shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { findAuditNames } from '../../db/audit-names.ts';
import { updateClaimAnswer } from '../../db/claims.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updateTask } from '../../db/task-changes.ts';
import { insertStateChanges } from '../../db/task-states.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { presentPairs } from './present-pairs.ts';
import { noRight, refused } from './refused.ts';
import { endExtensions } from './release-units.ts';

export type Confirmation = {
	taskIds: readonly string[];
	/** One unit's claim; left out: all that wait. */
	unitId?: string;
	/** The day of completion as the office puts it right; empty leaves the unit's. */
	doneOn?: string;
	/** The claims that the form was made on; none where nobody looked at a page before. */
	seen?: readonly string[];
};

/**
 * 销号: the office confirms the claims that wait, of one task or of many at once. The task is done
 * once every claim that it needs is confirmed; that day decides counting, the claimed one on-time.
 */
export async function confirmDone(
	db: Db,
	actor: Actor,
	{ taskIds, unitId, doneOn = '', seen }: Confirmation,
	now: string
): Promise<Result<{ act: string; done: number; count: number }>> {
	type Answer = { act: string; done: number; count: number };
	return transactAs<Answer>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: by } = actor;
		const today = shanghaiDay(now);
		const bundles = await tasksOf(trx, jurisdictionId, taskIds);
		if (bundles === null) return refused({ code: 'task.absent', facts: {} });
		const problems = [...dayFaults(doneOn, today), ...bundles.flatMap((b) => unclaimed(b, unitId))];
		if (bundles.length === 0) problems.push({ code: 'task.none-chosen', facts: {} });
		if (problems.length > 0) return refused(...problems);
		const moved = await movedClaims(trx, jurisdictionId, bundles, { unitId, seen });
		if (moved.length > 0) return refused(...moved);

		const done: string[] = [];
		for (const bundle of bundles) {
			const { task } = bundle;
			const answered = waitingOf(bundle, unitId);
			for (const { id } of answered) {
				await updateClaimAnswer(trx, jurisdictionId, id, {
					...{ state: 'confirmed', on: today, by, at: now, reason: null },
					...(doneOn === '' ? {} : { doneOn })
				});
			}
			const isDone = isDoneWith(
				bundle,
				answered.map(({ id }) => id)
			);
			await updateTask(trx, jurisdictionId, task.id, isDone ? { state: 'done' } : {}, now);
			if (!isDone) continue;
			// nobody will answer who asked for a later day of what is done
			await endExtensions(trx, bundle, { jurisdictionId, by, now });
			done.push(task.id);
		}
		const state = { state: 'done', sinceOn: today, reason: null, document: null } as const;
		await insertStateChanges(
			trx,
			jurisdictionId,
			done.map((taskId) => ({ taskId, ...state, changedBy: by, changedAt: now }))
		);
		const deeds = bundles.map(({ task }) => ({
			...{ taskId: task.id, verb: 'confirmDone' as const, unitId: unitId ?? null },
			on: doneOn === '' ? null : doneOn
		}));
		const act = await keepAct(trx, actor, { verb: 'confirmDone', before: bundles, deeds }, now);
		return { ok: true, value: { act, done: done.length, count: bundles.length } };
	});
}

/** 退回: the claim is as if never made, and the unit reads why. */
export async function returnClaim(
	db: Db,
	actor: Actor,
	{
		taskId,
		unitId,
		reason: typed,
		seen
	}: { taskId: string; unitId?: string; reason: string; seen?: readonly string[] },
	now: string
): Promise<Result<{ act: string }>> {
	return transactAs<{ act: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.edit', {})) return noRight;
		const { jurisdictionId, id: by } = actor;
		const [bundle] = (await tasksOf(trx, jurisdictionId, [taskId])) ?? [];
		if (!bundle) return refused({ code: 'task.absent', facts: {} });
		const reason = readName(typed, 'reason', 500);
		const problems: Problem[] = [...reason.problems, ...unclaimed(bundle, unitId)];
		if (problems.length > 0) return refused(...problems);
		const moved = await movedClaims(trx, jurisdictionId, [bundle], { unitId, seen });
		if (moved.length > 0) return refused(...moved);
		const on = shanghaiDay(now);
		const answered = waitingOf(bundle, unitId);
		for (const { id } of answered) {
			const answer = { state: 'returned', on, by, at: now, reason: reason.line } as const;
			await updateClaimAnswer(trx, jurisdictionId, id, answer);
		}
		await updateTask(trx, jurisdictionId, taskId, {}, now);
		const deeds = answered.map(({ unit_id }) => {
			return { taskId, verb: 'returnClaim' as const, unitId: unit_id };
		});
		const kept = { verb: 'returnClaim' as const, before: [bundle], deeds, reason: reason.line };
		return { ok: true, value: { act: await keepAct(trx, actor, kept, now) } };
	});
}

function waitingOf({ done_claim }: TaskBundle, unitId: string | undefined) {
	return done_claim.filter(
		({ state, unit_id }) => state === 'waiting' && (unitId === undefined || unit_id === unitId)
	);
}

/**
 * The tasks whose claims are not those that the form was made on: a unit took its claim back and made
 * another, with a day that nobody of the office has looked at.
 */
async function movedClaims(
	trx: Db,
	jurisdictionId: string,
	bundles: readonly TaskBundle[],
	{ unitId, seen }: Pick<Confirmation, 'unitId' | 'seen'>
): Promise<Problem[]> {
	if (!seen) return [];
	const moved = bundles.filter((bundle) => {
		const { id } = bundle.task;
		const now = waitingOf(bundle, unitId).map((row) =>
			claimMark(id, { id: row.id, doneOn: row.done_on })
		);
		const shown = seen.filter((mark) => mark.startsWith(`${id}/`));
		return now.length !== shown.length || now.some((mark) => !shown.includes(mark));
	});
	if (moved.length === 0) return [];
	const { units } = await findAuditNames(trx, jurisdictionId);
	return moved.map((bundle) => ({
		code: 'claim.moved-on',
		facts: {
			number: bundle.task.number,
			claims: waitingOf(bundle, unitId).map(({ unit_id, done_on }) => {
				return { unit: units.get(unit_id ?? '') ?? '', doneOn: done_on };
			})
		}
	}));
}

function unclaimed(bundle: TaskBundle, unitId: string | undefined): Problem[] {
	const { number, state } = bundle.task;
	if (state !== 'active') {
		return [{ code: 'task.state', facts: { number, state, verb: 'claim' } }];
	}
	return waitingOf(bundle, unitId).length > 0 ? [] : [{ code: 'claim.none', facts: { number } }];
}

function dayFaults(doneOn: string, today: string): Problem[] {
	const at = { field: 'day' };
	if (doneOn === '') return [];
	if (!isDay(doneOn)) return [{ code: 'claim.day-unreadable', facts: {}, at }];
	return doneOn > today ? [{ code: 'claim.day-future', facts: { today }, at }] : [];
}

/** Whether nothing that the task needs is left open once these are confirmed. */
function isDoneWith({ task_unit, done_claim }: TaskBundle, ids: readonly string[]): boolean {
	const pairs = presentPairs({ task_unit });
	const confirmed = done_claim
		.filter(({ id, state }) => state === 'confirmed' || ids.includes(id))
		.map(({ unit_id, done_on }) => ({
			...{ unitId: unit_id, doneOn: done_on },
			state: 'confirmed' as const
		}));
	return claimedDoneOn(pairs, confirmed) !== null;
}
