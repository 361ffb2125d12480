import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { forgetChainEnds, keepChainEnds } from './chain-end.ts';
import type { Db } from './client.ts';
import { isConflict } from './conflict.ts';

type Deed = {
	work: (trx: Db) => Promise<unknown>;
	resolve: (value: unknown) => void;
	reject: (error: unknown) => void;
};

/** How long a commit is put off for those that wait meanwhile; what was done before waits for it. */
const togetherMs = 20;

/**
 * Deeds of a few milliseconds that wait for the database at the same time share one commit, which costs as much
 * as a deed. Each is done alone, one after another, behind a savepoint of its own: one that fails takes
 * nothing with it. None is answered before the commit, so that what was answered is kept.
 */
export function groupCommit(begin: (run: (trx: Db) => Promise<void>) => Promise<void>) {
	const waiting: Deed[] = [];
	let isRunning = false;

	async function runAll(): Promise<void> {
		isRunning = true;
		while (waiting.length > 0) {
			// requests that have come by now read what they need first: nothing else lets them in, for SQLite
			// answers before anybody else has a turn
			await nextTurn();
			await runGroup();
		}
		isRunning = false;
	}

	async function runGroup(): Promise<void> {
		const group: Deed[] = [];
		let answers: (() => void)[] = [];
		try {
			await begin(async (trx) => {
				// whoever begins may have to begin again
				answers = [];
				const released: Promise<unknown>[] = [];
				keepChainEnds(trx);
				const until = performance.now() + togetherMs;
				for (let at = 0; ; at += 1) {
					if (at === group.length) {
						const next = performance.now() < until ? waiting.shift() : undefined;
						if (!next) break;
						group.push(next);
					}
					const deed = group[at];
					if (deed) answers.push(await runAlone(trx, deed, released));
				}
				await Promise.all(released);
			});
		} catch (error) {
			// where nobody came to begin, those that wait are told, and not left to wait for ever
			const turnedAway = group.length > 0 ? group : waiting.splice(0);
			answers = turnedAway.map(
				({ reject }) =>
					() =>
						reject(error)
			);
		}
		for (const answer of answers) answer();
	}

	return <T>(work: (trx: Db) => Promise<T>): Promise<T> =>
		new Promise<T>((resolve, reject) => {
			waiting.push({ work, resolve: (value) => resolve(value as T), reject });
			if (!isRunning) void runAll();
		});
}

/**
 * Its answer is given once it is kept. Its savepoint is set and released while the database is asked
 * something else: what is asked of a transaction is done in this order.
 */
async function runAlone(
	trx: Db,
	{ work, resolve, reject }: Deed,
	released: Promise<unknown>[]
): Promise<() => void> {
	const begun = sql`savepoint deed`.execute(trx);
	begun.catch(() => {}); // told when the work is done, which fails as well
	try {
		const value = await work(trx);
		await begun;
		const done = sql`release deed`.execute(trx);
		done.catch(() => {}); // told before the commit
		released.push(done);
		return () => resolve(value);
	} catch (error) {
		// the whole transaction begins again
		if (isConflict(error)) throw error;
		try {
			await sql`rollback to deed`.execute(trx);
			await sql`release deed`.execute(trx);
			forgetChainEnds(trx);
		} catch {
			// a full disk or the like ends the whole transaction, and is what has to be told
			throw error;
		}
		return () => reject(error);
	}
}
