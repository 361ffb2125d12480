import { isCommandLine, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { holdInDeed, readInDeed, type Held } from '../db/held-frame.ts';
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
	work: (trx: Db, actor: Actor, held: Held) => Promise<Result<T>>,
	/** `transactBriefly` where many do it at once. */
	begin: typeof transact = transact
): Promise<Result<T>> {
	return begin(db, async (trx) => {
		const { jurisdictionId } = actor;
		const held =
			trx === db ? readInDeed(trx, jurisdictionId) : await holdInDeed(db, trx, jurisdictionId);
		const here = await actorNow(held, actor, now);
		if (!here) return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		return work(trx, here, held);
	});
}

/** The command line has no account: of it only 三员 is read. */
async function actorNow(held: Held, actor: Actor, now: string): Promise<Actor | null> {
	const today = shanghaiDay(now);
	if (isCommandLine(actor)) {
		return { ...actor, separated: (await held.rules(today)).separation === 'three' };
	}
	const known = await held.account(actor.id, today);
	if (!known || known.account.disabledAt !== null) return null;
	const { name, roles, unitIds } = known.account;
	return { ...actor, name, roles, unitIds, separated: known.rules.separation === 'three' };
}
