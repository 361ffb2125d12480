import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { findAccount, type Account } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { findSettings } from '../db/settings.ts';
import { newSheet, storeSheet, type NewSheet, type Sheet } from './account-sheet.ts';
import { forgetTriesOf } from './forget-tries.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/**
 * New first passwords for these accounts, each printed once on its 账号单: for one who forgot, or
 * for everybody who has not been here yet. Whoever issues them cannot sign in unseen: the owner's
 * old password is void from this moment, and the log says who did it. Under 三员 nobody gets those
 * of an administrator but the command line.
 */
export async function issueSheets(
	db: Db,
	actor: Actor,
	accountIds: readonly string[],
	now: string
): Promise<Result<Sheet[]>> {
	const { jurisdictionId } = actor;
	const ids = [...new Set(accountIds)];
	const asked = await findIssuable(db, actor, ids);
	if (!asked.ok) return asked;
	const rules = await findSettings(db, jurisdictionId, shanghaiDay(now));
	const sheets = new Map<string, NewSheet>();
	for (const id of ids) sheets.set(id, await newSheet(rules, now));

	return transactAs(db, actor, now, async (trx, actor) => {
		// once more: hashing takes its time, and a role may have come in between
		const found = await findIssuable(trx, actor, ids);
		if (!found.ok) return found;
		const issued = found.value.flatMap((account) => {
			const sheet = sheets.get(account.id);
			return sheet ? [{ account, sheet }] : [];
		});
		for (const { account, sheet } of issued) {
			await storeSheet(trx, jurisdictionId, account.id, sheet);
			await forgetTriesOf(trx, jurisdictionId, account);
			const summary = { login: account.login, name: account.name };
			const act = { action: 'password.issue', noun: 'account', objectId: account.id, summary };
			await recordAct(trx, actor, act, now);
		}
		const value = issued.map(({ account, sheet: { password, expiresAt } }) => ({
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

/** The accounts, where every one of them may be given a first password; or why one may not. */
async function findIssuable(
	db: Db,
	actor: Actor,
	ids: readonly string[]
): Promise<Result<Account[]>> {
	const accounts: Account[] = [];
	for (const id of ids) {
		const account = await findAccount(db, actor.jurisdictionId, id);
		if (!account) return refused({ code: 'account.absent', facts: {} });
		if (!can(actor, 'account.issue', account)) return refused({ code: 'right.missing', facts: {} });
		if (account.disabledAt !== null) return refused({ code: 'account.disabled', facts: {} });
		accounts.push(account);
	}
	return { ok: true, value: accounts };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
