import { setTimeout as wait } from 'node:timers/promises';
import { fairLane, type Turn } from './fair-lane.ts';

/** Two a second: 1800 guesses in a quarter of an hour, of which each login takes five. */
const rule = { apartMs: 500, pages: 16, soonestMs: 5000, longestMs: 60_000, most: 20_000 };
const refusalMs = 1000;
const addresses = 1000;

const lanes = new Map<string, ReturnType<typeof fairLane>>();

/**
 * One stranger after the other from an address that failed too often, each login in its turn. It is
 * this process's own; that there must be a queue is in the database. A refusal takes its time: or
 * who asks again at once would keep the machine busy with nothing else.
 */
export async function queueUp(address: string, login: string): Promise<Turn> {
	const turn = await laneOf(address).enter(login);
	if (!turn.come) await wait(refusalMs);
	return turn;
}

function laneOf(address: string) {
	const lane = lanes.get(address) ?? fairLane(rule);
	lanes.set(address, lane);
	if (lanes.size > addresses) {
		for (const [other, { isIdle }] of lanes) if (other !== address && isIdle()) lanes.delete(other);
	}
	return lane;
}
