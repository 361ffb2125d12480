import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from './db/client.ts';
import { readEnvironment } from './environment.ts';
import { openLog } from './log/log.ts';
import type { Ledger } from './open-ledger.ts';
import { startReminders, type MinuteWork } from './reminder-clock.ts';

let folder: string;
let closed: string[];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ledger-reminders-'));
	closed = [];
	vi.useFakeTimers({ now: new Date('2026-11-20T00:59:30.000Z') });
});
afterEach(() => {
	vi.useRealTimers();
	rmSync(folder, { recursive: true });
});

function ledger(log: 'off' | 'file' = 'off'): Ledger {
	const db = openDatabase(':memory:');
	const close = async () => {
		closed.push('ledger');
		await db.destroy();
	};
	const environment = readEnvironment({ LEDGER_DATA: folder, LEDGER_LOG: log });
	return { db, log: openLog(log, folder), environment, migrated: [], backup: null, close };
}
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);
const nothing = { units: 0, sent: 0 };

test('it looks at the start and every minute, and not while it is still at it', async () => {
	const at: string[] = [];
	let go = () => {};
	const kept = startReminders(ledger(), async (_, now) => {
		at.push(now.slice(11, 16));
		if (at.length === 2) await new Promise<void>((done) => (go = done));
		return nothing;
	});
	await minutes(4);
	expect(at).toEqual(['00:59', '01:00']);
	go();
	await minutes(1);
	expect(at).toEqual(['00:59', '01:00', '01:04']);
	await kept.close();
});

test('closing stops what is under way, waits for it, and none begins after it', async () => {
	let looks = 0;
	const work: MinuteWork = async (_, __, signal) => {
		looks += 1;
		await new Promise<void>((done) => {
			signal.addEventListener('abort', () => {
				closed.push('work');
				done();
			});
		});
		return nothing;
	};
	const kept = startReminders(ledger(), work);
	await minutes(1);
	await kept.close();
	await minutes(5);
	expect(closed).toEqual(['work', 'ledger']);
	expect(looks).toBe(1);
});

test('what goes on failing is logged once and tried on', async () => {
	let looks = 0;
	const kept = startReminders(ledger('file'), () => {
		looks += 1;
		return Promise.reject(new Error(looks < 4 ? 'disk full' : 'database gone'));
	});
	await minutes(5);
	await kept.close();
	expect(looks).toBe(6);
	const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.jsonl'))
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.join('');
	expect(lines.match(/reminders failed/g)).toHaveLength(2);
});
