import { PostgresAdapter, PostgresDialect, sql, type Kysely } from 'kysely';

/**
 * Kysely's dialect without the one thing that not every engine speaking PostgreSQL's protocol has:
 * two programs that migrate at once wait for a locked row and not for an advisory lock.
 */
export class LedgerPostgresDialect extends PostgresDialect {
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
