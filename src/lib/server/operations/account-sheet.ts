import { randomInt } from 'node:crypto';
import type { AccessSettings } from '../../domain/access-setting.ts';
import type { AccountEntry } from '../../domain/account-entry.ts';
import { newFirstPassword } from '../../domain/first-password.ts';
import { later } from '../../domain/session-life.ts';
import { updateAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { deleteKnownBrowsers } from '../db/known-browsers.ts';
import { deleteSessionsOf } from '../db/sessions.ts';
import { hashPassword } from '../session/password-hash.ts';

/** What is printed for one person; the password is nowhere else in the clear. */
export type Sheet = AccountEntry & {
	accountId: string;
	unitIds: readonly string[];
	password: string;
	expiresAt: string;
};

export type NewSheet = { password: string; hash: string; expiresAt: string };

/** A first password and its hash. It takes its time: make it before the transaction. */
export async function newSheet(rules: AccessSettings, now: string): Promise<NewSheet> {
	const password = newFirstPassword((most) => randomInt(most));
	const expiresAt = later(now, rules.firstPasswordDays * 24 * 60);
	return { password, hash: await hashPassword(password), expiresAt };
}

/** From now on the account opens with it alone, and only to set a password of one's own. */
export async function storeSheet(
	trx: Db,
	jurisdictionId: string,
	accountId: string,
	{ hash, expiresAt }: NewSheet
): Promise<void> {
	await updateAccount(trx, jurisdictionId, accountId, {
		passwordHash: hash,
		passwordSetAt: null,
		passwordExpiresAt: expiresAt,
		mustChangePassword: true
	});
	await deleteSessionsOf(trx, jurisdictionId, accountId);
	await deleteKnownBrowsers(trx, jurisdictionId, accountId);
}
