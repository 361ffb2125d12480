import { sql } from 'kysely';
import { engineOf, type Db } from './client.ts';

/** With fewer rows a table may grow a hundredfold before it is counted again. */
const leastRows = 1000;

/**
 * Lets SQLite count, where it is worth while, how many rows share a value. Without having counted it takes
 * the district of a row for as good a mark as its unit, and reads the reports of all months to find those
 * of one clerk. A small table it would then rather read whole, whatever it has grown to: that one counts as
 * uncounted. PostgreSQL counts by itself.
 */
export async function updateRowCounts(db: Db): Promise<void> {
	if (engineOf(db) !== 'sqlite') return;
	await db.transaction().execute(async (trx) => {
		// all tables (0x10000) that have grown tenfold since, each from a sample (0x02)
		await sql`pragma optimize = 0x10002`.execute(trx);
		const { rows } = await sql`select 1 from sqlite_schema where name = 'sqlite_stat1'`.execute(
			trx
		);
		if (rows.length === 0) return;
		await sql`delete from sqlite_stat1 where cast(stat as integer) < ${leastRows}`.execute(trx);
		await sql`analyze sqlite_schema`.execute(trx);
	});
}
