import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Db } from './client.ts';
import { updateRowCounts } from './row-counts.ts';

let db: Db;
beforeEach(async () => {
	db = openDatabase(':memory:');
	await sql`create table said (district text, id text, unit text, primary key (district, id))`.execute(
		db
	);
	await sql`create index said_of_unit on said (district, unit)`.execute(db);
});
afterEach(() => db.destroy());

async function fill(rows: number): Promise<void> {
	await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})
		insert into said select 'one', 'id' || i, 'unit' || (i % 100) from n`.execute(db);
}

async function planOf(question: string): Promise<string> {
	const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(question)}`.execute(
		db
	);
	return rows.map(({ detail }) => detail).join('; ');
}

test('what is asked by its unit is not looked for in the whole district', async () => {
	const ofUnit = `select * from said where district = 'one' and unit = 'unit7' order by id`;
	await fill(2000);
	expect(await planOf(ofUnit)).not.toContain('said_of_unit');
	await updateRowCounts(db);
	expect(await planOf(ofUnit)).toContain('said_of_unit');
});

test('a table that was small when it was counted is not read whole once it has grown', async () => {
	await fill(2);
	await sql`create table district (id text primary key)`.execute(db);
	await sql`insert into district values ('one')`.execute(db);
	await updateRowCounts(db);
	const last = `select said.unit from district left join said on said.district = district.id
		and said.id = (select max(one.id) from said as one where one.district = district.id)`;
	expect(await planOf(last)).not.toContain('SCAN said');
});

test('a database without a row is counted without a word', async () => {
	await updateRowCounts(db);
	expect(await planOf('select * from said')).toContain('SCAN said');
});
