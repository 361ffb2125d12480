import type { TaskState } from '../../domain/task.ts';
import type { Db } from './client.ts';

type Change = {
	sinceOn: string;
	reason: string | null;
	document: string | null;
	changedBy: string | null;
	changedAt: string;
};

/** What a task went through, apart from what its fields said. */
export type TaskHistory = {
	states: (Change & { state: TaskState })[];
	deadlines: (Change & { dueOn: string | null; ongoing: boolean })[];
	claims: {
		unitId: string | null;
		doneOn: string;
		claimedAt: string;
		claimedBy: string | null;
		state: string;
		decidedAt: string | null;
		decidedBy: string | null;
		reason: string | null;
		voidedAt: string | null;
		voidedBy: string | null;
		/** Its unit answered for the task on when the claim was voided. */
		stays: boolean;
	}[];
};

/** The earliest first. */
export async function findTaskHistory(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<TaskHistory> {
	const states = await db
		.selectFrom('task_state_change')
		.select(['state', 'since_on', 'reason', 'document', 'changed_by', 'changed_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.orderBy('changed_at')
		.orderBy('id')
		.execute();
	const deadlines = await db
		.selectFrom('deadline_change')
		.select(['due_on', 'ongoing', 'since_on', 'reason', 'document', 'changed_by', 'changed_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.orderBy('changed_at')
		.orderBy('id')
		.execute();
	const claims = await db
		.selectFrom('done_claim')
		.select([
			...(['unit_id', 'done_on', 'claimed_at', 'claimed_by', 'state'] as const),
			...(['decided_at', 'decided_by', 'reason'] as const),
			...(['voided_on', 'voided_at', 'voided_by'] as const)
		])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.orderBy('claimed_at')
		.orderBy('id')
		.execute();
	const pairs = await db
		.selectFrom('task_unit')
		.select(['unit_id', 'since_on', 'until_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.execute();
	const answers = (unitId: string | null, on: string) =>
		pairs.some(
			({ unit_id, since_on, until_on }) =>
				unit_id === unitId && since_on <= on && (until_on === null || until_on >= on)
		);
	return {
		states: states.map((row) => ({ state: row.state, ...changeOf(row) })),
		deadlines: deadlines.map((row) => ({
			...{ dueOn: row.due_on, ongoing: row.ongoing === 1 },
			...changeOf(row)
		})),
		claims: claims.map((row) => ({
			...{ unitId: row.unit_id, doneOn: row.done_on, state: row.state, reason: row.reason },
			...{ claimedAt: row.claimed_at, claimedBy: row.claimed_by },
			...{ decidedAt: row.decided_at, decidedBy: row.decided_by },
			...{ voidedAt: row.voided_at, voidedBy: row.voided_by },
			stays: row.voided_on !== null && answers(row.unit_id, row.voided_on)
		}))
	};
}

function changeOf(row: {
	since_on: string;
	reason: string | null;
	document: string | null;
	changed_by: string | null;
	changed_at: string;
}): Change {
	return {
		...{ sinceOn: row.since_on, reason: row.reason, document: row.document },
		...{ changedBy: row.changed_by, changedAt: row.changed_at }
	};
}
