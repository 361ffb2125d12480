import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { StartRefused } from '../start-refused.ts';

export type SqliteFile = SqliteDatabase & { raw: DatabaseSync };

/** node:sqlite behind Kysely's own SqliteDialect. */
export function openSqlite(file: string): SqliteFile {
	if (file !== ':memory:') makeFile(file);
	const raw = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 });
	refuseUnsafeVersion(raw);
	// FULL keeps what was acknowledged through a power cut; NORMAL in WAL may not
	raw.exec(
		'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma trusted_schema = off'
	);
	const prepared = new Map<string, SqliteStatement>();
	return {
		raw,
		close: () => raw.close(),
		prepare(sql) {
			// immediate: a transaction that would have to upgrade its lock half-way fails at once
			// when another process writes, instead of waiting its turn
			const text = sql === 'begin' ? 'begin immediate' : sql;
			let statement = prepared.get(text);
			if (!statement) {
				if (prepared.size > 500) prepared.clear();
				statement = asStatement(raw.prepare(text));
				prepared.set(text, statement);
			}
			return statement;
		}
	};
}

/** Made before SQLite opens it, because its log beside it gets the same rights. */
function makeFile(file: string): void {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	closeSync(openSync(file, 'a', 0o600));
}

/**
 * True for a SQLite that may corrupt a database that two connections write (the WAL-reset race of
 * 3.7.0 to 3.51.2) or that was withdrawn (3.52.0).
 */
export function isUnsafeVersion(version: string): boolean {
	const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
	const number = major * 1_000_000 + minor * 1000 + patch;
	return number < 3_051_003 || number === 3_052_000;
}

function refuseUnsafeVersion(raw: DatabaseSync): void {
	const version = String(raw.prepare('select sqlite_version() as v').get()?.v);
	if (!isUnsafeVersion(version)) return;
	raw.close();
	throw new StartRefused({ code: 'sqlite.unsafe-version', facts: { version } });
}

function asStatement(statement: StatementSync): SqliteStatement {
	return {
		reader: statement.columns().length > 0,
		all: (parameters) => statement.all(...bound(parameters)),
		run: (parameters) => statement.run(...bound(parameters)),
		iterate: (parameters) => statement.iterate(...bound(parameters))
	};
}

/** node:sqlite refuses booleans and undefined; Kysely hands over both. */
function bound(parameters: readonly unknown[]): SQLInputValue[] {
	return parameters.map((value) => {
		if (typeof value === 'boolean') return value ? 1 : 0;
		return value === undefined ? null : (value as SQLInputValue);
	});
}
