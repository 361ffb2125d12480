import { isBefore, shanghaiDay } from '../../../domain/date.ts';
import { closesWay, notSentText, type NotSent } from '../../../domain/remind/not-sent.ts';
import { nextTry } from '../../../domain/remind/try-again.ts';
import { later } from '../../../domain/session-life.ts';
import { findAccount } from '../../db/accounts.ts';
import type { Db } from '../../db/client.ts';
import {
	listDueOutgoing,
	updateOutgoingBegun,
	updateOutgoingEnded,
	updateOutgoingInterrupted,
	type Outgoing
} from '../../db/outgoing.ts';
import { findSettings } from '../../db/settings.ts';
import { transact } from '../../db/transact.ts';
import type { Outside, Sent } from '../../outgoing/outside.ts';
import { sendMail } from '../../outgoing/smtp.ts';
import { sendToGroup } from '../../outgoing/webhook.ts';

/** Longer than any attempt takes: what has no end by then never gets one. */
const longestAttemptMinutes = 5;
/** As many as one turn takes on; the next is a minute away. */
const mostAtOnce = 200;

/**
 * Sends what waits to leave a district. Each attempt is marked before it is made and after, so that two
 * programs never send the same; one whose end nobody saw, because the program was killed, is given up and
 * said so: what was handed over is sent at most once, what certainly was not is tried again. Answers with
 * how many went out.
 */
export async function workOffOutgoing(
	db: Db,
	jurisdictionId: string,
	outside: Outside,
	now: string,
	{ signal }: { signal?: AbortSignal } = {}
): Promise<number> {
	const due = await listDueOutgoing(db, jurisdictionId, now, mostAtOnce);
	await giveUpInterrupted(db, jurisdictionId, now);
	let sent = 0;
	const since = performance.now();
	/** Whoever cannot be reached for one cannot be reached for the rest: they wait, and lose no try. */
	const closed = new Set<Outgoing['kind']>();
	for (const one of due) {
		if (signal?.aborted) break;
		if (closed.has(one.kind)) continue;
		// a turn may be long, and an attempt counts from its own beginning
		const moment = new Date(Date.parse(now) + performance.now() - since).toISOString();
		const began = await transact(db, (trx) =>
			updateOutgoingBegun(trx, jurisdictionId, one, moment)
		);
		if (!began) continue;
		const answer = await attempt(db, jurisdictionId, one, outside, moment);
		if (answer.ok) sent += 1;
		else if (closesWay(answer)) closed.add(one.kind);
		await keepEnd(db, jurisdictionId, one, answer, now);
	}
	return sent;
}

/** Most minutes there is nothing to give up, and nothing is locked for it. */
async function giveUpInterrupted(db: Db, jurisdictionId: string, now: string): Promise<void> {
	const lastError = notSentText({ why: 'interrupted', code: null });
	const beganBefore = later(now, -longestAttemptMinutes);
	await transact(db, (trx) =>
		updateOutgoingInterrupted(trx, jurisdictionId, { beganBefore, lastError }, now)
	);
}

async function attempt(
	db: Db,
	jurisdictionId: string,
	{ kind, accountId, subject, body, untilAt }: Outgoing,
	{ mail: server, webhook }: Outside,
	now: string
): Promise<Sent> {
	if (!isBefore(now, untilAt)) return notSent('over');
	if (kind === 'webhook') return webhook ? sendToGroup(webhook, body) : notSent('unset');
	if (!server) return notSent('unset');
	// whoever was disabled since, or gave another address, is treated as of now
	const account = await findAccount(db, jurisdictionId, accountId ?? '');
	const to = account?.disabledAt === null ? account.mail : null;
	return to === null ? notSent('no-address') : sendMail(server, { to, subject, body }, now);
}

function notSent(why: NotSent['why']): Sent {
	return { ok: false, why, code: null };
}

async function keepEnd(
	db: Db,
	jurisdictionId: string,
	{ id, attempts, untilAt }: Outgoing,
	answer: Sent,
	now: string
): Promise<void> {
	await transact(db, async (trx) => {
		if (answer.ok) return updateOutgoingEnded(trx, jurisdictionId, id, { sentAt: now });
		const rules = await findSettings(trx, jurisdictionId, shanghaiDay(now));
		const nextAt = nextTry(answer, { attempts: attempts + 1, untilAt }, rules, now);
		const lastError = notSentText(answer);
		const end = nextAt === null ? { failedAt: now, lastError } : { nextAt, lastError };
		return updateOutgoingEnded(trx, jurisdictionId, id, end);
	});
}
