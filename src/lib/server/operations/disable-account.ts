import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { findAccount, updateAccount, type Account } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { deleteSessionsOf } from '../db/sessions.ts';
import { findSettings } from '../db/settings.ts';
import { isLastOfItsKind } from './last-administrator.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/** Shuts an account out, at once and on every device. What it did stays under its name. */
export async function disableAccount(
	db: Db,
	actor: Actor,
	accountId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const account = await findAccount(trx, actor.jurisdictionId, accountId);
		if (!account) return { ok: false, problems: [{ code: 'account.absent', facts: {} }] };
		if (!can(actor, 'account.edit', { roles: account.roles })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		if (account.disabledAt !== null) return { ok: true, value: null };
		const rules = await findSettings(trx, actor.jurisdictionId, shanghaiDay(now));
		if (await isLastOfItsKind(trx, actor.jurisdictionId, account, rules, now)) {
			return { ok: false, problems: [{ code: 'account.last', facts: {} }] };
		}
		await switchAccount(trx, actor, account, 'account.disable', now);
		return { ok: true, value: null };
	});
}

/** Lets an account in again, with the password it had. */
export async function enableAccount(
	db: Db,
	actor: Actor,
	accountId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const account = await findAccount(trx, actor.jurisdictionId, accountId);
		if (!account) return { ok: false, problems: [{ code: 'account.absent', facts: {} }] };
		if (!can(actor, 'account.edit', { roles: account.roles })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		if (account.disabledAt === null) return { ok: true, value: null };
		await switchAccount(trx, actor, account, 'account.enable', now);
		return { ok: true, value: null };
	});
}

/** Enabling counts as a use: an account that rested for long must not be shut out again at once. */
async function switchAccount(
	trx: Db,
	actor: Actor,
	{ id, login, lastSignInAt }: Account,
	action: 'account.disable' | 'account.enable',
	now: string
): Promise<void> {
	const { jurisdictionId } = actor;
	const enabled = action === 'account.enable';
	await updateAccount(trx, jurisdictionId, id, {
		disabledAt: enabled ? null : now,
		lastSignInAt: enabled && lastSignInAt !== null ? now : lastSignInAt
	});
	await deleteSessionsOf(trx, jurisdictionId, id);
	await recordAct(trx, actor, { action, noun: 'account', objectId: id, summary: { login } }, now);
}
