import { sql } from 'kysely';
import type { Db } from './client.ts';

/** A consistent copy of the live SQLite file, taken by SQLite itself; `path` must not exist yet. */
export async function copySqlite(db: Db, path: string): Promise<void> {
	await sql`vacuum into ${path}`.execute(db);
}
