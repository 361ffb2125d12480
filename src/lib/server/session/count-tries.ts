import {
	isFull,
	pourFailure,
	reserveTry,
	takeBack,
	type Reserved,
	type TriesRule
} from '../../domain/tries.ts';
import type { Db } from '../db/client.ts';
import { deleteTries, findTries, upsertTries, type TryKey } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';

/** Takes a try before it is looked at; it is written down at once, so that a restart forgets none. */
export function takeTry(db: Db, of: TryKey, rule: TriesRule, now: string): Promise<Reserved> {
	return transact(db, async (trx) => {
		const reserved = reserveTry(await findTries(trx, of), rule, now);
		if (reserved.open) await upsertTries(trx, of, reserved.next);
		return reserved;
	});
}

export type Knock = {
	/** The login, or the login in a browser it knows. */
	own: TryKey;
	address: TryKey;
	/** Need not queue: from a browser it knows, or after its turn in the queue has come. */
	passes: boolean;
	/** Is looked at although strangers have locked the login. */
	spared: boolean;
};

export type Answered =
	| { state: 'locked'; minutes: number }
	| { state: 'crowded' }
	/** `own` is closed only where the try is spared; `share` is what the address is charged with. */
	| { state: 'taken'; own: Reserved; share: number };

/**
 * Takes a try of the login and the share of its address at once, before anything is looked at. Where
 * the login rests or the address has to queue nothing is taken: who was not heard has tried nothing.
 */
export function takeKnock(
	db: Db,
	{ own, address, passes, spared }: Knock,
	rule: TriesRule & { addressTries: number },
	now: string
): Promise<Answered> {
	return transact(db, async (trx) => {
		const asked = reserveTry(await findTries(trx, own), rule, now);
		if (!asked.open && !spared) return { state: 'locked', minutes: asked.minutes };
		const flow = flowOf(rule.addressTries);
		const charged = await findTries(trx, address);
		if (!passes && isFull(charged?.until ?? null, flow, now)) return { state: 'crowded' };
		const taken = await takeTry(trx, own, rule, now);
		const { emptyAt, share } = pourFailure(charged?.until ?? null, flow, now);
		const failures = (charged?.failures ?? 0) + 1;
		await upsertTries(trx, address, { failures, lastAt: now, until: emptyAt });
		return { state: 'taken', own: taken, share };
	});
}

/** The right password was no failure: its address gets its share back. */
export async function giveBack(
	trx: Db,
	address: TryKey,
	share: number,
	now: string
): Promise<void> {
	const tries = await findTries(trx, address);
	if (!tries?.until) return;
	const until = takeBack(tries.until, share);
	const failures = Math.max(tries.failures - 1, 0);
	if (until <= now) await deleteTries(trx, address);
	else await upsertTries(trx, address, { ...tries, failures, until });
}

/** Whether this is the first of its kind within so many minutes: what may be told to the log. */
export async function isFirst(
	trx: Db,
	told: TryKey,
	minutes: number,
	now: string
): Promise<boolean> {
	return (await takeTry(trx, told, { most: 1, lockMinutes: minutes }, now)).open;
}

const flowOf = (most: number) => ({ most, perMinutes: 15 });
