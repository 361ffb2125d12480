import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { backUpBeforeMigration } from './backup/before-migration.ts';
import { checkpoint } from './db/checkpoint.ts';
import { openDatabase, type Db } from './db/client.ts';
import { contact } from './db/contact.ts';
import { findDamage } from './db/integrity.ts';
import { migrate } from './db/migrate.ts';
import type { Environment } from './environment.ts';
import { openLog, type Log } from './log/log.ts';
import { makeFolder } from './make-folder.ts';
import { damaged, reasonOf, refusalOf } from './refusal-of.ts';
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
	const log = openLogIn(environment);
	let db: Db | undefined;
	try {
		db = openDatabase(environment.database);
		return await bringUp(db, log, environment, now);
	} catch (error) {
		await db?.destroy();
		log.error({ error }, 'start refused');
		throw refusalOf(error, environment.database);
	}
}

async function bringUp(db: Db, log: Log, environment: Environment, now: string): Promise<Ledger> {
	await contact(db);
	const damage = await findDamage(db);
	if (damage !== null) throw damaged(environment.database, damage);

	let backup: string | null = null;
	const migrated = await migrate(db, async ({ applied }) => {
		backup = await backUp(db, environment.backupFolder, applied.length, now);
		return backup;
	});
	if (migrated.length > 0) log.info({ migrated, backup }, 'migrated');
	const close = async () => {
		try {
			await checkpoint(db);
		} finally {
			await db.destroy();
		}
	};
	return { db, log, environment, migrated, backup, close };
}

async function backUp(db: Db, folder: string, applied: number, now: string): Promise<string> {
	try {
		return await backUpBeforeMigration(db, folder, applied, now);
	} catch (error) {
		const facts = { folder, reason: reasonOf(error) };
		throw new StartRefused({ code: 'database.backup-failed', facts }, error);
	}
}

function openLogIn({ dataFolder, log }: Environment): Log {
	prepareFolder(dataFolder);
	const folder = join(dataFolder, 'log');
	if (log === 'file') prepareFolder(folder);
	return openLog(log, folder);
}

function prepareFolder(folder: string): void {
	try {
		makeFolder(folder);
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch (error) {
		throw new StartRefused(
			{ code: 'folder.unwritable', facts: { folder, reason: reasonOf(error) } },
			error
		);
	}
}
