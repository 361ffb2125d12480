import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from './db/client.ts';
import { readEnvironment } from './environment.ts';
import { openLog } from './log/log.ts';
import type { Ledger } from './open-ledger.ts';
import { startUpkeep, type DailyWork } from './upkeep.ts';

let folder: string;
let closed: string[];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ledger-upkeep-'));
	closed = [];
	vi.useFakeTimers({ now: new Date('2026-11-21T14:30:00.000Z') });
});
afterEach(() => {
	vi.useRealTimers();
	rmSync(folder, { recursive: true });
});

function ledger(): Ledger {
	const db = openDatabase(':memory:');
	const close = async () => {
		closed.push('ledger');
		await db.destroy();
	};
	const environment = readEnvironment({ LEDGER_DATA: folder, LEDGER_LOG: 'off' });
	return { db, log: openLog('off', folder), environment, migrated: [], backup: null, close };
}

/** Notes each time it is asked. */
function counted(more: DailyWork = () => Promise.resolve({ anchorLines: [] })) {
	const at: string[] = [];
	const work: DailyWork = (db, now) => {
		at.push(now);
		return more(db, now);
	};
	return { at, work };
}
const hours = (count: number) => vi.advanceTimersByTimeAsync(count * 3_600_000);

test('the work is done at the start, and again once the day turns in Shanghai', async () => {
	const { at, work } = counted();
	const kept = startUpkeep(ledger(), work);
	await hours(1);
	expect(at).toEqual(['2026-11-21T14:30:00.000Z']);
	await hours(1); // 00:30 in Shanghai, still the 21st in Greenwich
	expect(at[1]).toBe('2026-11-21T16:30:00.000Z');
	await hours(23);
	expect(at).toHaveLength(2);
	await kept.close();
});

test('what has come in since is counted within the hour', async () => {
	const own = ledger();
	const kept = startUpkeep(own, counted().work);
	await hours(1);
	await sql`create table said (id integer primary key, unit text)`.execute(own.db);
	await sql`create index said_of_unit on said (unit)`.execute(own.db);
	await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
		insert into said (unit) select 'unit' || i from n`.execute(own.db);
	await hours(1);
	const { rows } = await sql`select tbl from sqlite_stat1`.execute(own.db);
	expect(rows).toContainEqual({ tbl: 'said' });
	await kept.close();
});

test('work that went wrong is tried again an hour later', async () => {
	let broken = true;
	const { at, work } = counted(() =>
		broken ? Promise.reject(new Error('disk full')) : Promise.resolve({ anchorLines: [] })
	);
	const kept = startUpkeep(ledger(), work);
	await hours(1);
	broken = false;
	await hours(3);
	expect(at).toHaveLength(3);
	await kept.close();
});

test('the marks on the log are kept beside the database', async () => {
	const anchorLines = ['2026-11-21 - 1 abc'];
	const kept = startUpkeep(ledger(), counted(() => Promise.resolve({ anchorLines })).work);
	await hours(1);
	await kept.close();
	expect(readFileSync(join(folder, 'audit-anchors.txt'), 'utf8')).toBe(`${anchorLines[0]}\n`);
});

test('closing waits for work under way, and none begins after it', async () => {
	const { at, work } = counted(async () => {
		await new Promise((done) => setTimeout(done, 1000));
		closed.push('work');
		return { anchorLines: [] };
	});
	const kept = startUpkeep(ledger(), work);
	const closing = kept.close();
	await hours(30);
	await closing;
	expect(closed).toEqual(['work', 'ledger']);
	expect(at).toHaveLength(1);
});
