import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)));

export const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

/**
 * Reads `.env` beside the program (what is set already wins) and settles what the app is to find in
 * its environment. Must come before the app is loaded: it reads its environment once.
 */
export function settle(defaultData = () => join(home, 'data')) {
	const { env } = process;
	if (existsSync(join(home, '.env'))) process.loadEnvFile(join(home, '.env'));
	env.LEDGER_HOME ||= home;
	env.LEDGER_DATA = resolve(home, env.LEDGER_DATA || defaultData());

	// The shell decides scheme, host and client address and hands them over in headers of its own,
	// which it overwrites on every request. ORIGIN would refuse every other name of the machine.
	env.PROTOCOL_HEADER = 'x-ledger-proto';
	env.HOST_HEADER = 'x-ledger-host';
	env.ADDRESS_HEADER = 'x-ledger-addr';
	for (const name of ['ORIGIN', 'PORT_HEADER', 'XFF_DEPTH']) delete env[name];
	env.BODY_SIZE_LIMIT ||= '64M'; // a list of 30,000 tasks is 20 MB; tighter limits stand per route
	return env;
}
