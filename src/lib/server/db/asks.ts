import type { Selectable } from 'kysely';
import type { AskKind } from '../../domain/ask/ask-view.ts';
import type { Db } from './client.ts';
import { ofPlan } from './of-plan.ts';
import type { AskTable } from './tables/reports.ts';

export type Ask = ReturnType<typeof toAsk>;

/**
 * What units raised about one task, or about a plan's tasks with all that is still unsolved of other
 * plans: a new year settles nothing by itself. The latest first.
 */
export async function listAsks(
	db: Db,
	jurisdictionId: string,
	of: { planId: string } | { taskId: string }
): Promise<Ask[]> {
	const all = db.selectFrom('ask').selectAll().where('jurisdiction_id', '=', jurisdictionId);
	const rows = await (
		'taskId' in of
			? all.where('task_id', '=', of.taskId)
			: all.where((eb) =>
					eb.or([ofPlan('ask.task_id', jurisdictionId, of.planId), eb('solved_at', 'is', null)])
				)
	)
		.orderBy('raised_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(toAsk);
}

/** What is unsolved of these tasks, the earliest first. */
export async function listOpenAsks(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Ask[]> {
	if (taskIds.length === 0) return [];
	const rows = await db
		.selectFrom('ask')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', [...taskIds])
		.where('solved_at', 'is', null)
		.orderBy('raised_at')
		.orderBy('id')
		.execute();
	return rows.map(toAsk);
}

export async function findAsk(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<Ask | undefined> {
	const row = await db
		.selectFrom('ask')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && toAsk(row);
}

export type Solved = { period: string; by: string; at: string; note: string | null };

/** Marks one as solved; null opens it again. */
export async function updateAskSolved(
	db: Db,
	jurisdictionId: string,
	id: string,
	solved: Solved | null
): Promise<void> {
	await db
		.updateTable('ask')
		.set({
			solved_period: solved?.period ?? null,
			solved_by: solved?.by ?? null,
			solved_at: solved?.at ?? null,
			solved_note: solved?.note ?? null
		})
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

function toAsk(row: Selectable<AskTable>) {
	const kind: AskKind = row.kind === 'coordination' ? 'coordination' : 'problem';
	return {
		...{ id: row.id, taskId: row.task_id, unitId: row.unit_id, kind },
		...{ body: row.body, addressee: row.addressee },
		...{ raisedPeriod: row.raised_period, raisedAt: row.raised_at },
		...{ solvedPeriod: row.solved_period, solvedBy: row.solved_by },
		...{ solvedAt: row.solved_at, solvedNote: row.solved_note }
	};
}
