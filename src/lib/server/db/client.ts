import { Kysely, PostgresAdapter } from 'kysely';
import pg from 'pg';
import { LedgerPostgresDialect } from './postgres-dialect.ts';
import { PreparingClient } from './postgres-client.ts';
import type { Schema } from './schema.ts';
import { LedgerSqliteDialect } from './sqlite-dialect.ts';
import { openSqlite } from './sqlite.ts';

/** What every query function takes first: the database, or a transaction on it. */
export type Db = Kysely<Schema>;

export type Engine = 'sqlite' | 'postgres';

/** Opens a SQLite file by its path, or PostgreSQL by its address. */
export function openDatabase(target: string, { readOnly = false } = {}): Db {
	if (isServerAddress(target)) return openPostgres(target, readOnly);
	const database = openSqlite(target, { readOnly });
	return new Kysely<Schema>({ dialect: new LedgerSqliteDialect({ database }) });
}

export function engineOf(db: Db): Engine {
	return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

export function isServerAddress(target: string): boolean {
	return /^postgres(ql)?:\/\//.test(target);
}

function openPostgres(connectionString: string, readOnly: boolean): Db {
	const pool = new pg.Pool({
		connectionString,
		Client: PreparingClient,
		pipeline: true,
		max: 12,
		connectionTimeoutMillis: 5000,
		...(readOnly ? { options: '-c default_transaction_read_only=on' } : {})
	});
	pool.on('error', () => {}); // an idle connection that breaks must not end the process
	return new Kysely<Schema>({ dialect: new LedgerPostgresDialect(pool) });
}
