import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import type { Role } from '../../domain/role.ts';
import { findAccount, updateRoles } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { deleteSessionsOf } from '../db/sessions.ts';
import { findSettings } from '../db/settings.ts';
import { faultsOfRoles } from './create-account.ts';
import { isLastOfItsKind } from './last-administrator.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/**
 * Changes what an account may do. Its sessions end, so that no page is left over with the old
 * rights; the last administrator stays one, whoever else is demoted at the same moment.
 */
export async function grantRoles(
	db: Db,
	actor: Actor,
	accountId: string,
	roles: readonly Role[],
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId, separated } = actor;
		const account = await findAccount(trx, jurisdictionId, accountId);
		if (!account) return { ok: false, problems: [{ code: 'account.absent', facts: {} }] };
		if (!can(actor, 'account.grant', { from: account.roles, to: roles })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const faults = faultsOfRoles(roles, account.unitIds, separated);
		if (faults.length > 0) return { ok: false, problems: faults };
		const rules = await findSettings(trx, jurisdictionId, shanghaiDay(now));
		const lost = account.roles.filter((role) => !roles.includes(role));
		if (await isLastOfItsKind(trx, jurisdictionId, { id: accountId, roles: lost }, rules, now)) {
			return { ok: false, problems: [{ code: 'account.last', facts: {} }] };
		}
		if (lost.length === 0 && roles.every((role) => account.roles.includes(role))) {
			return { ok: true, value: null };
		}
		await updateRoles(trx, jurisdictionId, accountId, roles, actor.id, now);
		await deleteSessionsOf(trx, jurisdictionId, accountId);
		const summary = { login: account.login, roles: [account.roles, roles] };
		const act = { action: 'account.grant', noun: 'account', objectId: accountId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}
