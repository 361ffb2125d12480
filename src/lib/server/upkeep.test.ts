import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
const idle = () => Promise.resolve();
const hours = (count: number) => vi.advanceTimersByTimeAsync(count * 3_600_000);

test('the work is done at the start, and again once the day turns in Shanghai', async () => {
	const { at, work } = counted();
	const kept = startUpkeep(ledger(), work, idle);
	await hours(1);
	expect(at).toEqual(['2026-11-21T14:30:00.000Z']);
	await hours(1); // 00:30 in Shanghai, still the 21st in Greenwich
	expect(at[1]).toBe('2026-11-21T16:30:00.000Z');
	await hours(23);
	expect(at).toHaveLength(2);
	await kept.close();
});

test('the hourly work is done at the start and every hour; where it breaks the rest is done', async () => {
	let times = 0;
	const { at, work } = counted();
	const kept = startUpkeep(ledger(), work, () => {
		times += 1;
		return Promise.reject(new Error('locked'));
	});
	await hours(2);
	expect(times).toBe(3);
	expect(at).toHaveLength(2);
	await kept.close();
});

test('work that went wrong is tried again an hour later', async () => {
	let broken = true;
	const { at, work } = counted(() =>
		broken ? Promise.reject(new Error('disk full')) : Promise.resolve({ anchorLines: [] })
	);
	const kept = startUpkeep(ledger(), work, idle);
	await hours(1);
	broken = false;
	await hours(3);
	expect(at).toHaveLength(3);
	await kept.close();
});

test('the marks on the log are kept beside the database', async () => {
	const anchorLines = ['2026-11-21 - 1 abc'];
	const kept = startUpkeep(ledger(), counted(() => Promise.resolve({ anchorLines })).work, idle);
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
	const kept = startUpkeep(ledger(), work, idle);
	const closing = kept.close();
	await hours(30);
	await closing;
	expect(closed).toEqual(['work', 'ledger']);
	expect(at).toHaveLength(1);
});
