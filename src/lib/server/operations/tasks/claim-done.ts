import { can, type Actor } from '../../../domain/actor.ts';
import { claimantsOf } from '../../../domain/claim.ts';
import { isDay, shanghaiDay } from '../../../domain/date.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { readOptional } from '../../../domain/unit-entry.ts';
import { insertClaim, updateClaimsVoid } from '../../db/claims.ts';
import type { Db } from '../../db/client.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updateTask } from '../../db/task-changes.ts';
import { transactAs } from '../transact-as.ts';
import { keepAct, tasksOf } from './keep-act.ts';
import { presentPairs } from './present-pairs.ts';
import { noRight, refused } from './refused.ts';

export type TypedClaim = {
	taskId: string;
	/** Null where nobody answers for the task: the office claims it itself. */
	unitId: string | null;
	/** The day on which the unit says it was done. */
	doneOn: string;
	/** 完成情况: what was done, for whoever confirms it; may be left out. */
	summary?: string;
};

/**
 * 申报完成: the lead's claim is the task's, without a lead every responsible unit claims its own. It
 * waits for the office, and a day in time keeps the task from being late meanwhile.
 */
export async function claimDone(
	db: Db,
	actor: Actor,
	{ taskId, unitId, doneOn, summary: typed = '' }: TypedClaim,
	now: string
): Promise<Result<{ act: string }>> {
	return transactAs<{ act: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.claim', { unitId })) return noRight;
		const { jurisdictionId, id: by } = actor;
		const [bundle] = (await tasksOf(trx, jurisdictionId, [taskId])) ?? [];
		if (!bundle) return refused({ code: 'task.absent', facts: {} });
		const { line: summary, problems: unread } = readOptional(typed, 'summary', 500);
		const problems = [...faultsOf(bundle, unitId, doneOn, shanghaiDay(now)), ...unread];
		if (problems.length > 0) return refused(...problems);
		await insertClaim(trx, jurisdictionId, { taskId, unitId, doneOn, summary, by, at: now });
		await updateTask(trx, jurisdictionId, taskId, {}, now);
		const deeds = [{ taskId, verb: 'claimDone' as const, unitId, on: doneOn, note: summary }];
		const act = await keepAct(trx, actor, { verb: 'claimDone', before: [bundle], deeds }, now);
		return { ok: true, value: { act } };
	});
}

function faultsOf(
	{ task, task_unit, done_claim }: TaskBundle,
	unitId: string | null,
	doneOn: string,
	today: string
): Problem[] {
	const pairs = presentPairs({ task_unit });
	// another unit's task is as absent as one that never was
	if (unitId !== null && !pairs.some((pair) => pair.unitId === unitId)) {
		return [{ code: 'task.absent', facts: {} }];
	}
	const { number, state } = task;
	if (state !== 'active') {
		return [{ code: 'task.state', facts: { number, state, verb: 'claim' } }];
	}
	const claimants = claimantsOf(pairs);
	if (!claimants.includes(unitId)) return [{ code: 'claim.not-needed', facts: { number } }];
	const waiting = done_claim.find(
		(claim) => claim.unit_id === unitId && ['waiting', 'confirmed'].includes(claim.state)
	);
	if (waiting) return [{ code: 'claim.waiting', facts: { number, on: waiting.done_on } }];
	const at = { field: 'day' };
	if (!isDay(doneOn)) return [{ code: 'claim.day-unreadable', facts: {}, at }];
	if (doneOn > today) return [{ code: 'claim.day-future', facts: { today }, at }];
	return [];
}

/** 撤回: while the office has not answered, the unit may take its claim back. */
export async function withdrawClaim(
	db: Db,
	actor: Actor,
	{ taskId, unitId }: { taskId: string; unitId: string | null },
	now: string
): Promise<Result<{ act: string }>> {
	return transactAs<{ act: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'task.claim', { unitId })) return noRight;
		const { jurisdictionId, id: by } = actor;
		const [bundle] = (await tasksOf(trx, jurisdictionId, [taskId])) ?? [];
		if (!bundle) return refused({ code: 'task.absent', facts: {} });
		const ids = bundle.done_claim.flatMap(({ id, unit_id, state }) =>
			unit_id === unitId && state === 'waiting' ? id : []
		);
		if (ids.length === 0) {
			return refused({ code: 'claim.none', facts: { number: bundle.task.number } });
		}
		await updateClaimsVoid(trx, jurisdictionId, ids, { on: shanghaiDay(now), by, at: now });
		await updateTask(trx, jurisdictionId, taskId, {}, now);
		const deeds = [{ taskId, verb: 'withdrawClaim' as const, unitId }];
		const kept = { verb: 'withdrawClaim' as const, before: [bundle], deeds };
		return { ok: true, value: { act: await keepAct(trx, actor, kept, now) } };
	});
}
