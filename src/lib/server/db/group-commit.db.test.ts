import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Db } from './client.ts';
import { groupCommit } from './group-commit.ts';
import { sqliteFailureOf } from './sqlite-failure.ts';
import { onBothEngines } from './test-db.ts';
import { together } from './together.ts';
import { transact, transactBriefly } from './transact.ts';

async function inFile() {
	const folder = await mkdtemp(join(tmpdir(), 'ledger-group-'));
	const file = join(folder, 'ledger.sqlite');
	const db = openDatabase(file);
	await sql`create table mark (name text primary key)`.execute(db);
	const beside = new DatabaseSync(file);
	onTestFinished(async () => {
		beside.close();
		await db.destroy();
		await rm(folder, { recursive: true });
	});
	/** What another process finds, and so what would be left after a power cut. */
	const kept = () => beside.prepare('select name from mark order by name').all().map(nameOf);
	return { db, kept };
}

const nameOf = (row: Record<string, unknown>) => String(row.name);
const write = (name: string) => (trx: Db) =>
	sql`insert into mark values (${name})`.execute(trx).then(() => name);

test('deeds that wait together share a commit, and each is answered after it', async () => {
	const { db, kept } = await inFile();
	let commits = 0;
	const group = groupCommit(async (run) => {
		await transact(db, run);
		commits += 1;
	});
	const names = Array.from({ length: 30 }, (_, at) => `m${String(at).padStart(2, '0')}`);
	const seen = await Promise.all(
		names.map(async (name) => {
			await group(write(name));
			return { name, isKept: kept().includes(name) };
		})
	);
	expect(seen).toEqual(names.map((name) => ({ name, isKept: true })));
	expect(commits).toBeLessThan(10);
});

test('where the commit fails nobody is told that it is done, and the next ones are', async () => {
	const { db, kept } = await inFile();
	let isFull = true;
	const group = groupCommit((run) =>
		transact(db, async (trx) => {
			await run(trx);
			if (isFull) throw new Error('disk full');
		})
	);
	const answers = await Promise.allSettled(['a', 'b', 'c'].map((name) => group(write(name))));
	expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	expect(kept()).toEqual([]);
	isFull = false;
	expect(await group(write('d'))).toBe('d');
	expect(kept()).toEqual(['d']);
});

test('whoever has to begin again does everything once', async () => {
	const { db, kept } = await inFile();
	let times = 0;
	const group = groupCommit((run) =>
		transact(db, async (trx) => {
			await run(trx);
			times += 1;
			// as if another process had kept the file locked
			if (times === 1)
				throw Object.assign(new Error('locked'), { code: 'ERR_SQLITE_ERROR', errcode: 5 });
		})
	);
	const answers = await Promise.all(['a', 'b'].map((name) => group(write(name))));
	expect({ answers, times, kept: kept() }).toEqual({
		...{ answers: ['a', 'b'], times: 2 },
		kept: ['a', 'b']
	});
});

test('whoever waits is told where no transaction can begin, and the next ones are done', async () => {
	const { db, kept } = await inFile();
	let isLocked = true;
	const group = groupCommit(async (run) => {
		if (isLocked) throw new Error('locked');
		await transact(db, run);
	});
	const answers = await Promise.allSettled(['a', 'b'].map((name) => group(write(name))));
	expect(answers).toMatchObject([
		{ status: 'rejected', reason: { message: 'locked' } },
		{ status: 'rejected', reason: { message: 'locked' } }
	]);
	isLocked = false;
	expect(await group(write('c'))).toBe('c');
	expect(kept()).toEqual(['c']);
});

test('a full disk is told as such, by each of those that it met', async () => {
	const { db, kept } = await inFile();
	await sql`pragma max_page_count = 40`.execute(db);
	const huge = (name: string) => (trx: Db) =>
		sql`insert into mark values (${name + 'x'.repeat(2 ** 20)})`.execute(trx).then(() => name);
	const deeds = [write('a'), huge('b'), write('c')];
	const answers = await Promise.allSettled(deeds.map((work) => transactBriefly(db, work)));
	const failed = answers.filter(({ status }) => status === 'rejected');
	expect(failed.length).toBeGreaterThan(0);
	for (const { reason } of failed as PromiseRejectedResult[]) {
		expect(sqliteFailureOf(reason)).toBe('file-refused');
	}
	expect(await transactBriefly(db, write('d'))).toBe('d');
	expect(kept()).toContain('d');
});

onBothEngines('a brief deed', (get) => {
	const table = async () => {
		await sql`create table if not exists mark (name varchar(20) primary key)`.execute(get.db);
		await sql`delete from mark`.execute(get.db);
		const names = async () => {
			const { rows } = await sql<{ name: string }>`select name from mark order by name`.execute(
				get.db
			);
			return rows.map(({ name }) => name);
		};
		return { db: get.db, names };
	};

	test('that fails takes back what it wrote, and nothing of those beside it', async () => {
		const { db, names } = await table();
		const broken = async (trx: Db) => {
			await write('half')(trx);
			throw new Error('no');
		};
		const answers = await Promise.allSettled(
			[write('a'), broken, write('b')].map((work) => transactBriefly(db, work))
		);
		expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(await names()).toEqual(['a', 'b']);
	});

	test('of whose writes one fails takes back also the one that comes late', async () => {
		const { db, names } = await table();
		await transactBriefly(db, write('a'));
		const late = async (trx: Db) => {
			await wait(10);
			return write('late')(trx);
		};
		const twice = transactBriefly(db, (trx) => together([write('a')(trx), late(trx)]));
		const next = transactBriefly(db, async (trx) => {
			await wait(40);
			return write('b')(trx);
		});
		const [answer] = await Promise.allSettled([twice, next]);
		expect(answer.status).toBe('rejected');
		expect(await names()).toEqual(['a', 'b']);
	});

	test('sees what the one before it has done, and not half of it', async () => {
		const { db, names } = await table();
		const addNext = async (trx: Db) => {
			const { rows } = await sql<{ n: number }>`select count(*) as n from mark`.execute(trx);
			return write(String(100 + Number(rows[0]?.n)))(trx);
		};
		await Promise.all(Array.from({ length: 25 }, () => transactBriefly(db, addNext)));
		expect(await names()).toEqual(Array.from({ length: 25 }, (_, at) => String(100 + at)));
	});

	test('inside a longer one goes and stays with it', async () => {
		const { db, names } = await table();
		const whole = transact(db, async (trx) => {
			await transactBriefly(trx, write('inner'));
			throw new Error('no');
		});
		await expect(whole).rejects.toThrow('no');
		expect(await names()).toEqual([]);
	});
});
