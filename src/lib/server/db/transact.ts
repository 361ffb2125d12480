import { setTimeout as wait } from 'node:timers/promises';
import { engineOf, type Db } from './client.ts';

const attempts = 4;

/**
 * Runs a read-decide-write as if alone, the only way a write may begin. SQLite has one writer;
 * PostgreSQL gets serializable isolation and a conflict is tried again here and nowhere else, so
 * `work` may run more than once and must do nothing outside the database.
 */
export async function transact<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
	if (db.isTransaction) return work(db);
	for (let attempt = 1; ; attempt++) {
		try {
			return await begin(db).execute(work);
		} catch (error) {
			if (attempt === attempts || !isConflict(error)) throw error;
			await wait(10 * 2 ** attempt * Math.random());
		}
	}
}

function begin(db: Db) {
	const transaction = db.transaction();
	return engineOf(db) === 'postgres' ? transaction.setIsolationLevel('serializable') : transaction;
}

/** Serialization failure or deadlock (PostgreSQL), or another process kept the file locked (SQLite). */
export function isConflict(error: unknown): boolean {
	if (typeof error !== 'object' || error === null || !('code' in error)) return false;
	if (error.code === '40001' || error.code === '40P01') return true;
	return error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error && error.errcode === 5;
}
