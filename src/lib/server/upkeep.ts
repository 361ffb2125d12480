import { shanghaiDay } from '../domain/date.ts';
import { appendAnchorLines } from './audit-anchor-file.ts';
import type { Db } from './db/client.ts';
import type { Ledger } from './open-ledger.ts';

const anHour = 3_600_000;

/** operations/daily-upkeep.ts; handed in, because what holds the database open knows no business. */
export type DailyWork = (db: Db, now: string) => Promise<{ anchorLines: string[] }>;
/** operations/hourly-upkeep.ts */
export type HourlyWork = (db: Db) => Promise<void>;

/**
 * Does the daily work now, and once on each Shanghai day from then on. A failure is logged and tried
 * again an hour later; the program goes on. The hourly work is done before it and every
 * hour. Gives back the ledger, whose close waits for the work.
 */
export function startUpkeep(ledger: Ledger, work: DailyWork, hourly: HourlyWork): Ledger {
	const { db, log, environment } = ledger;
	let doneOn = '';
	let running: Promise<void> | null = null;

	const look = async () => {
		try {
			await hourly(db);
		} catch (error) {
			log.error({ error }, 'hourly upkeep failed');
		}
		const now = new Date().toISOString();
		const today = shanghaiDay(now);
		if (today === doneOn) return;
		try {
			const { anchorLines, ...done } = await work(db, now);
			appendAnchorLines(environment.dataFolder, anchorLines);
			doneOn = today;
			log.info(done, 'daily upkeep');
		} catch (error) {
			log.error({ error }, 'daily upkeep failed');
		}
	};
	const turn = () => {
		running ??= look().finally(() => {
			running = null;
		});
	};
	turn();
	const timer = setInterval(turn, anHour);
	timer.unref();

	const close = async () => {
		clearInterval(timer);
		await running;
		await ledger.close();
	};
	return { ...ledger, close };
}
