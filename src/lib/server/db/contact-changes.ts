import type { Selectable } from 'kysely';
import type { Db } from './client.ts';
import type { ContactChangeTable } from './tables/accounts.ts';

export type ContactChange = ReturnType<typeof toContactChange>;

export type ContactDecision = 'accepted' | 'refused' | 'withdrawn';

export async function findContactChange(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<ContactChange | undefined> {
	const row = await db
		.selectFrom('contact_change')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && toContactChange(row);
}

/** The latest first; of one unit or of all, and where asked only those that wait. */
export async function listContactChanges(
	db: Db,
	jurisdictionId: string,
	{ unitId, open = false }: { unitId?: string; open?: boolean } = {}
): Promise<ContactChange[]> {
	const rows = await db
		.selectFrom('contact_change')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId ?? ''))
		.$if(open, (query) => query.where('decision', 'is', null))
		.orderBy('proposed_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(toContactChange);
}

export type NewContactChange = Pick<
	ContactChange,
	'id' | 'unitId' | 'leavingId' | 'name' | 'phone' | 'reason' | 'proposedBy' | 'proposedAt'
>;

export async function insertContactChange(
	db: Db,
	jurisdictionId: string,
	change: NewContactChange
): Promise<void> {
	await db
		.insertInto('contact_change')
		.values({
			jurisdiction_id: jurisdictionId,
			id: change.id,
			unit_id: change.unitId,
			leaving_id: change.leavingId,
			name: change.name,
			phone: change.phone,
			reason: change.reason,
			proposed_by: change.proposedBy,
			proposed_at: change.proposedAt
		})
		.execute();
}

export type Decided = {
	decision: ContactDecision;
	by: string;
	at: string;
	note?: string | null;
};

/** Only the first decision counts: answers whether this was it. */
export async function updateContactDecision(
	db: Db,
	jurisdictionId: string,
	id: string,
	{ decision, by, at, note = null }: Decided
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('contact_change')
		.set({
			decision,
			decided_by: by,
			decided_at: at,
			note
		})
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('decision', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The account that was made when it was confirmed. */
export async function updateContactJoining(
	db: Db,
	jurisdictionId: string,
	id: string,
	joiningId: string
): Promise<void> {
	await db
		.updateTable('contact_change')
		.set({ joining_id: joiningId })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

function toContactChange(row: Selectable<ContactChangeTable>) {
	return {
		id: row.id,
		unitId: row.unit_id,
		leavingId: row.leaving_id,
		name: row.name,
		phone: row.phone,
		reason: row.reason,
		proposedBy: row.proposed_by,
		proposedAt: row.proposed_at,
		decision: row.decision as ContactDecision | null,
		decidedBy: row.decided_by,
		decidedAt: row.decided_at,
		note: row.note,
		joiningId: row.joining_id
	};
}
