import { sql } from 'kysely';
import { engineOf, type Db } from './client.ts';

/**
 * What the engine itself finds wrong with its file and its references. PostgreSQL checks both as
 * it writes, so there the answer is always empty.
 */
export async function listIntegrityFaults(db: Db): Promise<string[]> {
	if (engineOf(db) === 'postgres') return [];
	const file = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
	const references = await sql<{ table: string; parent: string; rowid: number }>`
		pragma foreign_key_check`.execute(db);
	return [
		...file.rows.map((row) => row.integrity_check).filter((finding) => finding !== 'ok'),
		...references.rows.map((row) => `${row.table} row ${row.rowid} → ${row.parent}`)
	];
}
