import { sql } from 'kysely';
import { engineOf, type Db } from './client.ts';

/** Moves all that was committed into the one database file, so that it can be copied by itself. */
export async function checkpoint(db: Db): Promise<void> {
	if (engineOf(db) === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
