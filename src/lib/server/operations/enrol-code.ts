import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { isAdministrator } from '../../domain/role.ts';
import type { Settings } from '../../domain/setting.ts';
import { findAccount, findCredentials, updateAccount, type Account } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { findPendingSecret, updateCode, updatePendingSecret } from '../db/codes.ts';
import { updateRecoveryCodes, updateUsedCode } from '../db/recovery-codes.ts';
import { deleteSessionsOf, findSessionRow } from '../db/sessions.ts';
import { findSettings } from '../db/settings.ts';
import { deleteTries, triesOfAccount } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';
import { takeTry } from '../session/count-tries.ts';
import { verifyPassword } from '../session/password-hash.ts';
import { hashRecoveryCode, newRecoveryCodes } from '../session/recovery-codes.ts';
import { acceptCode, newTotpSecret } from '../session/totp.ts';
import { recordAct } from './record-act.ts';
import { recordCounted } from './record-failure.ts';
import { transactAs } from './transact-as.ts';

/** Who asks proves again who it is: an open screen is not enough to change how one gets in. */
export type Proof = {
	/** The session it is asked from; the new secret waits there. */
	sessionId: string;
	password: string;
	/** Of the app, or a recovery code; needed once codes are on. */
	code: string;
};

/**
 * Begins with an app, or with a new one in place of a lost one: makes the secret that the page shows.
 * Nothing is on, and the old app still counts, until a code of the new one is typed.
 */
export async function beginCode(
	db: Db,
	actor: Actor,
	proof: Proof,
	now: string
): Promise<Result<null>> {
	const problem = await doubt(db, actor, proof, now);
	if (problem) return refused(problem);
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!(await isStillIn(trx, actor, proof))) return refused(missing);
		await updatePendingSecret(trx, actor.jurisdictionId, proof.sessionId, newTotpSecret());
		return { ok: true, value: null };
	});
}

/**
 * Turns codes on by the first code of the app, and answers with ten recovery codes that are shown
 * this once. Every other session of the account ends: none of them showed a code.
 */
export async function confirmApp(
	db: Db,
	actor: Actor,
	{ sessionId, code }: { sessionId: string; code: string },
	now: string
): Promise<Result<{ recoveryCodes: string[] }>> {
	const { jurisdictionId, id } = actor;
	if (!can(actor, 'account.own', { accountId: id })) return refused(missing);
	return transactAs(db, actor, now, async (trx, actor) => {
		const secret = await findPendingSecret(trx, jurisdictionId, sessionId);
		if (secret === null) return refused({ code: 'code.not-begun', facts: {} });
		const step = acceptCode(secret, code, null, now);
		if (step === null) {
			return refused({ code: 'code.unfit', facts: {}, at: { field: 'code' } });
		}
		await updateCode(trx, jurisdictionId, id, { secret, step, since: now });
		await updatePendingSecret(trx, jurisdictionId, sessionId, null);
		await deleteSessionsOf(trx, jurisdictionId, id, { but: sessionId });
		const recoveryCodes = await storeRecoveryCodes(trx, actor);
		await recordAct(trx, actor, { action: 'code.enable', noun: 'account', objectId: id }, now);
		return { ok: true, value: { recoveryCodes } };
	});
}

/** Leaves an app that was begun with and not confirmed. */
export async function dropPendingCode(db: Db, actor: Actor, sessionId: string): Promise<void> {
	await transact(db, (trx) => updatePendingSecret(trx, actor.jurisdictionId, sessionId, null));
}

/** Ten new recovery codes; those printed before are void, used or not. */
export async function renewRecoveryCodes(
	db: Db,
	actor: Actor,
	proof: Proof,
	now: string
): Promise<Result<{ recoveryCodes: string[] }>> {
	const problem = await doubt(db, actor, proof, now);
	if (problem) return refused(problem);
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!(await isStillIn(trx, actor, proof))) return refused(missing);
		const { totpSecret } = await findCredentials(trx, actor.jurisdictionId, actor.id);
		if (totpSecret === null) return refused({ code: 'code.not-begun', facts: {} });
		const recoveryCodes = await storeRecoveryCodes(trx, actor);
		await recordAct(trx, actor, { action: 'code.renew', noun: 'account', objectId: actor.id }, now);
		return { ok: true, value: { recoveryCodes } };
	});
}

