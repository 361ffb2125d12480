import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { passwordFaults, settledPassword } from '../../domain/password.ts';
import { passwordPresets, type PasswordRules } from '../../domain/password-preset.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { mayBeRemembered, sessionLife } from '../../domain/session-life.ts';
import { findAccount, findCredentials, updateAccount, type Account } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { insertFormerPassword, listFormerPasswords } from '../db/former-passwords.ts';
import { deleteKnownBrowsers, upsertKnownBrowser } from '../db/known-browsers.ts';
import { listJurisdictions } from '../db/jurisdictions.ts';
import { deleteSessionsOf, findSessionRow, type Session } from '../db/sessions.ts';
import { findSettings } from '../db/settings.ts';
import { deleteTries, triesOfAccount } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';
import { listUnits } from '../db/units.ts';
import { takeTry } from '../session/count-tries.ts';
import { hashPassword, verifyPassword } from '../session/password-hash.ts';
import { startSession } from '../session/session.ts';
import { hashOf, newToken } from '../session/token.ts';
import type { Admitted } from './admit.ts';
import { recordAct } from './record-act.ts';
import { recordCounted } from './record-failure.ts';
import { transactAs } from './transact-as.ts';

export type NewPassword = {
	/** Not asked of somebody who has just signed in with a printed one. */
	current: string | null;
	password: string;
	again: string;
	session: Session;
};

/**
 * Sets one's own password. Every session of the account ends, on every device, and the one it was
 * asked from goes on under a new token; remembered only where the rules still allow it.
 */
export async function changePassword(
	db: Db,
	actor: Actor,
	{ current, password, again, session }: NewPassword,
	now: string
): Promise<Result<Admitted>> {
	const { jurisdictionId, id } = actor;
	if (!can(actor, 'account.own', { accountId: id })) return refused(missing);
	const account = await findAccount(db, jurisdictionId, id);
	if (!account) return refused(missing);
	const rules = await findSettings(db, jurisdictionId, shanghaiDay(now));

	const { passwordHash } = await findCredentials(db, jurisdictionId, id);
	if (!account.mustChangePassword) {
		const key = triesOfAccount(jurisdictionId, 'password', id);
		const lock = { most: rules.lockTries, lockMinutes: rules.lockMinutes };
		const taken = await takeTry(db, key, lock, now);
		if (!taken.open) return refused({ code: 'password.locked', facts: { minutes: taken.minutes } });
		if (passwordHash === null || !(await verifyPassword(current ?? '', passwordHash))) {
			const { left } = taken;
			const failed = { jurisdictionId, account, address: actor.address, by: account };
			const counted = { why: 'current', left, minutes: rules.lockMinutes } as const;
			await transact(db, (trx) => recordCounted(trx, failed, counted, now));
			return refused({
				code: 'password.current-wrong',
				facts: { left },
				at: { field: 'current' }
			});
		}
		await transact(db, (trx) => deleteTries(trx, key));
	}

	const faults = await faultsIn(db, actor, account, passwordHash, password, rules.passwordRules);
	if (faults.length > 0) return { ok: false, problems: faults };
	if (settledPassword(password) !== settledPassword(again)) {
		return refused({ code: 'password.not-repeated', facts: {}, at: { field: 'again' } });
	}

	const hash = await hashPassword(password);
	return transactAs(db, actor, now, async (trx, actor) => {
		// a 账号单 printed meanwhile has made void what was typed, and ended this session
		const here = await findSessionRow(trx, jurisdictionId, session.id);
		const before = await findCredentials(trx, jurisdictionId, id);
		if (here?.accountId !== id || before.passwordHash !== passwordHash) {
			return refused({ code: 'sign-in.ended', facts: {} });
		}
		await updateAccount(trx, jurisdictionId, id, {
			passwordHash: hash,
			passwordSetAt: now,
			passwordExpiresAt: null,
			mustChangePassword: false
		});
		const keep = passwordPresets[rules.passwordRules].formerKept;
		await insertFormerPassword(trx, jurisdictionId, id, { hash, setAt: now, keep });
		await deleteSessionsOf(trx, jurisdictionId, id);
		await deleteKnownBrowsers(trx, jurisdictionId, id);
		await recordAct(trx, actor, { action: 'password.change', noun: 'account', objectId: id }, now);
		const { address, agent } = session;
		const remembered = here.remembered && mayBeRemembered(actor.roles, rules);
		const life = sessionLife(actor.roles, remembered, rules, now);
		const full = { jurisdictionId, accountId: id, stage: 'full' as const, remembered, life };
		const started = await startSession(trx, { ...full, address, agent }, now);
		const browser = newToken();
		await upsertKnownBrowser(trx, jurisdictionId, id, hashOf(browser), now);
		return { ok: true, value: { ...started, browser } };
	});
}

/** What is wrong with a new password: by the rule book, or because the account had it before. */
async function faultsIn(
	db: Db,
	{ jurisdictionId }: Actor,
	account: Account,
	currentHash: string | null,
	password: string,
	rules: PasswordRules
): Promise<Problem[]> {
	const district = (await listJurisdictions(db)).find(({ id }) => id === jurisdictionId);
	const units = await listUnits(db, jurisdictionId);
	const names = [district?.name ?? '', ...units.map(({ name }) => name)];
	const at = { field: 'password' };
	const faults = passwordFaults(password, rules, names, account.login, account.name);
	if (faults.length > 0) return faults.map((fault) => ({ ...fault, at }));
	const { formerKept } = passwordPresets[rules];
	const former = await listFormerPasswords(db, jurisdictionId, account.id);
	const kept = formerKept === 0 ? [] : [currentHash, ...former].slice(0, formerKept + 1);
	for (const hash of kept) {
		if (hash !== null && (await verifyPassword(password, hash))) {
			return [{ code: 'password.former', facts: { kept: formerKept }, at }];
		}
	}
	return [];
}

const missing: Problem = { code: 'right.missing', facts: {} };

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
