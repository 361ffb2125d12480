import { can, isConsole, type Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import { later } from '../../domain/session-life.ts';
import { findAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { upsertTries } from '../db/sign-in-tries.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

const sparedMinutes = 60;

/**
 * For an hour strangers' failures lock nobody out of this account, as long as it has its first
 * password, which is too long to be guessed. So the last administrator gets in under an attack that
 * never pauses; from then on the own browser is known, and strangers cannot lock it. Only at the
 * console: anybody else prints a 账号单 and ends the lock.
 */
export async function spareAccount(
	db: Db,
	actor: Actor,
	accountId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const account = await findAccount(trx, jurisdictionId, accountId);
		if (!account || !isConsole(actor) || !can(actor, 'account.issue', account)) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const until = later(now, sparedMinutes);
		const spared = { jurisdictionId, kind: 'spared', key: accountId } as const;
		await upsertTries(trx, spared, { failures: 0, lastAt: now, until });
		const summary = { login: account.login, minutes: sparedMinutes };
		const act = { action: 'account.spare', noun: 'account', objectId: accountId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}
