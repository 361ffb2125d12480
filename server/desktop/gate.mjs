import { randomBytes } from 'node:crypto';
import { sendPage } from '../page.mjs';
import { same } from '../same.mjs';
import { words } from '../words.mjs';

const keysAtOnce = 8; // a double click on the icon asks for two; nobody needs a pile

/**
 * The door of the desktop program. A key opens it once and is given back as a cookie that scripts
 * and other sites cannot use. Other programs and users of this machine, and pages that point a
 * foreign name at it (DNS rebinding), stay outside.
 */
export function createGate() {
	const cookie = token();
	const keys = [];

	function newUrl() {
		const key = token();
		keys.unshift(key);
		keys.length = Math.min(keys.length, keysAtOnce);
		return `http://${gate.host}/__desk?k=${key}`;
	}

	/** True where the request may go on to the app; otherwise it has been answered. */
	function visit(request, response) {
		if (request.headers.host !== gate.host || !request.url.startsWith('/')) {
			sendPage(response, 421, words.wrongDoor);
			return false;
		}
		const { pathname, searchParams } = new URL(`http://${gate.host}${request.url}`);
		const inside = same(cookieOf(request), cookie);
		if (pathname === '/__desk' && (useUp(searchParams.get('k')) || inside)) {
			response.setHeader('Set-Cookie', `ledger_desk=${cookie}; HttpOnly; SameSite=Strict; Path=/`);
			response.writeHead(303, { Location: '/' }).end();
			return false;
		}
		if (!inside) sendPage(response, 403, words.noKey);
		return inside;
	}

	function useUp(key) {
		const at = keys.findIndex((one) => same(key, one));
		if (at >= 0) keys.splice(at, 1);
		return at >= 0;
	}

	/** `host` is the only one that is answered; set when the port is known. */
	const gate = { host: '', newUrl, visit };
	return gate;
}

function token() {
	return randomBytes(32).toString('base64url');
}

function cookieOf({ headers }) {
	return /(?:^|;\s*)ledger_desk=([^;]+)/.exec(headers.cookie ?? '')?.[1];
}
