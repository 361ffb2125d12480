import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { mayBeRemembered } from '../../domain/session-life.ts';
import { findAccount, findCredentials, updateAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { updateUsedCode } from '../db/recovery-codes.ts';
import { deleteSession, findSessionRow } from '../db/sessions.ts';
import { findSettings } from '../db/settings.ts';
import { deleteTries, triesOfAccount } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';
import { takeTry } from '../session/count-tries.ts';
import type { Recognised } from '../session/recognise.ts';
import { hashRecoveryCode } from '../session/recovery-codes.ts';
import { acceptCode } from '../session/totp.ts';
import { admit, type Admitted, type From } from './admit.ts';
import { recordCounted } from './record-failure.ts';

/**
 * The second step of signing in: the code of the app, or one of the recovery codes. Each opens once.
 * The half session that the password opened ends, and a whole new one begins.
 */
export async function confirmCode(
	db: Db,
	{ session, account }: Recognised,
	{ typed, from, browser }: { typed: string; from: From; browser: string | null },
	now: string
): Promise<Result<Admitted>> {
	const { jurisdictionId } = session;
	const rules = await findSettings(db, jurisdictionId, shanghaiDay(now));
	const key = triesOfAccount(jurisdictionId, 'code', account.id);
	const lock = { most: rules.lockTries, lockMinutes: rules.lockMinutes };
	const taken = await takeTry(db, key, lock, now);
	if (!taken.open) {
		return { ok: false, problems: [{ code: 'code.locked', facts: { minutes: taken.minutes } }] };
	}
	return transact(db, async (trx) => {
		// a new password meanwhile, or the same step twice at once, has ended what the first step opened
		const half = await findSessionRow(trx, jurisdictionId, session.id);
		const open = half && (await findAccount(trx, jurisdictionId, account.id));
		if (!open || open.disabledAt !== null) {
			return { ok: false, problems: [{ code: 'sign-in.ended', facts: {} }] };
		}
		const how = await acceptEither(trx, jurisdictionId, open.id, typed, now);
		if (!how) {
			const { left } = taken;
			const minutes = rules.lockMinutes;
			const failed = { jurisdictionId, account: open, address: from.address, by: open };
			await recordCounted(trx, failed, { why: 'code', left, minutes }, now);
			return { ok: false, problems: [{ code: 'code.wrong', facts: { left, minutes } }] };
		}
		await deleteTries(trx, key);
		await deleteSession(trx, jurisdictionId, session.id);
		const remembered = half.remembered && mayBeRemembered(open.roles, rules);
		const asked = { from, remembered, browser, how };
		return { ok: true, value: await admit(trx, jurisdictionId, open, asked, rules, now) };
	});
}

async function acceptEither(
	trx: Db,
	jurisdictionId: string,
	accountId: string,
	typed: string,
	now: string
): Promise<'code' | 'recovery-code' | null> {
	const { totpSecret, totpStep } = await findCredentials(trx, jurisdictionId, accountId);
	if (totpSecret === null) return null;
	const step = acceptCode(totpSecret, typed, totpStep, now);
	if (step !== null) {
		await updateAccount(trx, jurisdictionId, accountId, { totpStep: step });
		return 'code';
	}
	const hash = hashRecoveryCode(typed);
	const used = await updateUsedCode(trx, jurisdictionId, accountId, hash, now);
	return used ? 'recovery-code' : null;
}
