import { CompiledQuery, type Insertable } from 'kysely';
import { engineOf, type Db, type Engine } from './client.ts';
import type { Schema } from './schema.ts';

/** Enough that the trip to the database no longer counts; SQLite binds at most 32,766 values. */
const mostRows = 50;
const mostValues = 30_000;

/**
 * Inserts any number of rows, many to a statement, every one with the columns of the first. The text
 * of the statement is put together here and prepared once: a query built for each of thousands of
 * rows would take several times as long as the database does.
 */
export async function insertAll<Table extends keyof Schema>(
	db: Db,
	table: Table,
	rows: readonly Insertable<Schema[Table]>[]
): Promise<void> {
	const [first] = rows;
	if (!first) return;
	const columns = Object.keys(first);
	const perStatement = Math.min(mostRows, Math.floor(mostValues / columns.length));
	for (let start = 0; start < rows.length; start += perStatement) {
		const some = rows.slice(start, start + perStatement);
		const values = some.flatMap((row) => valuesOf(row, columns));
		const text = statement(engineOf(db), table, columns, some.length);
		await db.executeQuery(CompiledQuery.raw(text, values));
	}
}

function valuesOf(row: object, columns: readonly string[]): unknown[] {
	return columns.map((column): unknown => Reflect.get(row, column) ?? null);
}

function statement(engine: Engine, table: string, columns: readonly string[], rows: number) {
	let bound = 0;
	const place = () => (engine === 'postgres' ? `$${++bound}` : '?');
	const row = () => `(${columns.map(place).join(', ')})`;
	const names = columns.map((column) => `"${column}"`).join(', ');
	return `insert into "${table}" (${names}) values ${Array.from({ length: rows }, row).join(', ')}`;
}
