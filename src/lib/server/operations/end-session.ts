import { can, type Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import { findAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { deleteSession, deleteSessionsOf, findSessionRow } from '../db/sessions.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/** Ends one session: one's own, or another's by who may lock accounts out. Absent ones are no fault. */
export async function endSession(
	db: Db,
	actor: Actor,
	sessionId: string,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const session = await findSessionRow(trx, jurisdictionId, sessionId);
		const owner = session && (await findAccount(trx, jurisdictionId, session.accountId));
		if (!owner || !mayEnd(actor, owner)) return { ok: true, value: null };
		await deleteSession(trx, jurisdictionId, sessionId);
		const act = { action: 'session.end', noun: 'account', objectId: owner.id };
		await recordAct(trx, actor, { ...act, summary: { login: owner.login } }, now);
		return { ok: true, value: null };
	});
}

/** Ends every session of an account; of one's own all but the one it is asked from. */
export async function endSessionsOf(
	db: Db,
	actor: Actor,
	{ accountId, but }: { accountId: string; but?: string },
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const owner = await findAccount(trx, jurisdictionId, accountId);
		if (!owner || !mayEnd(actor, owner)) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		await deleteSessionsOf(trx, jurisdictionId, accountId, but === undefined ? {} : { but });
		const act = { action: 'session.end-all', noun: 'account', objectId: owner.id };
		await recordAct(trx, actor, { ...act, summary: { login: owner.login } }, now);
		return { ok: true, value: null };
	});
}

function mayEnd(actor: Actor, owner: { id: string; roles: Actor['roles'] }): boolean {
	return (
		can(actor, 'account.own', { accountId: owner.id }) ||
		can(actor, 'account.unlock', { roles: owner.roles })
	);
}
