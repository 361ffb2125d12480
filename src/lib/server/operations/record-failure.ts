import { actorName } from '../../words/actor.ts';
import { appendAuditEvent, type AuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { findTries, type TryKey } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';
import { isFirst } from '../session/count-tries.ts';

/** Where a password or code failed: whose, from where, and who says to be there. */
export type Failed = {
	jurisdictionId: string;
	account: { id: string; login: string; name: string } | undefined;
	address: string | null;
	/** Who is known by more than the password that failed; null at the door. */
	by: { id: string; name: string } | null;
};

/** Why somebody was not let in: wrong password, wrong code, wrong current password, or a hindrance. */
export type Why = 'wrong' | 'code' | 'current' | `sign-in.${string}`;

/** The log holds who failed where the account exists; what else was typed may be a password. */
export function recordFailure(trx: Db, failed: Failed, why: Why, now: string): Promise<void> {
	const { jurisdictionId, account } = failed;
	return appendAuditEvent(trx, jurisdictionId, {
		...heading(failed, now),
		action: 'session.refuse',
		noun: 'account',
		...(account ? { objectId: account.id } : {}),
		summary: { why, ...(account ? { login: account.login } : {}) }
	});
}

/**
 * A failure that was counted, with the lock that the last one brings: told once, since the tries
 * that a lock refuses are not told at all.
 */
export async function recordCounted(
	trx: Db,
	failed: Failed,
	{ why, left, minutes, browser = false }: Counted,
	now: string
): Promise<void> {
	await recordFailure(trx, failed, why, now);
	if (left > 0) return;
	const { jurisdictionId, account } = failed;
	await appendAuditEvent(trx, jurisdictionId, {
		...heading(failed, now),
		action: 'session.lock',
		noun: 'account',
		...(account ? { objectId: account.id } : {}),
		summary: {
			why,
			minutes,
			...(account ? { login: account.login } : {}),
			...(browser ? { browser } : {})
		}
	});
}

export type Counted = {
	why: 'wrong' | 'code' | 'current';
	left: number;
	minutes: number;
	/** In a browser that the account knows; no other is locked. */
	browser?: boolean;
};

/** What is told once in so many minutes at most, however often it happens. */
export async function tellSometimes(
	db: Db,
	told: TryKey,
	minutes: number,
	event: Omit<AuditEvent, 'at' | 'actorId' | 'actorName'>,
	now: string
): Promise<void> {
	const before = await findTries(db, told);
	if (before?.until && now < before.until) return;
	await transact(db, async (trx) => {
		if (!(await isFirst(trx, told, minutes, now))) return;
		const nobody = { at: now, actorId: null, actorName: actorName(null) };
		await appendAuditEvent(trx, told.jurisdictionId, { ...nobody, ...event });
	});
}

function heading({ by, address }: Failed, now: string) {
	return {
		at: now,
		actorId: by?.id ?? null,
		actorName: by?.name ?? actorName(null),
		...(address === null ? {} : { address })
	};
}
