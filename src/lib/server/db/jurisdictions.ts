import type { Insertable, Selectable } from 'kysely';
import type { Db } from './client.ts';
import type { JurisdictionTable } from './tables/jurisdictions.ts';

export type Jurisdiction = ReturnType<typeof toJurisdiction>;

export async function insertJurisdiction(
	db: Db,
	row: Insertable<JurisdictionTable>
): Promise<void> {
	await db.insertInto('jurisdiction').values(row).execute();
}

/** The district that this install is for; none yet on a new data folder. The demo is none. */
export async function findDistrict(db: Db): Promise<Jurisdiction | undefined> {
	return findOne(db, 0);
}

/** The fictional district, where it was loaded. */
export async function findDemoDistrict(db: Db): Promise<Jurisdiction | undefined> {
	return findOne(db, 1);
}

export async function listJurisdictions(db: Db): Promise<Jurisdiction[]> {
	const rows = await db.selectFrom('jurisdiction').selectAll().orderBy('id').execute();
	return rows.map(toJurisdiction);
}

async function findOne(db: Db, isDemo: 0 | 1): Promise<Jurisdiction | undefined> {
	const row = await db
		.selectFrom('jurisdiction')
		.selectAll()
		.where('is_demo', '=', isDemo)
		.orderBy('created_at')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	return row && toJurisdiction(row);
}

function toJurisdiction(row: Selectable<JurisdictionTable>) {
	return {
		id: row.id,
		name: row.name,
		prefix: row.prefix,
		parentId: row.parent_id,
		isDemo: row.is_demo === 1,
		createdAt: row.created_at
	};
}