/** Turns codes off, unless the rules ask this account for them. */
export async function disableCode(
	db: Db,
	actor: Actor,
	proof: Proof,
	now: string
): Promise<Result<null>> {
	const { jurisdictionId, id } = actor;
	const rules = await findSettings(db, jurisdictionId, shanghaiDay(now));
	if (isDemanded(actor, rules)) return refused({ code: 'code.demanded', facts: {} });
	const problem = await doubt(db, actor, proof, now);
	if (problem) return refused(problem);
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!(await isStillIn(trx, actor, proof))) return refused(missing);
		await updateCode(trx, jurisdictionId, id, null);
		await updateRecoveryCodes(trx, jurisdictionId, id, []);
		await deleteSessionsOf(trx, jurisdictionId, id, { but: proof.sessionId });
		await recordAct(trx, actor, { action: 'code.disable', noun: 'account', objectId: id }, now);
		return { ok: true, value: null };
	});
}

/** Whether the rules ask this account for codes. */
export function isDemanded(
	{ roles }: Pick<Actor, 'roles'>,
	{ codeForAdmins }: Pick<Settings, 'codeForAdmins'>
): boolean {
	return codeForAdmins && roles.some(isAdministrator);
}

/** A new sheet or a password change meanwhile has ended the session, and made the proof void. */
async function isStillIn(
	trx: Db,
	{ jurisdictionId, id }: Actor,
	{ sessionId }: Proof
): Promise<boolean> {
	const session = await findSessionRow(trx, jurisdictionId, sessionId);
	return session?.accountId === id;
}

/** What speaks against the proof: the password first, then the code where codes are on. */
async function doubt(
	db: Db,
	actor: Actor,
	{ password, code }: Proof,
	now: string
): Promise<Problem | null> {
	const { jurisdictionId, id } = actor;
	const account = await findAccount(db, jurisdictionId, id);
	if (!account || !can(actor, 'account.own', { accountId: id })) return missing;
	const rules = await findSettings(db, jurisdictionId, shanghaiDay(now));
	const tries = triesOfAccount(jurisdictionId, 'password', id);
	const taken = await takeTry(db, tries, lockOf(rules), now);
	if (!taken.open) return { code: 'password.locked', facts: { minutes: taken.minutes } };
	const { passwordHash, totpSecret } = await findCredentials(db, jurisdictionId, id);
	if (passwordHash === null || !(await verifyPassword(password, passwordHash))) {
		await tellWrong(db, actor, account, { why: 'current', left: taken.left }, rules, now);
		const facts = { left: taken.left };
		return { code: 'password.current-wrong', facts, at: { field: 'current' } };
	}
	await transact(db, (trx) => deleteTries(trx, tries));
	return totpSecret === null ? null : doubtCode(db, actor, account, code, rules, now);
}

async function doubtCode(
	db: Db,
	actor: Actor,
	account: Account,
	code: string,
	rules: Settings,
	now: string
): Promise<Problem | null> {
	const { jurisdictionId, id } = actor;
	const tries = triesOfAccount(jurisdictionId, 'code', id);
	const taken = await takeTry(db, tries, lockOf(rules), now);
	if (!taken.open) return { code: 'code.locked', facts: { minutes: taken.minutes } };
	const right = await transact(db, async (trx) => {
		const { totpSecret, totpStep } = await findCredentials(trx, jurisdictionId, id);
		const step = totpSecret === null ? null : acceptCode(totpSecret, code, totpStep, now);
		if (step === null) {
			return updateUsedCode(trx, jurisdictionId, id, hashRecoveryCode(code), now);
		}
		await updateAccount(trx, jurisdictionId, id, { totpStep: step });
		return true;
	});
	if (!right) {
		await tellWrong(db, actor, account, { why: 'code', left: taken.left }, rules, now);
		const facts = { left: taken.left, minutes: rules.lockMinutes };
		return { code: 'code.wrong', facts, at: { field: 'code' } };
	}
	await transact(db, (trx) => deleteTries(trx, tries));
	return null;
}

/** Whoever tries at an open screen leaves the same trace as at the door. */
async function tellWrong(
	db: Db,
	{ jurisdictionId, address }: Actor,
	account: Account,
	{ why, left }: { why: 'current' | 'code'; left: number },
	{ lockMinutes: minutes }: Settings,
	now: string
): Promise<void> {
	const failed = { jurisdictionId, account, address, by: account };
	await transact(db, (trx) => recordCounted(trx, failed, { why, left, minutes }, now));
}

function lockOf({ lockTries, lockMinutes }: Settings): { most: number; lockMinutes: number } {
	return { most: lockTries, lockMinutes };
}

/** In the clear they exist in the answer only. */
async function storeRecoveryCodes(trx: Db, { jurisdictionId, id }: Actor): Promise<string[]> {
	const codes = newRecoveryCodes();
	await updateRecoveryCodes(trx, jurisdictionId, id, codes.map(hashRecoveryCode));
	return codes;
}

const missing: Problem = { code: 'right.missing', facts: {} };

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
