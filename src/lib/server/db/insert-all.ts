import type { Insertable } from 'kysely';
import type { Db } from './client.ts';
import type { Schema } from './schema.ts';

/** SQLite binds at most 32,766 values a statement. */
const maxValues = 30_000;

/** Inserts any number of rows, many to a statement. */
export async function insertAll<Table extends keyof Schema>(
	db: Db,
	table: Table,
	rows: readonly Insertable<Schema[Table]>[]
): Promise<void> {
	const [first] = rows;
	if (!first) return;
	const perStatement = Math.max(1, Math.floor(maxValues / Object.keys(first).length));
	for (let start = 0; start < rows.length; start += perStatement) {
		await db
			.insertInto(table)
			.values(rows.slice(start, start + perStatement))
			.execute();
	}
}
