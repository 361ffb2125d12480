import type { QueryResult } from 'kysely';
import type pg from 'pg';
import { sendWithOthers } from './postgres-client.ts';

/** So many connections are kept for what is only read. */
const kept = 2;
/** So many questions that come at once go to one of them. */
const together = 8;
/** Whoever comes while a question takes longer than this is not made to wait behind it. */
const slowMs = 50;

/**
 * Questions that change nothing, of all pages alike, share a few connections: what is asked in the same
 * turn goes there in one piece, without waiting for the answer to what was asked before. In the last hour
 * of a month the way to PostgreSQL costs the program more than all else that it does for a page.
 */
export class SharedReads {
	readonly #lanes: readonly Lane[];
	#now: Lane | null = null;
	#asked = 0;

	constructor(pool: pg.Pool) {
		this.#lanes = Array.from({ length: kept }, () => new Lane(pool));
	}

	/** The answer; null where each of them is busy with something slow. */
	ask<Row>(text: string, values: readonly unknown[]): Promise<QueryResult<Row>> | null {
		const lane = this.#lane();
		return lane && lane.ask(text, values);
	}

	async end(): Promise<void> {
		await Promise.all(this.#lanes.map((lane) => lane.end()));
	}

	#lane(): Lane | null {
		if (this.#now && !this.#now.isSlow && this.#asked < together) {
			this.#asked += 1;
			return this.#now;
		}
		const [next] = this.#lanes
			.filter((lane) => !lane.isSlow)
			.sort((one, other) => one.waiting - other.waiting);
		if (this.#now === null) setImmediate(() => (this.#now = null));
		this.#now = next ?? null;
		this.#asked = 1;
		return this.#now;
	}
}

class Lane {
	readonly #pool: pg.Pool;
	#client: Promise<pg.PoolClient> | null = null;
	#given: pg.PoolClient | null = null;
	#since = 0;
	waiting = 0;

	constructor(pool: pg.Pool) {
		this.#pool = pool;
	}

	get isSlow(): boolean {
		return this.waiting > 0 && performance.now() - this.#since > slowMs;
	}

	async ask<Row>(text: string, values: readonly unknown[]): Promise<QueryResult<Row>> {
		if (this.waiting === 0) this.#since = performance.now();
		this.waiting += 1;
		try {
			const client = await (this.#client ??= this.#connect());
			sendWithOthers(client);
			const { rows } = await client.query(text, [...values]);
			return { rows: rows as Row[] };
		} finally {
			this.waiting -= 1;
			this.#since = performance.now();
		}
	}

	async #connect(): Promise<pg.PoolClient> {
		try {
			const client = await this.#pool.connect();
			// one that breaks is given up, and whoever asks next gets another
			const giveUp = () => {
				if (this.#given !== client) return;
				this.#client = this.#given = null;
				client.release(true);
			};
			client.once('error', giveUp).once('end', giveUp);
			this.#given = client;
			return client;
		} catch (error) {
			this.#client = null;
			throw error;
		}
	}

	async end(): Promise<void> {
		const client = await this.#client?.catch(() => null);
		this.#client = this.#given = null;
		client?.release(true);
	}
}
