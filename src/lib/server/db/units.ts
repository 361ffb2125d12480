import type { Selectable } from 'kysely';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';
import type { UnitTable } from './tables/units.ts';

export type Unit = ReturnType<typeof toUnit>;

export type UnitFilter = {
	/** Only units that exist on this day: not yet founded and already succeeded ones are left out. */
	validOn?: string;
};

/** Units in official order, which is the order of every list a unit appears in. */
export async function listUnits(
	db: Db,
	jurisdictionId: string,
	{ validOn }: UnitFilter = {}
): Promise<Unit[]> {
	let query = db
		.selectFrom('unit')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(inForce('batch_id', jurisdictionId));
	if (validOn !== undefined) {
		query = query
			.where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', validOn)]))
			.where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', validOn)]));
	}
	const rows = await query.orderBy('official_order').orderBy('id').execute();
	return rows.map(toUnit);
}

/** The names of some units, in official order. */
export async function findUnitNames(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<string[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('unit')
		.select('name')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.orderBy('official_order')
		.orderBy('id')
		.execute();
	return rows.map((row) => row.name);
}

/** The units that bear or bore this name: a body may be founded again under an old one. */
export async function listUnitsByName(
	db: Db,
	jurisdictionId: string,
	name: string
): Promise<Unit[]> {
	const units = await listUnits(db, jurisdictionId);
	return units.filter((unit) => unit.name === name);
}

/** Every other name a unit is known under, by unit. */
export async function listAliases(
	db: Db,
	jurisdictionId: string
): Promise<{ alias: string; unitId: string }[]> {
	const rows = await db
		.selectFrom('unit_alias')
		.select(['alias', 'unit_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('alias')
		.execute();
	return rows.map((row) => ({ alias: row.alias, unitId: row.unit_id }));
}

function toUnit(row: Selectable<UnitTable>) {
	return {
		id: row.id,
		name: row.name,
		kind: row.kind,
		officialOrder: row.official_order,
		validFrom: row.valid_from,
		validTo: row.valid_to,
		note: row.note,
		version: row.version
	};
}
