import { isCommandLine, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { findAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { findSettings } from '../db/settings.ts';
import { transact } from '../db/transact.ts';

/**
 * Runs a write as whoever asked for it is at this moment: roles, units and 三员 are read in the
 * transaction, for a request may have waited since it came in. Whoever is gone or disabled by now
 * has no right left.
 */
export function transactAs<T>(
	db: Db,
	actor: Actor,
	now: string,
	work: (trx: Db, actor: Actor) => Promise<Result<T>>
): Promise<Result<T>> {
	return transact(db, async (trx) => {
		const here = await actorNow(trx, actor, now);
		if (!here) return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		return work(trx, here);
	});
}

/** The command line has no account: of it only 三员 is read. */
async function actorNow(trx: Db, actor: Actor, now: string): Promise<Actor | null> {
	const { jurisdictionId } = actor;
	const rules = await findSettings(trx, jurisdictionId, shanghaiDay(now));
	const separated = rules.separation === 'three';
	if (isCommandLine(actor)) return { ...actor, separated };
	const account = await findAccount(trx, jurisdictionId, actor.id);
	if (!account || account.disabledAt !== null) return null;
	const { name, roles, unitIds } = account;
	return { ...actor, name, roles, unitIds, separated };
}
