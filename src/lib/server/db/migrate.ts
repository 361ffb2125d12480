import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StartRefused } from '../start-refused.ts';
import type { Db } from './client.ts';
import { isConflict, whileConflicts } from './transact.ts';

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
		await whileConflicts(db, async () => {
			const { error } = await new Migrator({ db, provider }).migrateToLatest();
			// it is returned, not thrown
			if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error));
		});
	} catch (error) {
		if (isConflict(error)) throw error; // somebody else's lock is no fault of a migration
		const reason = error instanceof Error ? error.message : JSON.stringify(error);
		throw new StartRefused({ code: 'database.migration-failed', facts: { reason, backup } }, error);
	}
	return state.pending;
}

async function appliedNames(db: Db): Promise<string[]> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	if (!tables.some((table) => table.name === 'kysely_migration')) return [];
	const { rows } = await sql<{ name: string }>`
		select name from kysely_migration order by name`.execute(db);
	return rows.map((row) => row.name);
}
