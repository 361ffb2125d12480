import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import type { Db } from './client.ts';
import { openEmpty } from './test-db.ts';
import { openDatabase } from './client.ts';
import { transact } from './transact.ts';

async function backendOf(db: Db): Promise<number> {
	const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
	return rows[0]?.pid ?? 0;
}

const backends = async (db: Db, times: number) =>
	new Set(await Promise.all(Array.from({ length: times }, () => backendOf(db))));

describe.skipIf(inject('postgres') === null)('on PostgreSQL', () => {
	const opened = async (work: (db: Db, beside: Db) => Promise<void>) => {
		const { db, address, drop } = await openEmpty('postgres');
		const beside = openDatabase(address);
		try {
			await sql`create table mark (name text primary key)`.execute(db);
			await work(db, beside);
		} finally {
			await db.destroy();
			await beside.destroy();
			await drop();
		}
	};
	const names = async (db: Db) =>
		(await sql<{ name: string }>`select name from mark order by name`.execute(db)).rows.map(
			({ name }) => name
		);

	test('what is only read, however much at once, is asked of two connections', () =>
		opened(async (db) => {
			expect((await backends(db, 60)).size).toBe(2);
		}));

	test('each has its own answer, and what cannot be answered fails alone', () =>
		opened(async (db) => {
			const answers = await Promise.allSettled(
				Array.from({ length: 20 }, (_, at) =>
					at === 7
						? sql`select name from no_such_table`.execute(db)
						: sql<{ at: number }>`select ${at}::int as at`.execute(db)
				)
			);
			const told = answers.map((answer) =>
				answer.status === 'fulfilled' ? (answer.value.rows[0] as { at: number }).at : 'failed'
			);
			expect(told).toEqual(Array.from({ length: 20 }, (_, at) => (at === 7 ? 'failed' : at)));
		}));

	test('nobody who comes later waits behind what is slow, on whichever connection', () =>
		opened(async (db) => {
			const order: string[] = [];
			const slow = Array.from({ length: 9 }, (_, at) =>
				sql`select pg_sleep(${at % 8 === 0 ? 1 : 0})`
					.execute(db)
					.then(() => at % 8 === 0 && order.push('slow'))
			);
			await wait(150);
			await backendOf(db).then(() => order.push('quick'));
			await Promise.all(slow);
			expect(order).toEqual(['quick', 'slow', 'slow']);
		}));

	test('a connection that breaks fails what was asked on it, and the next question has another', () =>
		opened(async (db, beside) => {
			const broken = await backends(db, 60);
			const sleeping = sql`select pg_sleep(60)`.execute(db);
			const failed = expect(sleeping).rejects.toThrow();
			await wait(100);
			for (const pid of broken) await sql`select pg_terminate_backend(${pid})`.execute(beside);
			await failed;
			await wait(100);
			expect(broken).not.toContain(await backendOf(db));
		}));

	test('where the connection of a transaction breaks the deed fails, and the next one is done', () =>
		opened(async (db, beside) => {
			const deed = transact(db, async (trx) => {
				await sql`insert into mark values ('a')`.execute(trx);
				const pid = await backendOf(trx);
				await sql`select pg_terminate_backend(${pid})`.execute(beside);
				await wait(100);
				await sql`insert into mark values ('b')`.execute(trx);
			});
			await expect(deed).rejects.toThrow();
			await transact(db, (trx) => sql`insert into mark values ('c')`.execute(trx));
			expect(await names(db)).toEqual(['c']);
		}));

	test('what comes when its transaction is over is not written', () =>
		opened(async (db) => {
			let late: Promise<unknown> = Promise.resolve();
			await transact(db, (trx) => {
				late = wait(50).then(() => sql`insert into mark values ('late')`.execute(trx));
				return sql`insert into mark values ('a')`.execute(trx);
			});
			await expect(late).rejects.toThrow();
			expect(await names(db)).toEqual(['a']);
		}));

	test('a write of its own is no part of what is only read, nor is a row that is locked', () =>
		opened(async (db) => {
			const shared = await backends(db, 60);
			const { rows } = await sql<{ pid: number }>`
				insert into mark values ('a') returning pg_backend_pid() as pid`.execute(db);
			expect(shared).not.toContain(rows[0]?.pid);
			const locked = await sql<{ pid: number }>`
				select pg_backend_pid() as pid from mark for no key update`.execute(db);
			expect(shared).not.toContain(locked.rows[0]?.pid);
		}));
});
