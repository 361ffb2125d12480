import { can, type Actor } from '../../domain/actor.ts';
import { maskMailAddress, readOwnMail } from '../../domain/mail-address.ts';
import type { Result } from '../../domain/problem.ts';
import { findAccount, updateAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/** Somebody says where mails to them go; nothing is nowhere. */
export function setOwnMail(
	db: Db,
	actor: Actor,
	typed: string,
	now: string
): Promise<Result<{ mail: string | null }>> {
	return transactAs<{ mail: string | null }>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId, id } = actor;
		const account = await findAccount(trx, jurisdictionId, id);
		if (!account || !can(actor, 'account.own', { accountId: id })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { mail, problems } = readOwnMail(typed);
		if (problems.length > 0) return { ok: false, problems };
		if (mail === account.mail) return { ok: true, value: { mail } };
		await updateAccount(trx, jurisdictionId, id, { mail });
		const shown = (address: string | null) => address && maskMailAddress(address);
		const summary = { mail: [shown(account.mail), shown(mail)] };
		const act = { action: 'account.edit', noun: 'account', objectId: id, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { mail } };
	});
}
