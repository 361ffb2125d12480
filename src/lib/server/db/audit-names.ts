import type { Db } from './client.ts';

/** Whose names are asked for; nobody did what has no id. */
type Of = { accountIds: readonly (string | null)[]; unitIds: readonly string[] };

/** Names for the ids in a district's events: of everybody and every unit it ever had, or of some. */
export async function findAuditNames(
	db: Db,
	jurisdictionId: string,
	of?: Of
): Promise<{ accounts: Map<string, string>; units: Map<string, string> }> {
	const accounts = db
		.selectFrom('account')
		.select(['id', 'display_name as name'])
		.where('jurisdiction_id', '=', jurisdictionId);
	const units = db
		.selectFrom('unit')
		.select(['id', 'name'])
		.where('jurisdiction_id', '=', jurisdictionId);
	if (!of) {
		return {
			accounts: namesById(await accounts.execute()),
			units: namesById(await units.execute())
		};
	}
	const accountIds = of.accountIds.filter((id) => id !== null);
	const { unitIds } = of;
	const [people, places] = await Promise.all([
		accountIds.length > 0 ? accounts.where('id', 'in', accountIds).execute() : [],
		unitIds.length > 0 ? units.where('id', 'in', [...unitIds]).execute() : []
	]);
	return { accounts: namesById(people), units: namesById(places) };
}

function namesById(rows: readonly { id: string; name: string }[]): Map<string, string> {
	return new Map(rows.map(({ id, name }) => [id, name]));
}
