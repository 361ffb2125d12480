import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const reader = fileURLToPath(new URL('reader.mjs', import.meta.url));

/**
 * Opens files in one process after the other: the same as long as it stays small, a new one after it
 * died, hung or grew, so that each file is measured against a fresh start.
 */
export function openingChild({ ms: mostMs }) {
	let child = null;
	return {
		async open(path, name) {
			child ??= await start();
			const verdict = await ask(child, { path, name }, mostMs);
			if (verdict.kind !== undefined || verdict.extraMb > 100) {
				child.kill('SIGKILL');
				child = null;
			}
			return verdict;
		},
		end() {
			child?.kill();
			child = null;
		}
	};
}

function start() {
	const child = fork(reader, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
	child.said = '';
	child.stderr.on('data', (piece) => (child.said += piece));
	return new Promise((resolve) => child.once('message', () => resolve(child)));
}

function ask(child, file, mostMs) {
	return new Promise((resolve) => {
		const finish = (verdict) => {
			clearTimeout(watch);
			child.removeAllListeners('message');
			child.removeAllListeners('exit');
			resolve(verdict);
		};
		const watch = setTimeout(() => finish({ kind: 'hang', accepted: false }), mostMs);
		child.once('message', finish);
		child.once('exit', () => {
			finish({ kind: 'crash', accepted: false, said: child.said.slice(0, 500) });
		});
		child.send(file);
	});
}
