import type { Claim, ClaimState } from '../../domain/claim.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { ofPlan, type PlanOrTasks } from './of-plan.ts';

/** Every claim made for the tasks of a plan, oldest first, by task. */
export async function listClaims(
	db: Db,
	jurisdictionId: string,
	of: PlanOrTasks
): Promise<Map<string, Claim[]>> {
	const rows = await db
		.selectFrom('done_claim')
		.select(['task_id', 'unit_id', 'state', 'done_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, of))
		.orderBy('claimed_at')
		.orderBy('id')
		.execute();
	const claims = new Map<string, Claim[]>();
	for (const { task_id, unit_id, state, done_on } of rows) {
		const claim = { unitId: unit_id, state, doneOn: done_on };
		claims.set(task_id, [...(claims.get(task_id) ?? []), claim]);
	}
	return claims;
}

/** A claim with what it takes to answer it. */
export type TaskClaim = Claim & {
	id: string;
	/** 完成情况, as the unit put it. */
	summary: string | null;
	claimedBy: string | null;
	claimedAt: string;
};

/** The claims of one task, oldest first. */
export async function listTaskClaims(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<TaskClaim[]> {
	const rows = await db
		.selectFrom('done_claim')
		.select(['id', 'unit_id', 'state', 'done_on', 'summary', 'claimed_by', 'claimed_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.orderBy('claimed_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, unitId: row.unit_id, state: row.state, doneOn: row.done_on },
		...{ summary: row.summary, claimedBy: row.claimed_by, claimedAt: row.claimed_at }
	}));
}

/** The claims of these tasks that wait for the office, the oldest first. */
export async function listWaitingClaims(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
) {
	const rows = await db
		.selectFrom('done_claim')
		.select(['id', 'task_id', 'unit_id', 'done_on', 'claimed_by', 'claimed_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, { taskIds }))
		.where('state', '=', 'waiting')
		.orderBy('claimed_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, taskId: row.task_id, unitId: row.unit_id, doneOn: row.done_on },
		...{ claimedBy: row.claimed_by, claimedAt: row.claimed_at }
	}));
}

export async function insertClaim(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId, doneOn, summary, by, at }: NewClaim
): Promise<void> {
	await trx
		.insertInto('done_claim')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: newId(), task_id: taskId, unit_id: unitId },
			...{ state: 'waiting', done_on: doneOn, summary, claimed_by: by, claimed_at: at }
		})
		.execute();
}

export type NewClaim = {
	taskId: string;
	unitId: string | null;
	doneOn: string;
	summary: string | null;
	by: string | null;
	at: string;
};

/** What the office said to a claim. The day may be put right where it is confirmed. */
export type ClaimAnswer = {
	state: Extract<ClaimState, 'confirmed' | 'returned'>;
	doneOn?: string;
	on: string;
	by: string;
	at: string;
	reason: string | null;
};

export async function updateClaimAnswer(
	trx: Db,
	jurisdictionId: string,
	id: string,
	{ state, doneOn, on, by, at, reason }: ClaimAnswer
): Promise<void> {
	await trx
		.updateTable('done_claim')
		.set({
			...{ state, decided_on: on, decided_by: by, decided_at: at, reason },
			...(doneOn === undefined ? {} : { done_on: doneOn })
		})
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** Claims that count no more: taken back by their unit, or voided by a reopening. */
export async function updateClaimsVoid(
	trx: Db,
	jurisdictionId: string,
	ids: readonly string[],
	{ on, by, at }: { on: string; by: string; at: string }
): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.updateTable('done_claim')
		.set({ state: 'void', voided_on: on, voided_by: by, voided_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.execute();
}

/** The claims with which units wait, where the task needs them no more; tells whose there were. */
export async function updateWaitingClaimsVoid(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitIds }: { taskId: string; unitIds: readonly string[] },
	{ on, by, at }: { on: string; by: string; at: string }
): Promise<string[]> {
	const rows = await trx
		.updateTable('done_claim')
		.set({ state: 'void', voided_on: on, voided_by: by, voided_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', 'in', unitIds)
		.where('state', '=', 'waiting')
		.returning('unit_id')
		.execute();
	return [...new Set(rows.flatMap(({ unit_id }) => unit_id ?? []))];
}
