import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { tryWords } from '../../../words/remind.ts';
import { findAccount } from '../../db/accounts.ts';
import type { Db } from '../../db/client.ts';
import { listJurisdictions } from '../../db/jurisdictions.ts';
import type { Outside, Sent } from '../../outgoing/outside.ts';
import { sendMail } from '../../outgoing/smtp.ts';
import { sendToGroup } from '../../outgoing/webhook.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

export type WayOut = 'mail' | 'webhook';

/**
 * 试发: one word at once, to one's own address or to the group, and what became of it. Nobody sends from
 * here to an address that is not theirs.
 */
export async function tryOutgoing(
	db: Db,
	actor: Actor,
	way: string,
	outside: Outside,
	now: string
): Promise<Result<{ way: WayOut; mail: string | null }>> {
	const { jurisdictionId } = actor;
	if (!can(actor, 'reminder.try', {})) return refused({ code: 'right.missing', facts: {} });
	if (way !== 'mail' && way !== 'webhook') {
		return refused({ code: 'field.unreadable', facts: { field: 'kind' } });
	}
	const all = await listJurisdictions(db);
	// the people of the fictional district have no outside
	if (all.find(({ id }) => id === jurisdictionId)?.demoDay !== null) {
		return refused({ code: 'reminder.demo', facts: {} });
	}
	const mail = (await findAccount(db, jurisdictionId, actor.id))?.mail ?? null;
	if (way === 'mail' && mail === null) return refused({ code: 'reminder.no-mail', facts: {} });
	const sent = await attempt(way, mail, outside, now);
	await transactAs<null>(db, actor, now, async (trx, actor) => {
		const summary = { way, sent: sent.ok };
		await recordAct(trx, actor, { action: 'reminder.try', noun: 'reminder', summary }, now);
		return { ok: true, value: null };
	});
	if (sent.ok) return { ok: true, value: { way, mail } };
	return refused({ code: 'reminder.not-sent', facts: { why: sent.why, number: sent.code } });
}

async function attempt(
	way: WayOut,
	mail: string | null,
	{ mail: server, webhook }: Outside,
	now: string
): Promise<Sent> {
	if (way === 'webhook' && webhook) return sendToGroup(webhook, tryWords.body);
	if (way === 'mail' && server && mail !== null) {
		return sendMail(server, { to: mail, ...tryWords }, now);
	}
	return { ok: false, why: 'unset', code: null };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
