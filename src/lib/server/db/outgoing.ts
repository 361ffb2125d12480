import type { Selectable } from 'kysely';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';
import type { OutgoingTable } from './tables/reminders.ts';

/** What is to leave the house: a mail to an account, or a word to the group (then it has no account). */
export type NewOutgoing = {
	kind: 'mail' | 'webhook';
	accountId: string | null;
	subject: string;
	body: string;
	/** From when on it makes no sense any more. */
	untilAt: string;
};

export type Outgoing = NewOutgoing & {
	id: string;
	attempts: number;
	madeAt: string;
	nextAt: string;
	/** An attempt under way, or one that nobody saw the end of. */
	beganAt: string | null;
	sentAt: string | null;
	failedAt: string | null;
	/** domain/remind/not-sent.ts */
	lastError: string | null;
};

export async function insertOutgoing(
	db: Db,
	jurisdictionId: string,
	all: readonly NewOutgoing[],
	now: string
): Promise<void> {
	await insertAll(
		db,
		'outgoing',
		all.map(({ kind, accountId, subject, body, untilAt }) => ({
			...{ jurisdiction_id: jurisdictionId, id: newId(), kind, target: accountId ?? '' },
			...{ subject, body, made_at: now, next_at: now, until_at: untilAt }
		}))
	);
}

/** What can be sent now, those that waited longest first. */
export async function listDueOutgoing(
	db: Db,
	jurisdictionId: string,
	now: string,
	most: number
): Promise<Outgoing[]> {
	const rows = await db
		.selectFrom('outgoing')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('sent_at', 'is', null)
		.where('failed_at', 'is', null)
		.where('began_at', 'is', null)
		.where('next_at', '<=', now)
		.orderBy('next_at')
		.orderBy('id')
		.limit(most)
		.execute();
	return rows.flatMap(toOutgoing);
}

/** What was to be sent last, the latest first. */
export async function listLatestOutgoing(
	db: Db,
	jurisdictionId: string,
	most: number
): Promise<Outgoing[]> {
	const rows = await db
		.selectFrom('outgoing')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
	return rows.flatMap(toOutgoing);
}

/** Takes one for sending; false where somebody else has it, or it is over by now. */
export async function updateOutgoingBegun(
	db: Db,
	jurisdictionId: string,
	{ id, attempts }: Pick<Outgoing, 'id' | 'attempts'>,
	now: string
): Promise<boolean> {
	const updated = await db
		.updateTable('outgoing')
		.set({ began_at: now, attempts: attempts + 1 })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('attempts', '=', attempts)
		.where('began_at', 'is', null)
		.where('sent_at', 'is', null)
		.where('failed_at', 'is', null)
		.executeTakeFirst();
	return updated.numUpdatedRows > 0;
}

/** How an attempt ended: sent, to be tried again, or for good. */
export type OutgoingEnd =
	| { sentAt: string }
	| { nextAt: string; lastError: string }
	| { failedAt: string; lastError: string };

export async function updateOutgoingEnded(
	db: Db,
	jurisdictionId: string,
	id: string,
	end: OutgoingEnd
): Promise<void> {
	const how =
		'sentAt' in end
			? { sent_at: end.sentAt, last_error: null }
			: 'nextAt' in end
				? { next_at: end.nextAt, last_error: end.lastError }
				: { failed_at: end.failedAt, last_error: end.lastError };
	await db
		.updateTable('outgoing')
		.set({ ...how, began_at: null })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** Attempts that began before a moment and have no end: the program was stopped in their midst. */
export async function updateOutgoingInterrupted(
	db: Db,
	jurisdictionId: string,
	{ beganBefore, lastError }: { beganBefore: string; lastError: string },
	now: string
): Promise<void> {
	await db
		.updateTable('outgoing')
		.set({ began_at: null, failed_at: now, last_error: lastError })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('began_at', '<', beganBefore)
		.execute();
}

/** What is over and was made before a moment. */
export async function deleteOldOutgoing(db: Db, madeBefore: string): Promise<void> {
	await db
		.deleteFrom('outgoing')
		.where('made_at', '<', madeBefore)
		.where((eb) => eb.or([eb('sent_at', 'is not', null), eb('failed_at', 'is not', null)]))
		.execute();
}

function toOutgoing(row: Selectable<OutgoingTable>): Outgoing[] {
	const { id, kind, target, subject, body, attempts } = row;
	// a way of a later release is left to it
	if (kind !== 'mail' && kind !== 'webhook') return [];
	return [
		{
			...{ id, kind, accountId: target === '' ? null : target, subject, body, attempts },
			...{ madeAt: row.made_at, nextAt: row.next_at, untilAt: row.until_at },
			...{ beganAt: row.began_at, sentAt: row.sent_at, failedAt: row.failed_at },
			lastError: row.last_error
		}
	];
}
