import type { Selectable } from 'kysely';
import type { Db } from './client.ts';
import type { UnitSuccessionTable } from './tables/units.ts';

export type Succession = ReturnType<typeof toSuccession>;

/** Who came after whom, the earliest first; a split has several lines. */
export async function listSuccessions(db: Db, jurisdictionId: string): Promise<Succession[]> {
	const rows = await db
		.selectFrom('unit_succession')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('effective_on')
		.orderBy('unit_id')
		.orderBy('successor_id')
		.execute();
	return rows.map(toSuccession);
}

export async function insertSuccession(
	db: Db,
	jurisdictionId: string,
	succession: Succession
): Promise<void> {
	await db
		.insertInto('unit_succession')
		.values({
			jurisdiction_id: jurisdictionId,
			unit_id: succession.unitId,
			successor_id: succession.successorId,
			effective_on: succession.effectiveOn,
			kind: succession.kind,
			document: succession.document
		})
		.execute();
}

/** Every line of the unit that ended. */
export async function deleteSuccessionsOf(
	db: Db,
	jurisdictionId: string,
	unitId: string
): Promise<void> {
	await db
		.deleteFrom('unit_succession')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('unit_id', '=', unitId)
		.execute();
}

function toSuccession(row: Selectable<UnitSuccessionTable>) {
	return {
		unitId: row.unit_id,
		successorId: row.successor_id,
		effectiveOn: row.effective_on,
		kind: row.kind,
		document: row.document
	};
}
