import { dev } from '$app/environment';
import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { readTextSize } from '$lib/domain/display.ts';
import { readEnvironment } from '$lib/server/environment.ts';
import { openLedger, type Ledger } from '$lib/server/open-ledger.ts';
import { newReference } from '$lib/server/reference.ts';
import { StartRefused } from '$lib/server/start-refused.ts';
import { errorWords } from '$lib/words/error.ts';
import { explainStart } from '$lib/words/start.ts';

let ledger: Ledger | undefined;

/** Opens the data folder before the first request; a refusal ends the start with its sentence. */
export const init: ServerInit = async () => {
	try {
		ledger = await openLedger(readEnvironment(process.env), new Date().toISOString());
	} catch (refusal) {
		if (!(refusal instanceof StartRefused)) throw refusal;
		refusal.message = explainStart(refusal.problem);
		throw refusal;
	}
	process.on('sveltekit:shutdown', () => void ledger?.close());
};

const equip: Handle = ({ event, resolve }) => {
	if (!ledger) throw new Error('a request came before init');
	event.locals.db = ledger.db;
	event.locals.log = ledger.log;
	event.locals.now = new Date().toISOString();
	event.locals.devPages = dev || ledger.environment.devPages;
	return resolve(event);
};

/** SvelteKit compares the origin for forms only; a JSON post changes things just as well. */
const sameOrigin: Handle = ({ event, resolve }) => {
	const safe = ['GET', 'HEAD', 'OPTIONS'].includes(event.request.method);
	if (!safe && event.request.headers.get('origin') !== event.url.origin) {
		error(403, errorWords.foreignOrigin);
	}
	return resolve(event);
};

/** 字号 stands on the page before any script runs, so that nothing jumps. */
const sized: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%ledger.textSize%', readTextSize(event.cookies.get('textSize')))
	});

export const handle = sequence(equip, sameOrigin, sized);

/** What broke goes to the log under a short reference; the user sees the reference alone. */
export const handleError: HandleServerError = ({ error: thrown, event, status }) => {
	if (status === 404) return { message: errorWords.notFound };
	const reference = newReference();
	const { method } = event.request;
	ledger?.log.error(
		{ reference, status, method, path: event.url.pathname, route: event.route.id, error: thrown },
		'request failed'
	);
	return { message: errorWords.broken(reference), reference };
};
