import { sql, type Kysely } from 'kysely';

/**
 * The secret of an app that was shown and not confirmed yet had no place but the browser, which must
 * not be trusted with it; it waits in the session. And since when an account asks for codes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table session add column pending_secret text`.execute(db);
	await sql`alter table account add column totp_since text`.execute(db);
}
