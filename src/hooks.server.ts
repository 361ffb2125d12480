import { dev } from '$app/environment';
import { error, text, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { readTextSize } from '$lib/domain/display.ts';
import { readEnvironment } from '$lib/server/environment.ts';
import { dropFirstKey, ensureFirstKey } from '$lib/server/first-key.ts';
import { openLedger, type Ledger } from '$lib/server/open-ledger.ts';
import { clearStaging } from '$lib/server/operations/clear-staging.ts';
import { dailyUpkeep } from '$lib/server/operations/daily-upkeep.ts';
import { hourlyUpkeep } from '$lib/server/operations/hourly-upkeep.ts';
import { noteStart } from '$lib/server/operations/note-start.ts';
import { remindByClock } from '$lib/server/operations/remind/remind-by-clock.ts';
import { isSetUp } from '$lib/server/operations/set-up-ledger.ts';
import { newReference } from '$lib/server/reference.ts';
import { startReminders } from '$lib/server/reminder-clock.ts';
import { StartRefused } from '$lib/server/start-refused.ts';
import { startUpkeep } from '$lib/server/upkeep.ts';
import { iconSprite } from '$lib/ui/icon-sprite.ts';
import { errorSentence, foreignOriginWords } from '$lib/words/error.ts';
import { explainStart } from '$lib/words/start.ts';
import { guard, known } from './routes/guard.server.ts';
import { placed } from './routes/in-page.server.ts';

const formBytes = 2 ** 20;
/** The pages that take a file, each with what it is good for; BODY_SIZE_LIMIT holds for all. */
const fileBytes: Readonly<Record<string, number>> = {
	// the file itself may have 50 MB; the rest is what the form puts round it
	'/(app)/import': 51 * 2 ** 20,
	// a long list answers with many boxes
	'/(app)/import/[batch]/diff': 5 * 2 ** 20,
	'/(app)/settings/units/import': 11 * 2 ** 20,
	// evidence beside a report, a few pieces at once
	'/(app)/my/[p]/[task]': 51 * 2 ** 20,
	// a paste of many long cells
	'/tasks/cells': 5 * 2 ** 20,
	'/my/cells': 5 * 2 ** 20
};
const plainText = 'text/plain; charset=utf-8';
const shown = 200; // of what a stranger sent, so that no line of the log is long

let ledger: Ledger | undefined;

/** Opens the data folder before the first request; a refusal ends the start with its sentence. */
export const init: ServerInit = async () => {
	try {
		const environment = readEnvironment(process.env);
		const now = new Date().toISOString();
		ledger = await openLedger(environment, now);
		await noteStart(ledger.db, { version: __VERSION__, plainLan: environment.plainLan }, now);
		await clearStaging(ledger.db, now);
		ledger = startUpkeep(ledger, dailyUpkeep, hourlyUpkeep);
		ledger = startReminders(ledger, (db, now, signal) =>
			remindByClock(db, environment.outside, now, signal)
		);
		if (await isSetUp(ledger.db)) dropFirstKey(environment.dataFolder);
		else ensureFirstKey(environment.dataFolder);
	} catch (refusal) {
		if (!(refusal instanceof StartRefused)) throw refusal;
		refusal.message = explainStart(refusal.problem);
		throw refusal;
	}
	process.on('sveltekit:shutdown', () => void ledger?.close());
	// from the shell: what broke outside any request that handleError sees
	process.on('ledger:error', (error: unknown) => {
		ledger?.log.error({ reference: newReference(), error }, 'failed outside a request');
	});
};

const equip: Handle = ({ event, resolve }) => {
	if (!ledger) throw new Error('a request came before init');
	event.locals.db = ledger.db;
	event.locals.log = ledger.log;
	event.locals.now = new Date().toISOString();
	event.locals.onlyReads = ['GET', 'HEAD'].includes(event.request.method);
	event.locals.dataFolder = ledger.environment.dataFolder;
	event.locals.scanCommand = ledger.environment.scanCommand;
	event.locals.outside = ledger.environment.outside;
	event.locals.database = ledger.environment.database;
	event.locals.devPages = dev || ledger.environment.devPages;
	return resolve(event);
};

/** The only check against foreign sites (svelte.config.js): a JSON post changes things as a form does. */
const sameOrigin: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	const origin = headers.get('origin');
	const safe = ['GET', 'HEAD', 'OPTIONS'].includes(method);
	if (safe || origin === event.url.origin) return resolve(event);
	const path = event.url.pathname.slice(0, shown);
	event.locals.log.warn({ method, path, origin: origin?.slice(0, shown) }, 'origin refused');
	error(403, foreignOriginWords);
};

/** Only a page that imports takes files; what is too large, or does not say its size, is not read. */
const small: Handle = ({ event, resolve }) => {
	const { headers } = event.request;
	const most = fileBytes[event.route.id ?? ''] ?? formBytes;
	if (headers.has('transfer-encoding')) error(411, errorSentence(411));
	if (Number(headers.get('content-length')) > most) error(413, errorSentence(413));
	return resolve(event);
};

/** A method that an address does not know is answered by SvelteKit in plain English. */
const worded: Handle = async ({ event, resolve }) => {
	const answer = await resolve(event);
	const { status, headers } = answer;
	if (status !== 405 || (headers.get('content-type') ?? plainText) !== plainText) return answer;
	const allow = headers.get('allow') ?? '';
	return text(errorSentence(status), { status, headers: { allow, 'content-type': plainText } });
};

const drawings = iconSprite();

/** 字号 and drawings stand on the page before any script runs, so that nothing jumps. */
const sized: Handle = ({ event, resolve }) => {
	const marks = {
		'%ledger.textSize%': readTextSize(event.cookies.get('textSize')),
		'%ledger.icons%': drawings
	};
	// in one pass: a page is long, and each pass copies it
	const put = (html: string) => {
		let whole = '';
		let from = 0;
		for (const [mark, text] of Object.entries(marks)) {
			const at = html.indexOf(mark, from);
			if (at < 0) continue;
			whole += html.slice(from, at) + text;
			from = at + mark.length;
		}
		return whole + html.slice(from);
	};
	return resolve(event, { transformPageChunk: ({ html }) => put(html) });
};

export const handle = sequence(equip, sameOrigin, small, worded, placed, sized, known, guard);

/**
 * What broke goes to the log under a short reference; the user sees the reference alone. What the
 * client did wrong is no error of ours, and must not fill the log.
 */
export const handleError: HandleServerError = ({ error: thrown, event, status }) => {
	if (status < 500) return { message: errorSentence(status) };
	const reference = newReference();
	const { method } = event.request;
	ledger?.log.error(
		{ reference, status, method, path: event.url.pathname, route: event.route.id, error: thrown },
		'request failed'
	);
	return { message: errorSentence(status, reference), reference };
};
