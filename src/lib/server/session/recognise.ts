import { dutyOf, type Duty } from '../../domain/account-duty.ts';
import type { Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { lifeByNow } from '../../domain/session-life.ts';
import type { Account } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { deleteSession, type Session } from '../db/sessions.ts';
import { holdForPage } from '../db/held-frame.ts';
import { findStand } from '../db/stand.ts';
import { districtOf, findSession, touchSession } from './session.ts';

export type Recognised = {
	session: Session;
	/** Null while the code of the app is still asked: such a session opens nothing else. */
	actor: Actor | null;
	account: Account;
	duty: Duty | null;
	/** What the units of the account are called, in official order. */
	unitNames: readonly string[];
};

/**
 * Who sends this token, looked up anew at each request: a right taken away is gone at once, and a
 * session lasts no longer than the rules of this moment let it. `standOf` where the stand of the district
 * is known already.
 */
export async function recognise(
	db: Db,
	token: string,
	address: string | null,
	now: string,
	standOf = (jurisdictionId: string) => findStand(db, jurisdictionId)
): Promise<Recognised | null> {
	// both at once: the token names its district
	const [stand, session] = await Promise.all([
		standOf(districtOf(token)),
		findSession(db, token, now)
	]);
	if (!session) return null;
	const { jurisdictionId } = session;
	const held = await holdForPage(db, jurisdictionId, stand);
	const known = await held.account(session.accountId, shanghaiDay(now));
	if (!known || known.account.disabledAt !== null) {
		await deleteSession(db, jurisdictionId, session.id);
		return null;
	}
	const { account, rules, unitNames } = known;
	if (session.stage === 'code') return { session, actor: null, account, duty: null, unitNames };
	const { idleMinutes, goodUntil } = lifeByNow(session, account.roles, rules);
	if (now >= goodUntil) {
		await deleteSession(db, jurisdictionId, session.id);
		return null;
	}
	await touchSession(db, session, idleMinutes, now);
	const actor: Actor = {
		jurisdictionId,
		id: account.id,
		name: account.name,
		roles: account.roles,
		unitIds: account.unitIds,
		separated: rules.separation === 'three',
		address
	};
	return { session, actor, account, duty: dutyOf(account, rules, now), unitNames };
}
