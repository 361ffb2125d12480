import type { RequestEvent } from '@sveltejs/kit';
import { recognise } from '$lib/server/session/recognise.ts';
import { asideToken, forgetAside, keepSession } from './session-cookie.server.ts';

/** Whoever walked through the demo is themselves again; false where no own session stood aside. */
export async function takeBack(event: RequestEvent): Promise<boolean> {
	const token = asideToken(event);
	if (token === undefined) return false;
	forgetAside(event);
	const { db, address, now } = event.locals;
	const own = await recognise(db, token, address, now);
	if (own) keepSession(event, token, own.session.remembered);
	return own !== null;
}
