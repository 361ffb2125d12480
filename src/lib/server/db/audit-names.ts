import type { Db } from './client.ts';

/** Names for the ids in a district's events: of everybody and every unit it ever had. */
export async function findAuditNames(
	db: Db,
	jurisdictionId: string
): Promise<{ accounts: Map<string, string>; units: Map<string, string> }> {
	const accounts = await db
		.selectFrom('account')
		.select(['id', 'display_name as name'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.execute();
	const units = await db
		.selectFrom('unit')
		.select(['id', 'name'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.execute();
	return { accounts: namesById(accounts), units: namesById(units) };
}

function namesById(rows: readonly { id: string; name: string }[]): Map<string, string> {
	return new Map(rows.map(({ id, name }) => [id, name]));
}
