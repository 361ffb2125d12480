import { can, type Actor } from '../../domain/actor.ts';
import { compact } from '../../domain/printed.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { storeAccount } from './create-account.ts';
import { allOrNothing, insist } from './half-done.ts';
import { transactAs } from './transact-as.ts';

export type Contact = { name: string; phone: string; unitId: string };

/**
 * Makes accounts for the 联系人 of a list, all or none; each waits for its 账号单, so nobody has a
 * password yet. Who has one in this unit already is passed over.
 */
export async function accountsForContacts(
	db: Db,
	actor: Actor,
	contacts: readonly Contact[],
	now: string
): Promise<Result<{ made: number }>> {
	const roles = ['clerk'] as const;
	return allOrNothing(() =>
		transactAs(db, actor, now, async (trx, actor) => {
			if (!can(actor, 'account.create', { roles })) {
				return refused({ code: 'right.missing', facts: {} });
			}
			const held = new Set(
				(await listAccounts(trx, actor.jurisdictionId))
					.filter(({ disabledAt }) => disabledAt === null)
					.flatMap(({ name, unitIds }) => unitIds.map((unitId) => keyOf(unitId, name)))
			);
			let made = 0;
			for (const { name, phone, unitId } of contacts) {
				const key = keyOf(unitId, name);
				if (held.has(key)) continue;
				held.add(key);
				const person = { name, login: '', phone, roles, unitIds: [unitId] };
				insist(await storeAccount(trx, actor, person, null, now));
				made += 1;
			}
			return { ok: true, value: { made } };
		})
	);
}

/** Lists pad a name of two characters: 陈 静 is 陈静. */
function keyOf(unitId: string, name: string): string {
	return `${unitId} ${compact(name)}`;
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
