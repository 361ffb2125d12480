import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openDatabase, type Db } from './client.ts';

let db: Db;
let order: string[];

beforeEach(() => {
	db = openDatabase(':memory:');
	order = [];
});
afterEach(() => db.destroy());

/** Takes SQLite longer than a turn. */
const longQuestion = sql`
	with recursive n(i) as (select 1 union all select i + 1 from n where i < 400000)
	select max(i) from n`;

async function ask(name: string, question = sql`select 1`, of = db): Promise<void> {
	await question.execute(of);
	order.push(name);
}

test('who asks much lets those in that ask little', async () => {
	const page = Promise.all([1, 2, 3].map((at) => ask(`long ${at}`, longQuestion)));
	await nextTurn();
	const short = ask('short');
	await Promise.all([page, short]);
	expect(order).toContain('long 3');
	expect(order.indexOf('short')).toBeLessThan(order.indexOf('long 3'));
});

test('a transaction is nobody’s to interrupt, however long it takes', async () => {
	await sql`create table said (word text)`.execute(db);
	const deed = db.transaction().execute(async (trx) => {
		await sql`insert into said values ('half')`.execute(trx);
		await ask('long', longQuestion, trx);
		await nextTurn();
		await sql`insert into said values ('whole')`.execute(trx);
		await ask('deed', undefined, trx);
	});
	await nextTurn();
	const read = sql<{ n: number }>`select count(*) as n from said`.execute(db);
	await Promise.all([deed, read.then(() => order.push('read'))]);
	expect(order).toEqual(['long', 'deed', 'read']);
	expect((await read).rows).toEqual([{ n: 2 }]);
});

test('what breaks gives the connection back', async () => {
	await expect(sql`select * from nothing`.execute(db)).rejects.toThrow('nothing');
	const broken = db.transaction().execute(() => Promise.reject(new Error('no')));
	await expect(broken).rejects.toThrow('no');
	await ask('after');
	expect(order).toEqual(['after']);
});

test('those that wait have it in the order in which they came', async () => {
	const names = Array.from({ length: 8 }, (_, at) => `short ${at}`);
	await Promise.all(names.map((name) => ask(name)));
	expect(order).toEqual(names);
});
