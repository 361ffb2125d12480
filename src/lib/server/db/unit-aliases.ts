import type { Db } from './client.ts';

/** entered: typed by the office; import: read from a sheet; succession: the name of who came before. */
export type AliasOrigin = 'entered' | 'import' | 'succession';

export type Alias = { unitId: string; alias: string; origin: AliasOrigin };

export async function insertAlias(
	db: Db,
	jurisdictionId: string,
	{ unitId, alias, origin }: Alias,
	by: string,
	at: string
): Promise<void> {
	await db
		.insertInto('unit_alias')
		.values({
			jurisdiction_id: jurisdictionId,
			alias,
			unit_id: unitId,
			origin,
			created_by: by,
			created_at: at
		})
		// of two at once PostgreSQL then has one try again, where it would break off
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The names that a person explained in an import, so that no later one asks. */
export async function listLearntAliases(db: Db, jurisdictionId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('unit_alias')
		.select('alias')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('origin', '=', 'import')
		.orderBy('alias')
		.execute();
	return rows.map(({ alias }) => alias);
}

/** Answers whether there was one. */
export async function deleteAlias(
	db: Db,
	jurisdictionId: string,
	unitId: string,
	alias: string
): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('unit_alias')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('unit_id', '=', unitId)
		.where('alias', '=', alias)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Whichever unit it is of: nobody else can bear the name. */
export async function deleteAliasByName(
	db: Db,
	jurisdictionId: string,
	alias: string
): Promise<void> {
	await db
		.deleteFrom('unit_alias')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('alias', '=', alias)
		.execute();
}

/** Calls a unit by one of its aliases for short, or by none; the one before stays an alias. */
export async function updateShort(
	db: Db,
	jurisdictionId: string,
	unitId: string,
	alias: string | null
): Promise<void> {
	const ofUnit = db
		.updateTable('unit_alias')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('unit_id', '=', unitId);
	// never two at a time: an index holds them to one
	await ofUnit.set({ is_short: 0 }).where('is_short', '=', 1).execute();
	if (alias !== null) await ofUnit.set({ is_short: 1 }).where('alias', '=', alias).execute();
}
