import type { Db } from './client.ts';

/** Hashes of the passwords an account had, the latest first. */
export async function listFormerPasswords(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<string[]> {
	const rows = await db
		.selectFrom('former_password')
		.select('password_hash')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.orderBy('set_at', 'desc')
		.execute();
	return rows.map((row) => row.password_hash);
}

/** Keeps this one and, of the older, so many as still matter. */
export async function insertFormerPassword(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	{ hash, setAt, keep }: { hash: string; setAt: string; keep: number }
): Promise<void> {
	await db
		.insertInto('former_password')
		.values({
			jurisdiction_id: jurisdictionId,
			account_id: accountId,
			set_at: setAt,
			password_hash: hash
		})
		.execute();
	const outdated = db
		.selectFrom('former_password')
		.select('set_at')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.orderBy('set_at', 'desc')
		.limit(100)
		.offset(keep);
	await db
		.deleteFrom('former_password')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.where('set_at', 'in', outdated)
		.execute();
}
