import { can, type Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import { findAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { forgetTriesOf } from './forget-tries.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/** Ends the rest that wrong passwords or codes brought upon an account, in whatever browser. */
export async function unlockAccount(
	db: Db,
	actor: Actor,
	accountId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const account = await findAccount(trx, jurisdictionId, accountId);
		if (!account || !can(actor, 'account.unlock', { roles: account.roles })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		await forgetTriesOf(trx, jurisdictionId, account);
		const summary = { login: account.login };
		const act = { action: 'account.unlock', noun: 'account', objectId: accountId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}
