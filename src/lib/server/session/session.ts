import { later, type SessionLife } from '../../domain/session-life.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import {
	findSessionRow,
	insertSession,
	updateSessionSeen,
	type Session,
	type SessionStage
} from '../db/sessions.ts';
import { hashOf, newToken, sameHash } from './token.ts';

export type NewSession = {
	jurisdictionId: string;
	accountId: string;
	stage: SessionStage;
	remembered: boolean;
	life: SessionLife;
	address: string | null;
	agent: string | null;
};

/**
 * Sessions in Lucia's published design: the cookie holds where the session stands and a secret, the
 * database only the secret's SHA-256, so that who reads the database cannot sign in. Ending one is
 * deleting its row (db/sessions.ts).
 */
export async function startSession(
	db: Db,
	{ life, ...asked }: NewSession,
	now: string
): Promise<{ token: string; session: Session }> {
	const secret = newToken();
	const session: Session = {
		...asked,
		id: newId(),
		createdAt: now,
		seenAt: now,
		expiresAt: earlier(later(now, life.idleMinutes), life.endsAt),
		endsAt: life.endsAt,
		agent: asked.agent?.slice(0, 300) ?? null
	};
	await insertSession(db, { ...session, secretHash: hashOf(secret) });
	return { token: `${session.jurisdictionId}.${session.id}.${secret}`, session };
}

/** Which district a token is for, whether it is one of ours or not. */
export function districtOf(token: string): string {
	return token.split('.', 1)[0] ?? '';
}

/** The session of a token, if it is one of ours and its time is not up. Its account is not looked at. */
export async function findSession(db: Db, token: string, now: string): Promise<Session | null> {
	const [jurisdictionId = '', id = '', secret = '', more] = token.split('.');
	if (secret === '' || more !== undefined) return null;
	const row = await findSessionRow(db, jurisdictionId, id);
	if (!row) return null;
	const { secretHash, ...session } = row;
	if (!sameHash(hashOf(secret), secretHash)) return null;
	return now < session.expiresAt && now < session.endsAt ? session : null;
}

/** Moves the end of an idle session on; written once a minute at most, and never past its last hour. */
export async function touchSession(
	db: Db,
	session: Session,
	idleMinutes: number,
	now: string
): Promise<void> {
	if (now < later(session.seenAt, 1)) return;
	await updateSessionSeen(db, session, now, earlier(later(now, idleMinutes), session.endsAt));
}

function earlier(instant: string, other: string): string {
	return instant < other ? instant : other;
}
