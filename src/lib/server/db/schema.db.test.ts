import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from './client.ts';
import { onBothEngines } from './test-db.ts';

const interfaces = import.meta.glob<string>('./tables/*.ts', {
	query: '?raw',
	import: 'default',
	eager: true
});
const schemaFile = import.meta.glob<string>('./schema.ts', {
	query: '?raw',
	import: 'default',
	eager: true
});

onBothEngines('the schema', (get) => {
	test('type and database name the same tables and columns, with the same nulls', async () => {
		expect(await columnsInDatabase(await get.migrated())).toEqual(columnsInTypes());
	});

	test('holds text and integer only, so that both engines return the same types', async () => {
		const tables = await (await get.migrated()).introspection.getTables();
		const types = new Set(
			tables.flatMap((table) => table.columns.map((column) => column.dataType.toLowerCase()))
		);
		expect([...types].sort()).toEqual(
			get.engine === 'postgres' ? ['int4', 'text'] : ['integer', 'text']
		);
	});

	test('every table of the business has jurisdiction_id first in its primary key', async () => {
		const keys = await firstKeyColumns(await get.migrated(), get.engine);
		expect(Object.keys(keys).length).toBe(Object.keys(columnsInTypes()).length);
		const others = Object.entries(keys).filter(([, column]) => column !== 'jurisdiction_id');
		expect(others).toEqual([['jurisdiction', 'id']]);
	});

	test('every index has jurisdiction_id first', async () => {
		const db = await get.migrated();
		const definitions =
			get.engine === 'postgres'
				? await sql<{ definition: string }>`select indexdef as definition from pg_indexes
					where schemaname = 'public' and tablename not like 'kysely%'
						and tablename <> 'jurisdiction'`.execute(db)
				: await sql<{ definition: string }>`select sql as definition from sqlite_master
					where type = 'index' and sql is not null`.execute(db);
		expect(definitions.rows.length).toBeGreaterThan(20);
		const wrong = definitions.rows
			.map((row) => row.definition)
			.filter((definition) => !/\(\s*jurisdiction_id/.test(definition));
		expect(wrong).toEqual([]);
	});
});

type Columns = Record<string, Record<string, 'null' | 'not null'>>;

async function columnsInDatabase(db: Db): Promise<Columns> {
	const tables = await db.introspection.getTables();
	return Object.fromEntries(
		tables.map((table) => [
			table.name,
			Object.fromEntries(
				table.columns.map((column) => [column.name, column.isNullable ? 'null' : 'not null'])
			)
		])
	);
}

/** Read from the source: types are gone at run time. */
function columnsInTypes(): Columns {
	const source = Object.values(interfaces).join('\n');
	const schema = Object.values(schemaFile).join('\n');
	const tableOf = Object.fromEntries(
		[...schema.matchAll(/^\t(\w+): (\w+Table);$/gm)].map(([, table = '', type = '']) => [
			type,
			table
		])
	);
	return Object.fromEntries(
		[...source.matchAll(/export interface (\w+) \{([^}]*)\}/g)].map(([, type = '', body = '']) => [
			tableOf[type] ?? `${type} is not in Schema`,
			Object.fromEntries(
				[...body.matchAll(/^\t(\w+): (.*);$/gm)].map(([, column = '', columnType = '']) => [
					column,
					/\bnull\b/.test(columnType) ? 'null' : 'not null'
				])
			)
		])
	);
}

async function firstKeyColumns(db: Db, engine: string): Promise<Record<string, string>> {
	const { rows } =
		engine === 'postgres'
			? await sql<{ table: string; column: string }>`
				select k.table_name as "table", k.column_name as "column"
				from information_schema.key_column_usage k
				join information_schema.table_constraints c
					on c.constraint_name = k.constraint_name and c.table_name = k.table_name
				where c.constraint_type = 'PRIMARY KEY' and k.ordinal_position = 1
					and k.table_schema = 'public' and k.table_name not like 'kysely%'`.execute(db)
			: await sql<{ table: string; column: string }>`
				select m.name as "table", p.name as "column"
				from sqlite_master m join pragma_table_info(m.name) p
				where m.type = 'table' and m.name not like 'kysely%' and m.name not like 'sqlite%'
					and p.pk = 1`.execute(db);
	return Object.fromEntries(rows.map((row) => [row.table, row.column]));
}
