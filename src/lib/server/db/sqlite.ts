import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { makeFolder } from '../make-folder.ts';
import { StartRefused } from '../start-refused.ts';

export type SqliteFile = SqliteDatabase & { raw: DatabaseSync };

/** Waiting for a lock holds up the whole process, so it is long only before anybody is served. */
const opening = 5000;
const serving = 200;

/** node:sqlite behind Kysely's own SqliteDialect; read-only it leaves no trace beside the file. */
export function openSqlite(file: string, { readOnly = false } = {}): SqliteFile {
	const raw = readOnly ? openToRead(file) : openToWrite(file);
	const prepared = new Map<string, SqliteStatement>();
	return {
		raw,
		close: () => raw.close(),
		prepare(sql) {
			if (sql === 'begin') return beginAtOnce(raw);
			if (sql === 'rollback') return rollBack(raw);
			let statement = prepared.get(sql);
			if (!statement) {
				if (prepared.size > 500) prepared.clear();
				statement = asStatement(raw.prepare(sql));
				prepared.set(sql, statement);
			}
			return statement;
		}
	};
}

function openToWrite(file: string): DatabaseSync {
	if (file !== ':memory:') makeFile(file);
	const raw = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: opening });
	try {
		refuseUnsafeVersion(raw);
		// a task with its Chinese text fills three quarters of the usual page; of this size a new file wastes less
		raw.exec('pragma page_size = 8192');
		// FULL keeps what was acknowledged through a power cut; NORMAL in WAL may not
		raw.exec(
			'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma trusted_schema = off'
		);
		raw.exec(`pragma busy_timeout = ${serving}`);
	} catch (error) {
		raw.close();
		throw error;
	}
	return raw;
}

/** Nobody has a file open that has no log beside it: then SQLite need not make one to read it. */
function openToRead(file: string): DatabaseSync {
	const address = pathToFileURL(file);
	const alone = !existsSync(`${file}-wal`) && !existsSync(`${file}-journal`);
	if (alone) address.searchParams.set('immutable', '1');
	return new DatabaseSync(address, { readOnly: true, timeout: opening });
}

/**
 * Immediate, because a transaction that has to upgrade its lock half-way fails when another process
 * writes; and without waiting, because a queue of waits would hold up the whole process. Who begins
 * waits and tries again (transact.ts).
 */
function beginAtOnce(raw: DatabaseSync): SqliteStatement {
	const run = () => {
		raw.exec('pragma busy_timeout = 0');
		try {
			raw.exec('begin immediate');
		} finally {
			raw.exec(`pragma busy_timeout = ${serving}`);
		}
		return { changes: 0, lastInsertRowid: 0 };
	};
	return asDeed(run);
}

/** A full disk has rolled back already: that is what is told, and not that there is nothing to roll back. */
function rollBack(raw: DatabaseSync): SqliteStatement {
	return asDeed(() => {
		if (raw.isTransaction) raw.exec('rollback');
		return { changes: 0, lastInsertRowid: 0 };
	});
}

function asDeed(run: SqliteStatement['run']): SqliteStatement {
	return { reader: false, all: () => [], run, iterate: () => [][Symbol.iterator]() };
}

/** Made before SQLite opens it, because its log beside it gets the same rights. */
function makeFile(file: string): void {
	makeFolder(dirname(file));
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
