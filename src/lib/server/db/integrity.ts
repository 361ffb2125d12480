import { sql } from 'kysely';
import { engineOf, type Db } from './client.ts';
import { sqliteFailureOf } from './sqlite-failure.ts';

/**
 * What the engine itself finds wrong with its file and its references. PostgreSQL checks both as
 * it writes, so there the answer is always empty.
 */
export async function listIntegrityFaults(db: Db): Promise<string[]> {
	if (engineOf(db) === 'postgres') return [];
	const faults: string[] = [];
	await readDespiteDamage(faults, async () => {
		const file = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
		faults.push(...file.rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'));
	});
	await readDespiteDamage(faults, async () => {
		const { rows } = await sql<{ table: string; parent: string; rowid: number }>`
			pragma foreign_key_check`.execute(db);
		faults.push(...rows.map((row) => `${row.table} row ${row.rowid} → ${row.parent}`));
	});
	return faults;
}

/** Reads what a damaged file still gives; where it gives nothing, the damage joins the faults. */
export async function readDespiteDamage<T>(
	faults: string[],
	read: () => Promise<T>
): Promise<T | undefined> {
	try {
		return await read();
	} catch (error) {
		if (sqliteFailureOf(error) !== 'damaged' || !(error instanceof Error)) throw error;
		if (!faults.includes(error.message)) faults.push(error.message);
		return undefined;
	}
}

/** About 0.1 s; a larger file would hold up the start. */
const quickBytes = 64_000_000;

/** The first damage that a quick look at the SQLite file shows; null where there is none. */
export async function findDamage(db: Db): Promise<string | null> {
	if (engineOf(db) === 'postgres') return null;
	const faults: string[] = [];
	await readDespiteDamage(faults, async () => {
		const { rows } = await sql<{ bytes: number }>`
			select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(db);
		if ((rows[0]?.bytes ?? 0) > quickBytes) return;
		const found = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
		faults.push(...found.rows.map((row) => row.quick_check).filter((text) => text !== 'ok'));
	});
	return faults[0] ?? null;
}

export async function hasTable(db: Db, name: string): Promise<boolean> {
	return (await db.introspection.getTables()).some((table) => table.name === name);
}
