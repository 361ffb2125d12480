import { sql, type RawBuilder } from 'kysely';
import { engineOf, type Db } from './client.ts';

export type DumpedTable = { name: string; keys: { column: string; isText: boolean }[] };

/**
 * Every table there is, whatever its release, with its primary key. The migration log belongs to a
 * dump too: it says which schema the rows are of.
 */
export async function listTables(db: Db): Promise<DumpedTable[]> {
	const { rows } = await (engineOf(db) === 'postgres' ? postgresKeys(db) : sqliteKeys(db));
	const keysOf = Map.groupBy(rows, (row) => row.name);
	return (
		[...keysOf]
			// what can be searched follows from the other tables, and their triggers have it made anew
			.filter(([name]) => name !== 'kysely_migration_lock' && !name.startsWith('search_'))
			.map(([name, keys]) => ({
				name,
				keys: keys.map(({ column, type }) => ({ column, isText: !/^int/i.test(type) }))
			}))
			.sort((a, b) => (a.name < b.name ? -1 : 1))
	);
}

const page = 1000;

/** The rows of a table by primary key, in one order on both engines, page by page. */
export async function* listRows(
	db: Db,
	table: DumpedTable
): AsyncGenerator<Record<string, unknown>> {
	// the server's own collation may sort otherwise than by bytes
	const bytewise = engineOf(db) === 'postgres' ? sql` collate "C"` : sql``;
	const keys = table.keys.map((key) =>
		key.isText ? sql`${sql.id(key.column)}${bytewise}` : sql`${sql.id(key.column)}`
	);
	let after: RawBuilder<unknown> = sql``;
	for (;;) {
		const { rows } = await sql<Record<string, unknown>>`
			select * from ${sql.table(table.name)} ${after}
			order by ${sql.join(keys)} limit ${page}`.execute(db);
		yield* rows;
		const last = rows.at(-1);
		if (!last || rows.length < page) return;
		const values = table.keys.map((key) => last[key.column]);
		after = sql`where (${sql.join(keys)}) > (${sql.join(values)})`;
	}
}

type Key = { name: string; column: string; type: string };

const postgresKeys = (db: Db) =>
	sql<Key>`select k.table_name as name, k.column_name as "column", c.data_type as type
		from information_schema.table_constraints t
		join information_schema.key_column_usage k on k.constraint_schema = t.constraint_schema
			and k.constraint_name = t.constraint_name and k.table_name = t.table_name
		join information_schema.columns c on c.table_schema = k.table_schema
			and c.table_name = k.table_name and c.column_name = k.column_name
		where t.constraint_type = 'PRIMARY KEY' and t.table_schema = current_schema()
		order by k.table_name, k.ordinal_position`.execute(db);

const sqliteKeys = (db: Db) =>
	sql<Key>`select m.name as name, p.name as "column", p.type as type
		from sqlite_master m join pragma_table_info(m.name) p
		where m.type = 'table' and m.name not like 'sqlite%' and p.pk > 0
		order by m.name, p.pk`.execute(db);
