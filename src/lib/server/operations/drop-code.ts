import { can, type Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import { findAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { updateCode } from '../db/codes.ts';
import { updateRecoveryCodes } from '../db/recovery-codes.ts';
import { deleteSessionsOf } from '../db/sessions.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/**
 * 停用动态码 for somebody whose telephone and recovery codes are lost: the password alone opens
 * again, on no device that is signed in now. Where the rules ask for codes, the owner begins anew
 * at the next sign-in.
 */
export async function dropCode(
	db: Db,
	actor: Actor,
	accountId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const account = await findAccount(trx, jurisdictionId, accountId);
		if (!account) return { ok: false, problems: [{ code: 'account.absent', facts: {} }] };
		const { login, roles, hasCode } = account;
		if (!can(actor, 'account.drop-code', { roles, accountId })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		if (!hasCode) return { ok: true, value: null };
		await updateCode(trx, jurisdictionId, accountId, null);
		await updateRecoveryCodes(trx, jurisdictionId, accountId, []);
		await deleteSessionsOf(trx, jurisdictionId, accountId);
		const act = { action: 'code.drop', noun: 'account', objectId: accountId, summary: { login } };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}
