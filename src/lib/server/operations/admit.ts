import type { AccessSettings } from '../../domain/access-setting.ts';
import { sessionLife } from '../../domain/session-life.ts';
import { updateAccount, type Account } from '../db/accounts.ts';
import { appendAuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { upsertKnownBrowser } from '../db/known-browsers.ts';
import type { Session } from '../db/sessions.ts';
import { startSession } from '../session/session.ts';
import { hashOf, newToken } from '../session/token.ts';

export type From = { address: string | null; agent: string | null };

export type Admitted = {
	/** For the session's cookie. */
	token: string;
	session: Session;
	/** For the cookie by which this browser is known again. */
	browser: string;
};

/** Lets somebody in whose password, and code where one is asked, was right: always a new session. */
export async function admit(
	trx: Db,
	jurisdictionId: string,
	account: Account,
	{
		from,
		remembered,
		browser,
		how
	}: {
		from: From;
		remembered: boolean;
		browser: string | null;
		how: 'password' | 'code' | 'recovery-code' | 'demo';
	},
	rules: AccessSettings,
	now: string
): Promise<Admitted> {
	const life = sessionLife(account.roles, remembered, rules, now);
	const started = await startSession(
		trx,
		{ jurisdictionId, accountId: account.id, stage: 'full', remembered, life, ...from },
		now
	);
	const mark = browser ?? newToken();
	await upsertKnownBrowser(trx, jurisdictionId, account.id, hashOf(mark), now);
	await updateAccount(trx, jurisdictionId, account.id, { lastSignInAt: now });
	await appendAuditEvent(trx, jurisdictionId, {
		at: now,
		actorId: account.id,
		actorName: account.name,
		...(from.address === null ? {} : { address: from.address }),
		action: 'session.start',
		summary: { how, ...(remembered ? { remembered } : {}) }
	});
	return { ...started, browser: mark };
}
