import type { Db } from './client.ts';

/** The secret that a session shows until a code of it is typed. */
export async function findPendingSecret(
	db: Db,
	jurisdictionId: string,
	sessionId: string
): Promise<string | null> {
	const row = await db
		.selectFrom('session')
		.select('pending_secret')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', sessionId)
		.executeTakeFirst();
	return row?.pending_secret ?? null;
}

export async function updatePendingSecret(
	db: Db,
	jurisdictionId: string,
	sessionId: string,
	secret: string | null
): Promise<void> {
	await db
		.updateTable('session')
		.set({ pending_secret: secret })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', sessionId)
		.execute();
}

/** Since when an account asks for codes; null where it does not. */
export async function findCodeSince(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<string | null> {
	const row = await db
		.selectFrom('account')
		.select('totp_since')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', accountId)
		.executeTakeFirst();
	return row?.totp_since ?? null;
}

export type Code = { secret: string; step: number; since: string };

/** The app that an account proves itself by from now on, with the step just used; null is none. */
export async function updateCode(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	code: Code | null
): Promise<void> {
	await db
		.updateTable('account')
		.set((eb) => ({
			totp_secret: code?.secret ?? null,
			totp_step: code?.step ?? null,
			totp_since: code?.since ?? null,
			version: eb('version', '+', 1)
		}))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', accountId)
		.execute();
}
