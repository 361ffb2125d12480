import { sql } from 'kysely';
import { engineOf, type Db } from './client.ts';

/**
 * Writes rows that nobody sees yet, and does not wait for the disk at each of many commits. SQLite
 * writes its log in order, so the flip that makes them visible, which does wait, brings all of them
 * to the disk with it. Only where this process has no other writer on the connection.
 */
export async function whileUnseen<T>(db: Db, work: () => Promise<T>): Promise<T> {
	if (engineOf(db) === 'postgres') return work();
	await sql`pragma synchronous = normal`.execute(db);
	try {
		return await work();
	} finally {
		await sql`pragma synchronous = full`.execute(db);
	}
}
