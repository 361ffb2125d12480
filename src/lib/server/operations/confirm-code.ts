import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { findCredentials, updateAccount } from '../db/accounts.ts';
import { appendAuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { updateUsedCode } from '../db/recovery-codes.ts';
import { deleteSession } from '../db/sessions.ts';
import { findSettings } from '../db/settings.ts';
import { deleteTries } from '../db/sign-in-tries.ts';
import { transact } from '../db/transact.ts';
import { takeTry } from '../session/count-tries.ts';
import type { Recognised } from '../session/recognise.ts';
import { hashRecoveryCode } from '../session/recovery-codes.ts';
import { acceptCode } from '../session/totp.ts';
import { hashOf } from '../session/token.ts';
import { admit, type Admitted, type From } from './admit.ts';

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
	const key = { jurisdictionId, kind: 'code', key: hashOf(account.id) } as const;
	const lock = { most: rules.lockTries, lockMinutes: rules.lockMinutes };
	const taken = await takeTry(db, key, lock, now);
	if (!taken.open) {
		return { ok: false, problems: [{ code: 'code.locked', facts: { minutes: taken.minutes } }] };
	}
	return transact(db, async (trx) => {
		const how = await acceptEither(trx, jurisdictionId, account.id, typed, now);
		if (!how) {
			await appendAuditEvent(trx, jurisdictionId, {
				at: now,
				actorId: account.id,
				actorName: account.name,
				...(from.address === null ? {} : { address: from.address }),
				action: 'session.refuse',
				noun: 'account',
				objectId: account.id,
				summary: { why: 'code' }
			});
			const facts = { left: taken.left, minutes: rules.lockMinutes };
			return { ok: false, problems: [{ code: 'code.wrong', facts }] };
		}
		await deleteTries(trx, key);
		await deleteSession(trx, jurisdictionId, session.id);
		const { remembered } = session;
		const asked = { from, remembered, browser, how };
		return { ok: true, value: await admit(trx, jurisdictionId, account, asked, rules, now) };
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
