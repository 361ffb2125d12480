import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { engineOf, type Db } from './client.ts';
import { isConflict, isRaced } from './conflict.ts';
import { groupCommit } from './group-commit.ts';
import { inLine } from './in-line.ts';
import { pipelined } from './pipelined.ts';

/**
 * How long a conflict is tried again, and how far apart at most. Asking SQLite for its lock costs next
 * to nothing, and who asks seldom is passed over by a long import that gives it back every now and then.
 */
const patience = {
	sqlite: { forMs: 5000, apartMs: 8 },
	postgres: { forMs: 10_000, apartMs: 1000 }
};

/**
 * Runs a read-decide-write as if alone, the only way a write may begin. SQLite has one writer;
 * PostgreSQL gets serializable isolation and a conflict is tried again here and nowhere else, so
 * `work` may run more than once and must do nothing outside the database.
 */
export async function transact<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	if (db.isTransaction) return work(db);
	const attempts = () => whileConflicts(db, () => begin(db, work));
	return engineOf(db) === 'postgres' ? lineOf(db)(attempts) : attempts();
}

const groups = new WeakMap<Db, ReturnType<typeof groupCommit>>();

/**
 * The same for what many do at once and is done in a few milliseconds, such as 上报 in the last hour: those
 * that wait together share a commit (group-commit.ts).
 */
export async function transactBriefly<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	if (db.isTransaction) return transact(db, work);
	const group = groups.get(db) ?? groupCommit((run) => transact(db, run));
	groups.set(db, group);
	return group(work);
}

/** A writer on PostgreSQL that takes longer has others beside it. */
const aloneMs = 1000;
const lines = new WeakMap<Db, ReturnType<typeof inLine>>();

/**
 * Nearly every deed adds the next link to the chain of its district, so that of two at once one is always
 * turned back; of sixty-four, most of them again and again. One after another they are done sooner.
 */
function lineOf(db: Db): ReturnType<typeof inLine> {
	const line = lines.get(db) ?? inLine(aloneMs);
	lines.set(db, line);
	return line;
}

/**
 * The same for drafts, which add no link to the chain: on PostgreSQL they wait neither for those that do
 * nor for each other. Whatever else is done to a draft writes its row, so that a snapshot is enough:
 * whoever comes second is turned back and tries again, also where both began the report.
 */
export function transactDraft<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	if (engineOf(db) === 'sqlite' || db.isTransaction) return transactBriefly(db, work);
	return whileConflicts(db, () => snapshot(db, work), isRaced);
}

/** Tries again, ever further apart and by chance, until the conflict is over or patience ends. */
export async function whileConflicts<T>(
	db: Db,
	work: () => Promise<T>,
	isTriedAgain: (error: unknown) => boolean = isConflict
): Promise<T> {
	const { forMs, apartMs } = patience[engineOf(db)];
	const end = performance.now() + forMs;
	for (let attempt = 1; ; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (performance.now() > end || !isTriedAgain(error)) throw error;
			await wait(Math.random() * Math.min(10 * 2 ** attempt, apartMs));
		}
	}
}

/**
 * The same for what only follows from other rows and is read by nobody who decides: a snapshot is
 * enough, and on PostgreSQL no writer of a serializable transaction is turned back because of it.
 */
export async function transactBeside<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	if (engineOf(db) === 'sqlite' || db.isTransaction) return transact(db, work);
	return whileConflicts(db, () => snapshot(db, work));
}

/** A few quick reads of one moment, which wait for no writer: on SQLite the lock is not asked for. */
export function readTogether<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	if (db.isTransaction) return work(db);
	if (engineOf(db) === 'postgres') return readOneMoment(db, work);
	return db.connection().execute(async (connection) => {
		await sql`begin deferred`.execute(connection);
		try {
			return await work(connection);
		} finally {
			await sql`rollback`.execute(connection);
		}
	});
}

/** Many reads of one moment. `work` runs once only, so it may write a file meanwhile. */
export function readOneMoment<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	const transaction = db.transaction();
	return engineOf(db) === 'postgres'
		? transaction.setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
		: transaction.execute(work);
}

function begin<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	const transaction = db.transaction();
	if (engineOf(db) === 'sqlite') return transaction.execute(work);
	return transaction.setIsolationLevel('serializable').execute((trx) => pipelined(trx, work));
}

function snapshot<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	const transaction = db.transaction().setIsolationLevel('repeatable read');
	return transaction.execute((trx) => pipelined(trx, work));
}
