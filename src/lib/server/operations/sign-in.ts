import { isStale } from '../../domain/account-duty.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { asPrinted } from '../../domain/first-password.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { later, mayBeRemembered } from '../../domain/session-life.ts';
import type { Settings } from '../../domain/setting.ts';
import {
	findAccount,
	findPasswordHash,
	nobody,
	updateAccount,
	type Account
} from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { findDistrict } from '../db/jurisdictions.ts';
import { findSettings } from '../db/settings.ts';
import { deleteTries, type TryKey } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';
import { atMostEach } from '../session/at-most.ts';
import { giveBack, takeKnock } from '../session/count-tries.ts';
import { decoyHash, hashPassword, needsRehash, verifyPassword } from '../session/password-hash.ts';
import { startSession } from '../session/session.ts';
import { queueUp } from '../session/slow-lane.ts';
import { admit, type Admitted, type From } from './admit.ts';
import { isLastOfItsKind } from './last-administrator.ts';
import { recordCounted, recordFailure, tellSometimes } from './record-failure.ts';
import { whoKnocks, type Who } from './who-knocks.ts';

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
 * Strangers at an address that failed too often queue, and have tried nothing until they are heard.
 */
export async function signIn(db: Db, asked: SignIn, now: string): Promise<Result<SignedIn>> {
	const district = await findDistrict(db);
	if (!district) return refused({ code: 'sign-in.no-district', facts: {} });
	const rules = await findSettings(db, district.id, shanghaiDay(now));
	const { login, browser, from } = asked;
	const who = await whoKnocks(db, district.id, { login, browser, address: from.address }, now);
	const hear = (passes: boolean) => hearPassword(db, who, asked, rules, passes, now);
	if (who.known) return hear(true);

	const { address, own } = who;
	const heard = await strangersInTurn(address.key, () => hear(false));
	if (heard.ok || heard.problems[0]?.code !== 'sign-in.queue') return heard;
	await tellOfQueue(db, who, from, now);
	const turn = await queueUp(address.key, own.key);
	if (turn.come) return strangersInTurn(address.key, () => hear(true));
	return refused({ code: 'sign-in.queue', facts: { seconds: turn.seconds } });
}

/** As many as hash at once: an address that asks for much holds up nobody but its own strangers. */
const strangersInTurn = atMostEach(2);

/** Takes a try, looks at the password, and lets in whom it opens for once it has been looked at. */
async function hearPassword(
	db: Db,
	who: Who,
	asked: SignIn,
	rules: Settings,
	passes: boolean,
	now: string
): Promise<Result<SignedIn>> {
	const { jurisdictionId, account, own, address } = who;
	const { lockTries: most, lockMinutes: minutes, addressTries, helpContact: contact } = rules;
	const lock = { most, lockMinutes: minutes, addressTries };
	const taken = await takeKnock(db, { ...who, passes }, lock, now);
	if (taken.state === 'crowded') return refused({ code: 'sign-in.queue', facts: { seconds: 0 } });
	if (taken.state === 'locked') return locked(taken.minutes, contact);

	const hash = await findPasswordHash(db, jurisdictionId, account?.id ?? nobody);
	const password = account?.mustChangePassword ? asPrinted(asked.password) : asked.password;
	const right = (await verifyPassword(password, hash ?? decoyHash)) && hash !== null;
	const rehashed = right && needsRehash(hash) ? await hashPassword(password) : null;
	return transact(db, async (trx) => {
		const open = account && right ? await findOpenWith(trx, jurisdictionId, account, hash) : null;
		if (!open) {
			if (!taken.own.open) return locked(taken.own.minutes, contact);
			const { left } = taken.own;
			const failed = { jurisdictionId, account, address: asked.from.address, by: null };
			const counted = { why: 'wrong', left, minutes, browser: who.known } as const;
			await recordCounted(trx, failed, counted, now);
			return refused({ code: 'sign-in.wrong', facts: { left, minutes, contact } });
		}
		await deleteTries(trx, own);
		await giveBack(trx, address, taken.share, now);
		const hindrance = await hindranceOf(trx, jurisdictionId, open, rules, now);
		if (hindrance) {
			const failed = { jurisdictionId, account: open, address: asked.from.address, by: null };
			await recordFailure(trx, failed, hindrance.code, now);
			return refused(hindrance);
		}
		if (rehashed) await updateAccount(trx, jurisdictionId, open.id, { passwordHash: rehashed });
		return { ok: true, value: await letIn(trx, jurisdictionId, open, asked, rules, now) };
	});
}

/**
 * The account as it is by now, if the hash that was checked still is its own: looking at a password
 * takes its time, and a new 账号单 or a change of password meanwhile has made the old one void.
 */
async function findOpenWith(
	trx: Db,
	jurisdictionId: string,
	{ id }: Account,
	checked: string
): Promise<Account | undefined> {
	return (await findPasswordHash(trx, jurisdictionId, id)) === checked
		? findAccount(trx, jurisdictionId, id)
		: undefined;
}

type Hindrance = Extract<Problem, { code: `sign-in.${string}` }>;

/** Why somebody with the right password is not let in. */
async function hindranceOf(
	trx: Db,
	jurisdictionId: string,
	account: Account,
	rules: Settings,
	now: string
): Promise<Hindrance | null> {
	const facts = { contact: rules.helpContact };
	if (account.disabledAt !== null) return { code: 'sign-in.disabled', facts };
	if (account.passwordExpiresAt !== null && account.passwordExpiresAt <= now) {
		return { code: 'sign-in.first-password-expired', facts };
	}
	if (!isStale(account, rules, now)) return null;
	if (await isLastOfItsKind(trx, jurisdictionId, account, rules, now)) return null;
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

const queueToldMinutes = 15;

/** That strangers of an address have to queue, not how many of them do. */
function tellOfQueue(
	db: Db,
	{ jurisdictionId, address: { key } }: Who,
	{ address }: From,
	now: string
): Promise<void> {
	const told: TryKey = { jurisdictionId, kind: 'told', key: `session.queue ${key}` };
	const event = { action: 'session.queue', ...(address === null ? {} : { address }) };
	return tellSometimes(db, told, queueToldMinutes, event, now);
}

function locked(minutes: number, contact: string) {
	return refused({ code: 'sign-in.locked', facts: { minutes, contact } });
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
