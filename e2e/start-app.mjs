import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeOptions } from '../server/node-options.mjs';

const root = dirname(import.meta.dirname);

/**
 * The built app in a process of its own, on a port that the system picks, with an empty data folder
 * unless one is given. Ready when it says so; one that ends instead rejects with its last words.
 */
export async function startApp({ entry = 'server/serve.mjs', env = {}, data } = {}) {
	const folder = data ?? mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
	const child = spawn(process.execPath, [...nodeOptions, entry], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		// set, even if empty: a developer's .env must not reach the tests
		env: {
			...process.env,
			HOST: '127.0.0.1',
			PORT: '0',
			TRUST_PROXY: '',
			DATABASE_URL: '',
			LEDGER_DATA: folder,
			LEDGER_DESKTOP_DATA: '',
			BODY_SIZE_LIMIT: '',
			SHUTDOWN_TIMEOUT: '',
			SMTP_URL: '',
			SMTP_FROM: '',
			WEBHOOK_URL: '',
			WEBHOOK_FORM: '',
			LEDGER_LOG: 'file',
			LEDGER_DEV_PAGES: '1',
			LEDGER_ANNOUNCE: 'json',
			...env
		}
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => (said += text));
	}
	const ended = new Promise((resolve) => {
		child.on('close', (code, signal) => resolve({ code, signal }));
	});

	async function stop(signal = 'SIGTERM') {
		if (child.exitCode === null && child.signalCode === null) child.kill(signal);
		const end = await ended;
		if (data === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
		return end;
	}

	const facts = await announced(child, () => said, ended).catch(async (error) => {
		await stop();
		throw error;
	});
	const port = facts.listening?.port ?? facts.desktop?.port;
	return {
		...facts,
		port,
		base: `http://127.0.0.1:${port}`,
		data: folder,
		pid: child.pid,
		said: () => said,
		ended,
		stop
	};
}

/** The line of JSON that the program prints when it is ready. */
function announced(child, said, ended) {
	return new Promise((resolve, reject) => {
		const late = setTimeout(() => reject(new Error(`no word from the app\n${said()}`)), 30_000);
		const look = () => {
			const line = said()
				.split('\n')
				.find((text) => /^\{"(listening|desktop)":/.test(text));
			if (!line) return;
			clearTimeout(late);
			resolve(JSON.parse(line));
		};
		child.stdout.on('data', look);
		void ended.then(({ code }) => {
			clearTimeout(late);
			reject(new Error(`the app ended with ${code}\n${said()}`));
		});
	});
}
