import { accessSync, constants } from 'node:fs';
import { backUpBeforeMigration } from './backup/before-migration.ts';
import { checkpoint } from './db/checkpoint.ts';
import { openDatabase, type Db } from './db/client.ts';
import { migrate } from './db/migrate.ts';
import type { Environment } from './environment.ts';
import { openLog, type Log } from './log/log.ts';
import { makeFolder } from './make-folder.ts';
import { StartRefused } from './start-refused.ts';

export type Ledger = {
	db: Db;
	log: Log;
	environment: Environment;
	/** Migrations that this start applied. */
	migrated: string[];
	/** The copy taken before them; null where there was nothing to lose. */
	backup: string | null;
	close: () => Promise<void>;
};

/** Opens the data folder and brings its database up to this program, or says why not. */
export async function openLedger(environment: Environment, now: string): Promise<Ledger> {
	prepareFolder(environment.dataFolder);
	const log = openLog(environment.log, environment.dataFolder);
	const db = openDatabase(environment.database);
	let backup: string | null = null;
	try {
		const migrated = await migrate(db, async () => {
			backup = await backUpBeforeMigration(db, environment.backupFolder, now);
		});
		if (migrated.length > 0) log.info({ migrated, backup }, 'migrated');
		const close = async () => {
			await checkpoint(db);
			await db.destroy();
		};
		return { db, log, environment, migrated, backup, close };
	} catch (error) {
		await db.destroy();
		throw refusalOf(error);
	}
}

function prepareFolder(folder: string): void {
	try {
		makeFolder(folder);
		accessSync(folder, constants.W_OK);
	} catch (error) {
		throw new StartRefused(
			{ code: 'folder.unwritable', facts: { folder, reason: reasonOf(error) } },
			error
		);
	}
}

/** Sockets that fail, and PostgreSQL's: wrong password, no such database, starting, full. */
const unreachable = /^(E[A-Z]+|28\w{3}|3D000|57P03|53300)$/;

/** A database that does not answer is no fault of the program; anything else is passed on. */
function refusalOf(error: unknown): unknown {
	if (error instanceof StartRefused) return error;
	const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : '';
	if (code === 'ERR_SQLITE_ERROR' && /locked|busy/i.test(reasonOf(error))) {
		return new StartRefused({ code: 'database.locked', facts: {} }, error);
	}
	return unreachable.test(code) || /timeout/i.test(reasonOf(error))
		? new StartRefused(
				{ code: 'database.unreachable', facts: { reason: reasonOf(error) || code } },
				error
			)
		: error;
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
