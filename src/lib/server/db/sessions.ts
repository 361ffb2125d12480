import type { Selectable } from 'kysely';
import type { Db } from './client.ts';
import type { SessionTable } from './tables/accounts.ts';

export type Session = ReturnType<typeof toSession>;

/** "code": the password was right and the code of the app is still to come. */
export type SessionStage = 'code' | 'full';

/** With the hash of its secret, for the comparison; ended ones are gone, outlived ones may be there. */
export async function findSessionRow(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<(Session & { secretHash: string }) | undefined> {
	const row = await db
		.selectFrom('session')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && { ...toSession(row), secretHash: row.secret_hash };
}

/** Those that can still be used, the one used last first. */
export async function listSessionsOf(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	now: string
): Promise<Session[]> {
	const rows = await db
		.selectFrom('session')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.where('expires_at', '>', now)
		.where('ends_at', '>', now)
		.orderBy('seen_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(toSession);
}

export async function insertSession(
	db: Db,
	session: Session & { secretHash: string }
): Promise<void> {
	await db
		.insertInto('session')
		.values({
			jurisdiction_id: session.jurisdictionId,
			id: session.id,
			secret_hash: session.secretHash,
			account_id: session.accountId,
			stage: session.stage,
			created_at: session.createdAt,
			seen_at: session.seenAt,
			expires_at: session.expiresAt,
			ends_at: session.endsAt,
			remembered: session.remembered ? 1 : 0,
			address: session.address,
			agent: session.agent
		})
		.execute();
}

export async function updateSessionSeen(
	db: Db,
	{ jurisdictionId, id }: Pick<Session, 'jurisdictionId' | 'id'>,
	seenAt: string,
	expiresAt: string
): Promise<void> {
	await db
		.updateTable('session')
		.set({ seen_at: seenAt, expires_at: expiresAt })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** Answers whether there was one. */
export async function deleteSession(db: Db, jurisdictionId: string, id: string): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('session')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Every session of an account, but for the one it is asked from. */
export async function deleteSessionsOf(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	{ but }: { but?: string } = {}
): Promise<void> {
	await db
		.deleteFrom('session')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.$if(but !== undefined, (query) => query.where('id', '!=', but ?? ''))
		.execute();
}

export async function deleteOutlivedSessions(db: Db, now: string): Promise<void> {
	await db
		.deleteFrom('session')
		.where((eb) => eb.or([eb('expires_at', '<=', now), eb('ends_at', '<=', now)]))
		.execute();
}

function toSession(row: Selectable<SessionTable>) {
	return {
		jurisdictionId: row.jurisdiction_id,
		id: row.id,
		accountId: row.account_id,
		stage: row.stage === 'full' ? 'full' : ('code' as SessionStage),
		createdAt: row.created_at,
		seenAt: row.seen_at,
		expiresAt: row.expires_at,
		endsAt: row.ends_at,
		remembered: row.remembered === 1,
		address: row.address,
		agent: row.agent
	};
}
