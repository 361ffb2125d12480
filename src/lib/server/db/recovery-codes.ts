import type { Db } from './client.ts';

/** A new set; the older one, used or not, is void. */
export async function updateRecoveryCodes(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	hashes: readonly string[]
): Promise<void> {
	await db
		.deleteFrom('recovery_code')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.execute();
	if (hashes.length === 0) return;
	const rows = hashes.map((hash) => ({
		jurisdiction_id: jurisdictionId,
		account_id: accountId,
		code_hash: hash,
		used_at: null
	}));
	await db.insertInto('recovery_code').values(rows).execute();
}

/** Uses a code up; false where there is none or it was used before. */
export async function updateUsedCode(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	hash: string,
	now: string
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('recovery_code')
		.set({ used_at: now })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.where('code_hash', '=', hash)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export async function countUnusedCodes(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<number> {
	const { count } = await db
		.selectFrom('recovery_code')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(count);
}
