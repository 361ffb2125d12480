import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addEnvFile } from './env-file.mjs';
import { refuse } from './refuse.mjs';
import { words } from './words.mjs';

/** The folder of the program. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)));

export const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

/** What a server of the LAN finds in its environment and in `.env` beside the program. */
export function settleServer() {
	const { env } = process;
	addEnvFile(env, join(home, '.env'));
	env.LEDGER_DATA = resolve(home, env.LEDGER_DATA || 'data');
	return settle(env);
}

/**
 * The same for the window on one PC. Its data are its own: where `.env` sends the server counts for
 * it only when somebody sets it for this very start.
 */
export function settleDesktop(usualData) {
	const { env } = process;
	addEnvFile(env, join(home, '.env'), ['LEDGER_DATA', 'DATABASE_URL']);
	env.LEDGER_DATA = resolve(home, env.LEDGER_DESKTOP_DATA || env.LEDGER_DATA || usualData());
	return settle(env);
}

/** Settles what the app is to find; must come before it is loaded: it reads its environment once. */
function settle(env) {
	env.LEDGER_HOME ||= home;

	// The shell decides scheme, host and client address and hands them over in headers of its own,
	// which it overwrites on every request. ORIGIN would refuse every other name of the machine.
	env.PROTOCOL_HEADER = 'x-ledger-proto';
	env.HOST_HEADER = 'x-ledger-host';
	env.ADDRESS_HEADER = 'x-ledger-addr';
	for (const name of ['ORIGIN', 'PORT_HEADER', 'XFF_DEPTH']) delete env[name];

	env.BODY_SIZE_LIMIT ||= '64M'; // a list of 30,000 tasks is 20 MB; the app's hooks allow forms less
	if (!/^\d+[KMG]?$/i.test(env.BODY_SIZE_LIMIT)) refuse(words.badSize(env.BODY_SIZE_LIMIT));
	env.SHUTDOWN_TIMEOUT ||= '10';
	if (!/^\d{1,4}$/.test(env.SHUTDOWN_TIMEOUT)) refuse(words.badPatience(env.SHUTDOWN_TIMEOUT));
	return env;
}
