import { PostgresAdapter, PostgresDialect, sql, type Driver, type Kysely } from 'kysely';
import type pg from 'pg';
import { SharingDriver } from './sharing-driver.ts';

/**
 * Kysely's dialect with connections that are shared for what is only read, and without the one thing that
 * not every engine speaking PostgreSQL's protocol has: two programs that migrate at once wait for a locked
 * row and not for an advisory lock.
 */
export class LedgerPostgresDialect extends PostgresDialect {
	readonly #pool: pg.Pool;

	constructor(pool: pg.Pool) {
		super({ pool });
		this.#pool = pool;
	}

	override createDriver(): Driver {
		return new SharingDriver(this.#pool);
	}

	override createAdapter(): PostgresAdapter {
		return new RowLock();
	}
}

type LockOptions = Parameters<PostgresAdapter['acquireMigrationLock']>[1];

class RowLock extends PostgresAdapter {
	/** Held to the end of the transaction that the migration runs in (migrate.ts). */
	override async acquireMigrationLock(
		db: Kysely<unknown>,
		{ lockTable, lockRowId }: LockOptions
	): Promise<void> {
		await sql`select id from ${sql.table(lockTable)} where id = ${lockRowId} for update`.execute(
			db
		);
	}

	override releaseMigrationLock(): Promise<void> {
		return Promise.resolve();
	}
}
