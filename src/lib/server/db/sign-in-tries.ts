import type { Tries } from '../../domain/tries.ts';
import type { Db } from './client.ts';

/**
 * What is counted: wrong answers for a login, for a login in a browser it knows, or from an address;
 * wrong codes, and wrong passwords of somebody who is in. `spared` and `told` are no counts but
 * spans of time: until when strangers lock nobody out, and until when the log is not told again.
 */
export type TryKind = 'login' | 'browser' | 'address' | 'code' | 'password' | 'spared' | 'told';

/** What strangers type into a login is nobody's to keep: `key` holds its hash, or an account's id. */
export type TryKey = { jurisdictionId: string; kind: TryKind; key: string };

/** What is counted for a login that anybody may type, whether there is such an account or not. */
export function triesOfLogin(jurisdictionId: string, loginHash: string): TryKey {
	return { jurisdictionId, kind: 'login', key: loginHash };
}

/**
 * What is counted for an account: its code, its change of password, or its login in one browser
 * that it knows. The key begins with the id of the account and a dot, so that everything that keeps
 * somebody out can be found by the account (`like '${id}.%'`; an id holds neither _ nor %).
 */
export function triesOfAccount(
	jurisdictionId: string,
	kind: 'browser' | 'code' | 'password',
	accountId: string,
	browserHash = ''
): TryKey {
	return { jurisdictionId, kind, key: `${accountId}.${browserHash}` };
}

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

/** Whether strangers just now lock this account out for nobody. */
export async function isSpared(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	now: string
): Promise<boolean> {
	const tries = await findTries(db, { jurisdictionId, kind: 'spared', key: accountId });
	return tries?.until != null && now < tries.until;
}

/** Those that no longer count: a stranger who types a thousand logins leaves no thousand rows. */
export async function deleteOldTries(db: Db, before: string): Promise<void> {
	await db.deleteFrom('sign_in_try').where('last_at', '<', before).execute();
}

const ofAccount = ['browser', 'code', 'password'] as const;

/** Everything that is counted for an account but its login, whatever browser it was typed in. */
export async function deleteTriesOfAccount(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<void> {
	await db
		.deleteFrom('sign_in_try')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('kind', 'in', ofAccount)
		.where('key', 'like', `${accountId}.%`)
		.execute();
}

/** What rests just now because of somebody's wrong answers. */
export async function listRests(
	db: Db,
	jurisdictionId: string,
	now: string
): Promise<{ kind: string; key: string }[]> {
	return db
		.selectFrom('sign_in_try')
		.select(['kind', 'key'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('kind', 'in', ['login', ...ofAccount])
		.where('until', '>', now)
		.execute();
}
