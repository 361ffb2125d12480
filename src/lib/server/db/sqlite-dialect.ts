import { SqliteAdapter, SqliteDialect, type SqliteDialectConfig } from 'kysely';
import { TurnTakingDriver } from './sqlite-driver.ts';

/**
 * Kysely's dialect with two things put right. It takes SQLite's DDL for not transactional and would leave
 * a migration that breaks half-way standing: SQLite rolls DDL back like everything else. And it lets a
 * page that reads much keep everybody else waiting (sqlite-driver.ts).
 */
export class LedgerSqliteDialect extends SqliteDialect {
	readonly #config: SqliteDialectConfig;

	constructor(config: SqliteDialectConfig) {
		super(config);
		this.#config = config;
	}

	override createDriver(): TurnTakingDriver {
		return new TurnTakingDriver(this.#config);
	}

	override createAdapter(): SqliteAdapter {
		return new LedgerSqliteAdapter();
	}
}

class LedgerSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}

	/** The driver lets one at a time have the connection itself. */
	override get supportsMultipleConnections(): boolean {
		return true;
	}
}
