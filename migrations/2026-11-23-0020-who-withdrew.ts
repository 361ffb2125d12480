import { sql, type Kysely } from 'kysely';

/** 撤回 was kept with its moment alone: the receipt of what was taken back names who did it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table report_version add column withdrawn_by text`.execute(db);
}
