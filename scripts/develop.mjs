import { join, resolve } from 'node:path';
import { addEnvFile } from '../server/env-file.mjs';
import { becomeFirst, refuseSecond } from '../server/first.mjs';
import { beside, show } from './setup/child.mjs';
import { root } from './setup/folder.mjs';
import { environment, node } from './setup/runtime.mjs';
import { tools } from './setup/tools.mjs';

/**
 * Vite's server with reload, alone on its data folder like any other server; the command line,
 * which the server forks, is rebuilt beside it.
 */
export default async function develop(args) {
	const env = environment({ LEDGER_DEV_PAGES: process.env.LEDGER_DEV_PAGES ?? '1' });
	addEnvFile(env, join(root, '.env'));
	env.LEDGER_DATA = resolve(root, env.LEDGER_DATA || 'data');
	const running = await becomeFirst(env.LEDGER_DATA, 'server', () => Promise.resolve({}));
	if (running) refuseSecond(env.LEDGER_DATA, running);
	const watch = ['build', '-c', 'vite.cli.config.ts', '--watch', '--logLevel', 'warn'];
	const watcher = beside(node(), [tools.vite, ...watch], { env });
	return show(node(), [tools.vite, 'dev', ...args], { env }).finally(() => watcher.kill());
}
