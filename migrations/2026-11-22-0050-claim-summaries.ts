import { sql, type Kysely } from 'kysely';

/** 完成情况: what a unit says was done when it claims a task done, for whoever confirms it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table done_claim add column summary text`.execute(db);
}
