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
	return ownAndDemo(await listJurisdictions(db)).own;
}

/** The fictional district, where it was loaded. */
export async function findDemoDistrict(db: Db): Promise<Jurisdiction | undefined> {
	return ownAndDemo(await listJurisdictions(db)).demo;
}

/** The district of the install and the fictional one, of all that there are. */
export function ownAndDemo(all: readonly Jurisdiction[]): {
	own: Jurisdiction | undefined;
	demo: Jurisdiction | undefined;
} {
	return {
		own: all.find(({ demoDay }) => demoDay === null),
		demo: all.find(({ demoDay }) => demoDay !== null)
	};
}

/** Oldest first. */
export async function listJurisdictions(db: Db): Promise<Jurisdiction[]> {
	const rows = await db
		.selectFrom('jurisdiction')
		.selectAll()
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map(toJurisdiction);
}

export function toJurisdiction(row: Selectable<JurisdictionTable>) {
	return {
		id: row.id,
		name: row.name,
		prefix: row.prefix,
		parentId: row.parent_id,
		/** The day a fictional district stands still on; null for a real one. */
		demoDay: row.demo_day,
		createdAt: row.created_at
	};
}
