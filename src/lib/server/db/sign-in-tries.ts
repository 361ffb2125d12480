import type { Tries } from '../../domain/tries.ts';
import type { Db } from './client.ts';

/** What is counted: wrong answers for a login, for a login in a browser it knows, or from an address. */
export type TryKind = 'login' | 'browser' | 'address' | 'code' | 'password' | 'key';

/** `key` is a hash: what strangers type into a login is nobody's to keep. */
export type TryKey = { jurisdictionId: string; kind: TryKind; key: string };

export async function findTries(db: Db, of: TryKey): Promise<Tries | null> {
	const row = await db
		.selectFrom('sign_in_try')
		.select(['failures', 'last_at', 'until'])
		.where('jurisdiction_id', '=', of.jurisdictionId)
		.where('kind', '=', of.kind)
		.where('key', '=', of.key)
		.executeTakeFirst();
	return row ? { failures: row.failures, lastAt: row.last_at, until: row.until } : null;
}

export async function upsertTries(db: Db, of: TryKey, tries: Tries): Promise<void> {
	const counted = { failures: tries.failures, last_at: tries.lastAt, until: tries.until };
	await db
		.insertInto('sign_in_try')
		.values({ jurisdiction_id: of.jurisdictionId, kind: of.kind, key: of.key, ...counted })
		.onConflict((conflict) =>
			conflict.columns(['jurisdiction_id', 'kind', 'key']).doUpdateSet(counted)
		)
		.execute();
}

export async function deleteTries(db: Db, of: TryKey): Promise<void> {
	await db
		.deleteFrom('sign_in_try')
		.where('jurisdiction_id', '=', of.jurisdictionId)
		.where('kind', '=', of.kind)
		.where('key', '=', of.key)
		.execute();
}

/** Those that no longer count: a stranger who types a thousand logins leaves no thousand rows. */
export async function deleteOldTries(db: Db, before: string): Promise<void> {
	await db.deleteFrom('sign_in_try').where('last_at', '<', before).execute();
}

/** The keys that rest just now: whose login is locked. */
export async function listLockedLogins(
	db: Db,
	jurisdictionId: string,
	now: string
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('sign_in_try')
		.select('key')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('kind', '=', 'login')
		.where('until', '>', now)
		.execute();
	return new Set(rows.map((row) => row.key));
}
