import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { same } from './same.mjs';

const header = 'x-ledger-secret';
const patience = 15_000; // a desktop answers when its own window is open

/**
 * A door of this machine only, by which a second program on the same data folder learns of this one.
 * It stands before the app is loaded, and it answers nobody who does not know the secret.
 */
export async function openBell(kind, tell) {
	const secret = randomBytes(32).toString('base64url');
	const server = http.createServer((request, response) => {
		response.setHeader('Connection', 'close');
		if (!same(request.headers[header], secret)) return response.writeHead(403).end();
		tell(request.headers['x-ledger-kind']).then(
			(more) => response.end(JSON.stringify({ kind, pid: process.pid, ...more })),
			() => response.destroy()
		);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen({ host: '127.0.0.1', port: 0 }, resolve);
	});
	server.unref(); // it does not keep a program alive that has ended otherwise
	return { call: { port: server.address().port, secret }, close: () => server.close() };
}

/** What the program of a note answers; undefined where nobody is there any more. */
export async function callFirst(note, kind) {
	const first = parse(note);
	if (!first || !isAlive(first.pid)) return undefined;
	try {
		const answer = await fetch(`http://127.0.0.1:${first.port}/`, {
			headers: { [header]: first.secret, 'x-ledger-kind': kind },
			signal: AbortSignal.timeout(patience)
		});
		return answer.ok ? await answer.json() : undefined; // process and port are another's now
	} catch (error) {
		// it took the call, but is too busy to answer, as in a long migration
		return error.name === 'TimeoutError' ? { kind: first.kind, pid: first.pid } : undefined;
	}
}

function parse(note) {
	try {
		return JSON.parse(note);
	} catch {
		return undefined;
	}
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM'; // another user's
	}
}
