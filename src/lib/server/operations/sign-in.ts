import { isStale } from '../../domain/account-duty.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { normaliseLogin } from '../../domain/login.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { later, mayBeRemembered } from '../../domain/session-life.ts';
import type { Settings } from '../../domain/setting.ts';
import { actorName } from '../../words/actor.ts';
import {
	findAccountByLogin,
	findCredentials,
	updateAccount,
	type Account
} from '../db/accounts.ts';
import { appendAuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { findDistrict } from '../db/jurisdictions.ts';
import { isKnownBrowser } from '../db/known-browsers.ts';
import { findSettings } from '../db/settings.ts';
import { deleteTries, type TryKey } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';
import { isCrowded, noteFailure, takeTry } from '../session/count-tries.ts';
import { decoyHash, hashPassword, needsRehash, verifyPassword } from '../session/password-hash.ts';
import { startSession } from '../session/session.ts';
import { queueUp } from '../session/slow-lane.ts';
import { hashOf } from '../session/token.ts';
import { admit, type Admitted, type From } from './admit.ts';
import { isLastOfItsKind } from './last-administrator.ts';

export type SignIn = {
	login: string;
	password: string;
	/** “在这台设备上保持登录”; holds for leaders only. */
	remember: boolean;
	from: From;
	/** The mark of a browser that somebody signed in from before. */
	browser: string | null;
};

export type SignedIn =
	| ({ stage: 'full' } & Admitted)
	/** The password was right; the code of the app is still asked. */
	| { stage: 'code'; token: string };

/**
 * Signs somebody in. A try is counted before the password is looked at, unknown and wrong take the
 * same way, and who comes from a browser that was here before is not locked out by strangers.
 */
export async function signIn(db: Db, asked: SignIn, now: string): Promise<Result<SignedIn>> {
	const district = await findDistrict(db);
	if (!district) return refused({ code: 'sign-in.no-district', facts: {} });
	const rules = await findSettings(db, district.id, shanghaiDay(now));
	const login = normaliseLogin(asked.login);
	const account = await findAccountByLogin(db, district.id, login);
	const tries = await triesOf(db, district.id, login, account, asked);

	const lock = { most: rules.lockTries, lockMinutes: rules.lockMinutes };
	const taken = await takeTry(db, tries.own, lock, now);
	if (!taken.open) {
		const { minutes } = taken;
		return refused({ code: 'sign-in.locked', facts: { minutes, contact: rules.helpContact } });
	}
	if (!tries.known && (await isCrowded(db, tries.address, rules.addressTries, now))) {
		if (!(await queueUp(tries.address.key))) return refused({ code: 'sign-in.queue', facts: {} });
	}

	const hash = account ? (await findCredentials(db, district.id, account.id)).passwordHash : null;
	const right = (await verifyPassword(asked.password, hash ?? decoyHash)) && hash !== null;
	const rehashed = right && needsRehash(hash) ? await hashPassword(asked.password) : null;
	return transact(db, async (trx) => {
		if (!right || !account) {
			await noteFailure(trx, tries.address, rules.addressTries, now);
			await recordRefusal(trx, district.id, account, asked.from, 'wrong', now);
			const facts = { left: taken.left, minutes: rules.lockMinutes, contact: rules.helpContact };
			return refused({ code: 'sign-in.wrong', facts });
		}
		await deleteTries(trx, tries.own);
		const hindrance = await hindranceOf(trx, district.id, account, rules, now);
		if (hindrance) {
			await recordRefusal(trx, district.id, account, asked.from, hindrance.code, now);
			return refused(hindrance);
		}
		if (rehashed) await updateAccount(trx, district.id, account.id, { passwordHash: rehashed });
		return { ok: true, value: await letIn(trx, district.id, account, asked, rules, now) };
	});
}

/** What is counted for this try: the login, or the login in a browser it knows; and the address. */
async function triesOf(
	db: Db,
	jurisdictionId: string,
	login: string,
	account: Account | undefined,
	{ browser, from }: SignIn
): Promise<{ own: TryKey; address: TryKey; known: boolean }> {
	const mark = browser ? hashOf(browser) : '';
	const known = account ? await isKnownBrowser(db, jurisdictionId, account.id, mark) : false;
	return {
		own: known
			? { jurisdictionId, kind: 'browser', key: hashOf(`${login}\n${mark}`) }
			: { jurisdictionId, kind: 'login', key: hashOf(login) },
		address: { jurisdictionId, kind: 'address', key: hashOf(from.address ?? '') },
		known
	};
}

/** Why somebody with the right password is not let in. */
async function hindranceOf(
	trx: Db,
	jurisdictionId: string,
	account: Account,
	rules: Settings,
	now: string
): Promise<Problem | null> {
	const facts = { contact: rules.helpContact };
	if (account.disabledAt !== null) return { code: 'sign-in.disabled', facts };
	if (account.passwordExpiresAt !== null && account.passwordExpiresAt <= now) {
		return { code: 'sign-in.first-password-expired', facts };
	}
	if (!isStale(account, rules, now)) return null;
	if (await isLastOfItsKind(trx, jurisdictionId, account, rules.separation === 'three'))
		return null;
	await updateAccount(trx, jurisdictionId, account.id, { disabledAt: now });
	return { code: 'sign-in.stale', facts: { ...facts, days: rules.staleDays } };
}

async function letIn(
	trx: Db,
	jurisdictionId: string,
	account: Account,
	{ remember, from, browser }: SignIn,
	rules: Settings,
	now: string
): Promise<SignedIn> {
	const remembered = remember && mayBeRemembered(account.roles, rules);
	if (!account.hasCode) {
		const how = { from, remembered, browser, how: 'password' as const };
		return { stage: 'full', ...(await admit(trx, jurisdictionId, account, how, rules, now)) };
	}
	const life = { idleMinutes: minutesForCode, endsAt: later(now, minutesForCode) };
	const half = { jurisdictionId, accountId: account.id, stage: 'code' as const, remembered, life };
	const { token } = await startSession(trx, { ...half, ...from }, now);
	return { stage: 'code', token };
}

const minutesForCode = 5;

/** The log holds who failed where the account exists; what else was typed may be a password. */
function recordRefusal(
	trx: Db,
	jurisdictionId: string,
	account: Account | undefined,
	{ address }: From,
	why: string,
	now: string
): Promise<void> {
	return appendAuditEvent(trx, jurisdictionId, {
		at: now,
		actorId: null,
		actorName: actorName(null),
		...(address === null ? {} : { address }),
		action: 'session.refuse',
		noun: 'account',
		...(account ? { objectId: account.id } : {}),
		summary: { why, ...(account ? { login: account.login } : {}) }
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
