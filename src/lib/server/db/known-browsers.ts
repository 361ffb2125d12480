import type { Db } from './client.ts';

/** Whether somebody signed in to this account from the browser that shows this mark. */
export async function isKnownBrowser(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	tokenHash: string
): Promise<boolean> {
	const row = await db
		.selectFrom('known_browser')
		.select('token_hash')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst();
	return row !== undefined;
}

export async function upsertKnownBrowser(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	tokenHash: string,
	now: string
): Promise<void> {
	await db
		.insertInto('known_browser')
		.values({
			jurisdiction_id: jurisdictionId,
			account_id: accountId,
			token_hash: tokenHash,
			first_at: now,
			last_at: now
		})
		.onConflict((conflict) =>
			conflict
				.columns(['jurisdiction_id', 'account_id', 'token_hash'])
				.doUpdateSet({ last_at: now })
		)
		.execute();
}

/** A new password makes every browser a stranger again. */
export async function deleteKnownBrowsers(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<void> {
	await db
		.deleteFrom('known_browser')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.execute();
}

export async function deleteOldBrowsers(db: Db, before: string): Promise<void> {
	await db.deleteFrom('known_browser').where('last_at', '<', before).execute();
}
