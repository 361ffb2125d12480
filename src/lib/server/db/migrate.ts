import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StartRefused } from '../start-refused.ts';
import { engineOf, type Db } from './client.ts';
import { isConflict } from './conflict.ts';
import { whileConflicts } from './transact.ts';

const files = import.meta.glob<Migration>('/migrations/*.ts', { eager: true });

/** All migrations by name. They are bundled, so a build carries its own history. */
export const migrations: Record<string, Migration> = Object.fromEntries(
	Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.ts$/g, ''), file])
);

export type MigrationState = {
	/** Already in the database, oldest first. */
	applied: string[];
	/** Known to this program and not yet applied. */
	pending: string[];
	/** In the database and unknown to this program: the database is newer. */
	unknown: string[];
};

/** Compares the database with this program, and changes nothing. */
export async function migrationState(db: Db): Promise<MigrationState> {
	const applied = await appliedNames(db);
	return {
		applied,
		pending: Object.keys(migrations)
			.filter((name) => !applied.includes(name))
			.sort(),
		unknown: applied.filter((name) => !(name in migrations))
	};
}

/**
 * Brings the database up to this program: all pending migrations or none. A database newer than
 * the program is refused untouched. `beforeChange` runs first where there are data to lose and
 * gives back where it kept them.
 */
export async function migrate(
	db: Db,
	beforeChange: (state: MigrationState) => Promise<string | null> = () => Promise.resolve(null)
): Promise<string[]> {
	const state = await migrationState(db);
	if (state.unknown.length > 0) {
		throw new StartRefused({ code: 'database.newer', facts: { names: state.unknown } });
	}
	if (state.pending.length === 0) return [];
	const backup = state.applied.length > 0 ? await beforeChange(state) : null;

	const provider = { getMigrations: () => Promise.resolve(migrations) };
	try {
		// in a transaction of ours, which holds the migrator's lock to its end
		await whileConflicts(db, () =>
			db.transaction().execute(async (trx) => {
				const { error } = await new Migrator({ db: trx, provider }).migrateToLatest();
				// it is returned, not thrown
				if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error));
			})
		);
	} catch (error) {
		if (isConflict(error)) throw error; // somebody else's lock is no fault of a migration
		// another program that starts at the same time may have got there first
		if ((await migrationState(db)).pending.length === 0) return [];
		const reason = error instanceof Error ? error.message : JSON.stringify(error);
		throw new StartRefused({ code: 'database.migration-failed', facts: { reason, backup } }, error);
	}
	return state.pending;
}

async function appliedNames(db: Db): Promise<string[]> {
	if (!(await hasMigrationLog(db))) return [];
	const { rows } = await sql<{ name: string }>`
		select name from kysely_migration order by name`.execute(db);
	return rows.map((row) => row.name);
}

/** In the schema of this install: another one may live beside it in the same PostgreSQL database. */
async function hasMigrationLog(db: Db): Promise<boolean> {
	const { rows } = await (
		engineOf(db) === 'postgres'
			? sql`select 1 from information_schema.tables
			where table_schema = current_schema() and table_name = 'kysely_migration'`
			: sql`select 1 from sqlite_master where name = 'kysely_migration'`
	).execute(db);
	return rows.length > 0;
}
