import {
	DummyDriver,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	Transaction,
	type DatabaseConnection,
	type Dialect
} from 'kysely';
import type { Db } from './client.ts';
import { isAfterFailure } from './conflict.ts';
import type { Schema } from './schema.ts';

/**
 * Runs work in a transaction of PostgreSQL that sends what it asks at once without waiting for one
 * answer after the other, in the order in which it was asked. Kysely's own holds each question back until
 * the one before it is answered, and in the last hour of a month the way there and back is what costs.
 */
export function pipelined<T>(trx: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	const executor = trx.getExecutor();
	return executor.provideConnection((connection) => {
		const telling = tellingCause(connection);
		const atOnce = executor.withConnectionProvider({ provideConnection: (use) => use(telling) });
		const of = { config: { dialect }, dialect, driver: new DummyDriver(), executor: atOnce };
		return work(new Transaction<Schema>(of));
	});
}

/**
 * What was sent behind something that failed is told only that the transaction is over: why is what has to
 * be told, for of a conflict the deed begins again.
 */
function tellingCause(connection: DatabaseConnection): DatabaseConnection {
	let cause: unknown;
	return {
		executeQuery: async (...query) => {
			try {
				return await connection.executeQuery(...query);
			} catch (error) {
				if (!isAfterFailure(error)) cause = error;
				throw cause ?? error;
			}
		},
		streamQuery: (...query) => connection.streamQuery(...query)
	};
}

/** What a transaction that has begun already wants of a dialect. */
const dialect: Dialect = {
	createAdapter: () => new PostgresAdapter(),
	createDriver: () => new DummyDriver(),
	createIntrospector: (db) => new PostgresIntrospector(db),
	createQueryCompiler: () => new PostgresQueryCompiler()
};
