import type { Db } from './client.ts';
import { inForce } from './in-force.ts';

/** 延期申请: waiting for the office, answered by it, or taken back by the unit. */
export type ExtensionState = 'waiting' | 'granted' | 'refused' | 'withdrawn';

export type Extension = {
	id: string;
	taskId: string;
	unitId: string;
	state: ExtensionState;
	askedDueOn: string;
	reason: string;
	askedBy: string | null;
	askedAt: string;
	grantedDueOn: string | null;
	note: string | null;
	decidedBy: string | null;
	decidedAt: string | null;
	/** When its unit took note of the answer. */
	seenAt: string | null;
};

/** The earliest first; of one task, or of all, those that wait only where that is asked for. */
export async function listExtensions(
	db: Db,
	jurisdictionId: string,
	{ taskId, waiting = false }: { taskId?: string; waiting?: boolean } = {}
): Promise<Extension[]> {
	const rows = await db
		.selectFrom('extension_request')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'extension_request.jurisdiction_id')
				.onRef('task.id', '=', 'extension_request.task_id')
		)
		.selectAll('extension_request')
		.where('extension_request.jurisdiction_id', '=', jurisdictionId)
		.where(inForce('task.batch_id', jurisdictionId))
		.$if(taskId !== undefined, (query) =>
			query.where('extension_request.task_id', '=', taskId ?? '')
		)
		.$if(waiting, (query) => query.where('extension_request.state', '=', 'waiting'))
		.orderBy('extension_request.asked_at')
		.orderBy('extension_request.id')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, taskId: row.task_id, unitId: row.unit_id, state: stateIn(row.state) },
		...{ askedDueOn: row.asked_due_on, reason: row.reason },
		...{ askedBy: row.asked_by, askedAt: row.asked_at },
		...{ grantedDueOn: row.granted_due_on, note: row.note },
		...{ decidedBy: row.decided_by, decidedAt: row.decided_at },
		seenAt: row.seen_at
	}));
}

function stateIn(stored: string): ExtensionState {
	if (stored === 'granted' || stored === 'refused' || stored === 'withdrawn') return stored;
	return 'waiting';
}

export async function findExtension(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<Pick<Extension, 'taskId' | 'unitId' | 'state' | 'reason' | 'askedAt'> | undefined> {
	const row = await db
		.selectFrom('extension_request')
		.select(['task_id', 'unit_id', 'state', 'reason', 'asked_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	return (
		row && {
			...{ taskId: row.task_id, unitId: row.unit_id, reason: row.reason },
			askedAt: row.asked_at,
			state: stateIn(row.state)
		}
	);
}

export type NewExtension = Pick<
	Extension,
	'id' | 'taskId' | 'unitId' | 'askedDueOn' | 'reason' | 'askedBy' | 'askedAt'
>;

export async function insertExtension(
	trx: Db,
	jurisdictionId: string,
	asked: NewExtension
): Promise<void> {
	await trx
		.insertInto('extension_request')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: asked.id, task_id: asked.taskId },
			...{ unit_id: asked.unitId, state: 'waiting', asked_due_on: asked.askedDueOn },
			...{ reason: asked.reason, asked_by: asked.askedBy, asked_at: asked.askedAt }
		})
		.execute();
}

export type ExtensionAnswer = {
	state: Exclude<ExtensionState, 'waiting'>;
	grantedDueOn: string | null;
	note: string | null;
	by: string;
	at: string;
};

/** False where somebody was faster: one answer stands. */
export async function updateExtensionAnswer(
	trx: Db,
	jurisdictionId: string,
	id: string,
	{ state, grantedDueOn, note, by, at }: ExtensionAnswer
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('extension_request')
		.set({ state, granted_due_on: grantedDueOn, note, decided_by: by, decided_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('state', '=', 'waiting')
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The requests with which units wait, where they answer for the task no more. */
export async function updateWaitingExtensionsWithdrawn(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitIds }: { taskId: string; unitIds: readonly string[] },
	{ by, at }: { by: string; at: string }
): Promise<void> {
	await trx
		.updateTable('extension_request')
		.set({ state: 'withdrawn', decided_by: by, decided_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', 'in', unitIds)
		.where('state', '=', 'waiting')
		.execute();
}

type Reader = { by: string; at: string };

/** A unit has taken note of one answer, and of no other. False where it was not new to it. */
export async function updateAnswerSeen(
	trx: Db,
	jurisdictionId: string,
	id: string,
	{ by, at }: Reader
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('extension_request')
		.set({ seen_by: by, seen_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('state', 'in', ['granted', 'refused'])
		.where('seen_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Who signs a deadline that was granted by then has read the grant; a refusal changes no deadline. */
export async function updateGrantsSeen(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitIds, until }: { taskId: string; unitIds: readonly string[]; until: string },
	{ by, at }: Reader
): Promise<void> {
	await trx
		.updateTable('extension_request')
		.set({ seen_by: by, seen_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', 'in', unitIds)
		.where('state', '=', 'granted')
		.where('decided_at', '<=', until)
		.where('seen_at', 'is', null)
		.execute();
}

/** The tasks for which a unit has asked for a later day and waits for an answer. */
export async function listAsking(db: Db, jurisdictionId: string): Promise<Set<string>> {
	const rows = await db
		.selectFrom('extension_request')
		.select('task_id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('state', '=', 'waiting')
		.execute();
	return new Set(rows.map(({ task_id }) => task_id));
}
