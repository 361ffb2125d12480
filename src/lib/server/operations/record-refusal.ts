import type { Actor } from '../../domain/actor.ts';
import { later } from '../../domain/session-life.ts';
import type { Db } from '../db/client.ts';
import { transact } from '../db/transact.ts';
import { recordAct } from './record-act.ts';

const againAfterMinutes = 10;
const most = 1000;

/** When each person was last refused each thing; of this process alone, which is enough to be brief. */
const told = new Map<string, string>();

/**
 * Tells the log that somebody asked for what is not theirs: at which address of the program, and no
 * more of it. Once in ten minutes for the same thing, or one who reloads would fill the log.
 */
export async function recordRefusal(
	db: Db,
	actor: Actor,
	route: string,
	now: string
): Promise<void> {
	const key = JSON.stringify([actor.jurisdictionId, actor.id, route]);
	const before = told.get(key);
	if (before !== undefined && now < later(before, againAfterMinutes)) return;
	if (told.size >= most) told.clear();
	told.set(key, now);
	const act = { action: 'access.refuse', summary: { route } };
	await transact(db, (trx) => recordAct(trx, actor, act, now));
}
