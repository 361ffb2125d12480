import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { findAccount, type Account } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { findSettings } from '../db/settings.ts';
import { transact } from '../db/transact.ts';
import { newSheet, storeSheet, type NewSheet, type Sheet } from './account-sheet.ts';
import { forgetTriesOf } from './forget-tries.ts';
import { recordAct } from './record-act.ts';

/**
 * New first passwords for these accounts, each printed once on its 账号单: for one who forgot, or
 * for everybody who has not been here yet. Whoever issues them cannot sign in unseen: the owner's
 * old password is void from this moment, and the log says who did it.
 */
export async function issueSheets(
	db: Db,
	actor: Actor,
	accountIds: readonly string[],
	now: string
): Promise<Result<Sheet[]>> {
	const { jurisdictionId } = actor;
	const rules = await findSettings(db, jurisdictionId, shanghaiDay(now));
	const accounts = await Promise.all(
		[...new Set(accountIds)].map((id) => findAccount(db, jurisdictionId, id))
	);
	const asked: { account: Account; sheet: NewSheet }[] = [];
	for (const account of accounts) {
		if (!account) return { ok: false, problems: [{ code: 'account.absent', facts: {} }] };
		if (!can(actor, 'account.edit', { roles: account.roles })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		if (account.disabledAt !== null) {
			return { ok: false, problems: [{ code: 'account.disabled', facts: {} }] };
		}
		asked.push({ account, sheet: await newSheet(rules, now) });
	}
	return transact(db, async (trx) => {
		for (const { account, sheet } of asked) {
			await storeSheet(trx, jurisdictionId, account.id, sheet);
			await forgetTriesOf(trx, jurisdictionId, account);
			const summary = { login: account.login, name: account.name };
			const act = { action: 'password.issue', noun: 'account', objectId: account.id, summary };
			await recordAct(trx, actor, act, now);
		}
		const value = asked.map(({ account, sheet: { password, expiresAt } }) => ({
			accountId: account.id,
			name: account.name,
			login: account.login,
			phone: account.phone,
			unitIds: account.unitIds,
			password,
			expiresAt
		}));
		return { ok: true, value };
	});
}
