import { SqliteAdapter, SqliteDialect } from 'kysely';

/**
 * Kysely's dialect with one thing put right: it takes SQLite's DDL for not transactional and would
 * leave a migration that breaks half-way standing. SQLite rolls DDL back like everything else.
 */
export class LedgerSqliteDialect extends SqliteDialect {
	override createAdapter(): SqliteAdapter {
		return new TransactionalDdl();
	}
}

class TransactionalDdl extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}
