import {
	PostgresDriver,
	type CompiledQuery,
	type DatabaseConnection,
	type QueryResult,
	type TransactionSettings
} from 'kysely';
import type pg from 'pg';
import { SharedReads } from './shared-reads.ts';

type Own = Parameters<PostgresDriver['releaseConnection']>[0];

/**
 * Kysely takes a connection for every question. Here it gets one of its own only where it begins a
 * transaction or writes; what is only read goes where all such questions go.
 */
export class SharingDriver extends PostgresDriver {
	readonly #reads: SharedReads;

	constructor(pool: pg.Pool) {
		super({ pool });
		this.#reads = new SharedReads(pool);
	}

	override acquireConnection(): Promise<DatabaseConnection> {
		const takeOwn = () => super.acquireConnection() as Promise<Own>;
		return Promise.resolve(new OnDemand(this.#reads, takeOwn));
	}

	/** It goes there with what is asked first; where it failed, all that came after it has failed too. */
	override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
		const onDemand = connection as OnDemand;
		onDemand.begun = super.beginTransaction(await onDemand.own(), settings);
		onDemand.begun.catch(() => {}); // told when it is to be committed
	}

	override async commitTransaction(connection: DatabaseConnection) {
		const onDemand = connection as OnDemand;
		await onDemand.begun;
		await super.commitTransaction(await onDemand.own());
	}

	override async rollbackTransaction(connection: DatabaseConnection) {
		await super.rollbackTransaction(await (connection as OnDemand).own());
	}

	override async releaseConnection(connection: DatabaseConnection) {
		const { taken } = connection as OnDemand;
		if (taken) await super.releaseConnection(await taken);
	}

	override async destroy() {
		await this.#reads.end();
		await super.destroy();
	}
}

class OnDemand implements DatabaseConnection {
	readonly #reads: SharedReads;
	readonly #takeOwn: () => Promise<Own>;
	taken: Promise<Own> | null = null;
	begun: Promise<void> | null = null;

	constructor(reads: SharedReads, takeOwn: () => Promise<Own>) {
		this.#reads = reads;
		this.#takeOwn = takeOwn;
	}

	own(): Promise<Own> {
		this.taken ??= this.#takeOwn();
		return this.taken;
	}

	async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
		const shared =
			!this.taken && isOnlyRead(query.sql) && this.#reads.ask<Row>(query.sql, query.parameters);
		return shared || (await this.own()).executeQuery<Row>(query);
	}

	async *streamQuery<Row>(
		query: CompiledQuery,
		chunkSize: number
	): AsyncIterableIterator<QueryResult<Row>> {
		yield* (await this.own()).streamQuery<Row>(query, chunkSize);
	}
}

function isOnlyRead(text: string): boolean {
	return /^\s*select\b/i.test(text) && !/\bfor (no key )?(update|(key )?share)\b/i.test(text);
}
