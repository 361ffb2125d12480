import type { Db } from './db/client.ts';
import type { Ledger } from './open-ledger.ts';

const aMinute = 60_000;

/** operations/remind/remind-by-clock.ts; handed in, because what holds the database open knows no business. */
export type MinuteWork = (
	db: Db,
	now: string,
	signal: AbortSignal
) => Promise<{ units: number; sent: number }>;

/**
 * Looks now and every minute for what is to be reminded of; one look waits for the one before it. Gives back
 * the ledger, whose close stops the work at the next place where nothing is half done, and waits for it.
 */
export function startReminders(ledger: Ledger, work: MinuteWork): Ledger {
	const { db, log } = ledger;
	const stop = new AbortController();
	let running: Promise<void> | null = null;
	let lastFailure = '';

	const look = async () => {
		try {
			const done = await work(db, new Date().toISOString(), stop.signal);
			lastFailure = '';
			if (done.units + done.sent > 0) log.info(done, 'reminders sent');
		} catch (error) {
			// what goes on failing is told once, not every minute
			const failure = String(error);
			if (failure !== lastFailure) log.error({ error }, 'reminders failed');
			lastFailure = failure;
		}
	};
	const turn = () => {
		running ??= look().finally(() => {
			running = null;
		});
	};
	turn();
	const timer = setInterval(turn, aMinute);
	timer.unref();

	const close = async () => {
		clearInterval(timer);
		stop.abort();
		await running;
		await ledger.close();
	};
	return { ...ledger, close };
}
