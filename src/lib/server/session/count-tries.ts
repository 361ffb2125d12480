import {
	isFull,
	pourFailure,
	reserveTry,
	type Reserved,
	type TriesRule
} from '../../domain/tries.ts';
import type { Db } from '../db/client.ts';
import { findTries, upsertTries, type TryKey } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';

/** Takes a try before it is looked at; it is written down at once, so that a restart forgets none. */
export function takeTry(db: Db, of: TryKey, rule: TriesRule, now: string): Promise<Reserved> {
	return transact(db, async (trx) => {
		const reserved = reserveTry(await findTries(trx, of), rule, now);
		if (reserved.open) await upsertTries(trx, of, reserved.next);
		return reserved;
	});
}

/** Whether so many failed from an address that its strangers have to queue. */
export async function isCrowded(db: Db, of: TryKey, most: number, now: string): Promise<boolean> {
	const tries = await findTries(db, of);
	return isFull(tries?.until ?? null, flow(most), now);
}

export async function noteFailure(db: Db, of: TryKey, most: number, now: string): Promise<void> {
	const tries = await findTries(db, of);
	const until = pourFailure(tries?.until ?? null, flow(most), now);
	await upsertTries(db, of, { failures: (tries?.failures ?? 0) + 1, lastAt: now, until });
}

const flow = (most: number) => ({ most, perMinutes: 15 });
