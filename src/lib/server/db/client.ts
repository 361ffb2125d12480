import { Kysely, PostgresAdapter, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StartRefused } from '../start-refused.ts';
import type { Schema } from './schema.ts';
import { LedgerSqliteDialect } from './sqlite-dialect.ts';
import { openSqlite } from './sqlite.ts';

/** What every query function takes first: the database, or a transaction on it. */
export type Db = Kysely<Schema>;

export type Engine = 'sqlite' | 'postgres';

/** Opens a SQLite file by its path, or PostgreSQL by its address. */
export function openDatabase(target: string): Db {
	if (/^postgres(ql)?:/.test(target)) return openPostgres(target);
	// "mysql://…" is a mistake to be told, not the name of a file
	if (/^[a-z][a-z0-9+.-]+:\/\//i.test(target)) {
		const address = withoutPassword(target);
		throw new StartRefused({ code: 'database.unknown-address', facts: { address } });
	}
	return new Kysely<Schema>({ dialect: new LedgerSqliteDialect({ database: openSqlite(target) }) });
}

export function engineOf(db: Db): Engine {
	return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

function openPostgres(connectionString: string): Db {
	const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000 });
	pool.on('error', () => {}); // an idle connection that breaks must not end the process
	return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

function withoutPassword(target: string): string {
	return target.replace(/:[^:@/]*@/, ':***@');
}
