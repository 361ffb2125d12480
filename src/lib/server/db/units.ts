import type { Selectable, Updateable } from 'kysely';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';
import type { UnitTable } from './tables/units.ts';

export type Unit = ReturnType<typeof toUnit>;

export type UnitFilter = {
	/** Only units that exist on this day: not yet founded and already succeeded ones are left out. */
	validOn?: string;
	/** Only these. */
	ids?: readonly string[];
};

/** Units in official order, which is the order of every list a unit appears in. */
export async function listUnits(
	db: Db,
	jurisdictionId: string,
	{ validOn, ids }: UnitFilter = {}
): Promise<Unit[]> {
	if (ids?.length === 0) return [];
	let query = db
		.selectFrom('unit')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(inForce('batch_id', jurisdictionId));
	if (ids !== undefined) query = query.where('id', 'in', ids);
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

/** The name of every unit by its id. */
export async function mapUnitNames(db: Db, jurisdictionId: string): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('unit')
		.select(['id', 'name'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
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

export async function findUnitById(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<Unit | undefined> {
	const row = await db
		.selectFrom('unit')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where(inForce('batch_id', jurisdictionId))
		.executeTakeFirst();
	return row && toUnit(row);
}

/**
 * Every unit in official order, with those that an import has only staged: their places are taken
 * as well.
 */
export async function listOfficialOrder(
	db: Db,
	jurisdictionId: string
): Promise<Pick<Unit, 'id' | 'officialOrder' | 'validTo'>[]> {
	const rows = await db
		.selectFrom('unit')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('official_order')
		.orderBy('id')
		.execute();
	return rows.map(toUnit);
}

export type NewUnit = Omit<Unit, 'version'> & { createdAt: string };

export async function insertUnit(db: Db, jurisdictionId: string, unit: NewUnit): Promise<void> {
	await db
		.insertInto('unit')
		.values({
			jurisdiction_id: jurisdictionId,
			id: unit.id,
			name: unit.name,
			kind: unit.kind,
			official_order: unit.officialOrder,
			valid_from: unit.validFrom,
			valid_to: unit.validTo,
			note: unit.note,
			created_at: unit.createdAt
		})
		.execute();
}

export type UnitChange = Partial<Pick<Unit, 'name' | 'kind' | 'note' | 'validTo'>>;

/** Changes what is named and nothing else; whoever has the unit on a screen finds a new version. */
export async function updateUnit(
	db: Db,
	jurisdictionId: string,
	id: string,
	{ validTo, ...change }: UnitChange
): Promise<void> {
	const set: Updateable<UnitTable> = change;
	if (validTo !== undefined) set.valid_to = validTo;
	await db
		.updateTable('unit')
		.set((eb) => ({ ...set, version: eb('version', '+', 1) }))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** A place in the order is no edit: the version stays, or every move would void an open form. */
export async function updateOfficialOrder(
	db: Db,
	jurisdictionId: string,
	id: string,
	officialOrder: number
): Promise<void> {
	await db
		.updateTable('unit')
		.set({ official_order: officialOrder })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

export async function deleteUnit(db: Db, jurisdictionId: string, id: string): Promise<void> {
	await db
		.deleteFrom('unit')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** Every other name a unit is known under, by unit, and which of them is its 简称. */
export async function listAliases(
	db: Db,
	jurisdictionId: string
): Promise<{ alias: string; unitId: string; isShort: boolean }[]> {
	const rows = await db
		.selectFrom('unit_alias')
		.select(['alias', 'unit_id', 'is_short'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('alias')
		.execute();
	return rows.map((row) => ({
		...{ alias: row.alias, unitId: row.unit_id },
		isShort: row.is_short === 1
	}));
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
