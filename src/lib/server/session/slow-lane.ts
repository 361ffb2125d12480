import { setTimeout as wait } from 'node:timers/promises';

const apartMs = 2000;
const longestMs = 8000;

const nextAt = new Map<string, number>();

/**
 * One stranger after the other from an address that failed too often: false, without a wait, where
 * the queue is long already. It is this process's own; that there must be a queue is in the database.
 */
export async function queueUp(address: string): Promise<boolean> {
	const now = performance.now();
	const mine = Math.max(now, nextAt.get(address) ?? 0);
	if (mine - now > longestMs) return false;
	nextAt.set(address, mine + apartMs);
	if (nextAt.size > 1000) forgetPast(now);
	await wait(mine - now);
	return true;
}

function forgetPast(now: number): void {
	for (const [address, at] of nextAt) if (at < now) nextAt.delete(address);
}
