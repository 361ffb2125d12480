import { redirect } from '@sveltejs/kit';
import { signOut } from '$lib/server/operations/sign-out.ts';
import { takeBack } from '../take-back.server.ts';
import { dropSession } from '../session-cookie.server.ts';
import type { RequestHandler } from './$types';

/** Ends the session on the server, and in the demo leads back to the own one; what the browser kept of its pages goes too, where it listens. */
export const POST: RequestHandler = async (event) => {
	const { locals, setHeaders } = event;
	if (locals.signedIn) await signOut(locals.db, locals.signedIn, locals.now);
	if (await takeBack(event)) redirect(303, '/');
	dropSession(event);
	setHeaders({ 'clear-site-data': '"cache"' });
	redirect(303, '/login?signed-out');
};
