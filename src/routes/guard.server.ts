import { error, json, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { leadTo } from '$lib/domain/account-duty.ts';
import { knock } from '$lib/domain/door.ts';
import { recordRefusal } from '$lib/server/operations/record-refusal.ts';
import { recognise } from '$lib/server/session/recognise.ts';
import { errorSentence } from '$lib/words/error.ts';
import { standOf } from './districts-here.server.ts';
import { dropSession, sessionToken } from './session-cookie.server.ts';

/** Who is at the screen; nobody where there is no session, or none that still holds. */
export const known: Handle = async ({ event, resolve }) => {
	const { locals } = event;
	locals.address = event.getClientAddress();
	const token = sessionToken(event);
	const recognised = token
		? await recognise(locals.db, token, locals.address, locals.now, (district) =>
				standOf(locals, district)
			)
		: null;
	locals.signedIn = recognised;
	locals.actor = recognised?.actor ?? null;
	locals.expired = token !== undefined && recognised === null;
	if (locals.expired) dropSession(event);
	return resolve(event);
};

/** A duty comes first; then nothing is reached but what domain/door.ts lists, and only by whom it lets in. */
export const guard: Handle = async ({ event, resolve }) => {
	const { route, locals } = event;
	if (route.id === null) return resolve(event);
	const duty = locals.signedIn?.duty;
	const first = duty ? leadTo(duty, route.id) : null;
	if (first !== null) redirect(303, first);
	const answer = knock(locals.actor, route.id);
	if (answer === 'sign-in') return askWho(event);
	if (answer === 'closed') return turnAway(event);
	return resolve(event);
};

const isPage = ({ request, route }: RequestEvent) =>
	route.id?.startsWith('/(app)') === true && ['GET', 'HEAD', 'POST'].includes(request.method);

/** To the sign-in page and back; a program that asks for no page gets a plain answer. */
function askWho(event: RequestEvent): Response {
	if (!isPage(event)) error(401, errorSentence(401));
	const { pathname, search } = event.url;
	const next = event.request.method === 'POST' ? pathname : pathname + search;
	const query = new URLSearchParams({ next, ...(event.locals.expired ? { expired: '' } : {}) });
	redirect(303, `/login?${query.toString()}`);
}

/** A closed page is told in the frame that somebody knows, under the address that was asked. */
async function turnAway(event: RequestEvent): Promise<Response> {
	const { request, isDataRequest, locals, route } = event;
	if (locals.actor) await recordRefusal(locals.db, locals.actor, route.id ?? '', locals.now);
	const message = errorSentence(403);
	if (request.headers.has('x-sveltekit-action')) {
		return json({ type: 'error', error: { message } }, { status: 403 });
	}
	if (isDataRequest || !isPage(event)) error(403, message);
	const page = await event.fetch(`/closed?at=${encodeURIComponent(event.url.pathname)}`);
	return new Response(page.body, { status: 403, headers: page.headers });
}
