import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sendPage } from '../page.mjs';
import { words } from '../words.mjs';

const keysAtOnce = 8; // a double click on the icon asks for two; nobody needs a pile

/**
 * The door of the desktop program. A key opens it once and is given back as a cookie that scripts
 * and other sites cannot use; whoever holds the launch secret (a file only this user can read) may
 * ask for another key. Other programs and users of this machine, and pages that point a foreign
 * name at it (DNS rebinding), stay outside.
 */
export function createGate() {
	const secret = token();
	const cookie = token();
	const keys = [];

	function newUrl() {
		const key = token();
		keys.unshift(key);
		keys.length = Math.min(keys.length, keysAtOnce);
		return `http://${gate.host}/__desk?k=${key}`;
	}

	/** `app` or `again` where the request may go on; undefined where it has been answered. */
	function visit(request, response) {
		if (request.headers.host !== gate.host || !request.url.startsWith('/')) {
			return void sendPage(response, 421, words.wrongDoor);
		}
		const { pathname, searchParams } = new URL(`http://${gate.host}${request.url}`);
		if (pathname === '/__desk/again' && same(request.headers['x-ledger-secret'], secret))
			return 'again';

		const inside = same(cookieOf(request), cookie);
		if (pathname === '/__desk' && (useUp(searchParams.get('k')) || inside)) {
			response.setHeader('Set-Cookie', `ledger_desk=${cookie}; HttpOnly; SameSite=Strict; Path=/`);
			return void response.writeHead(303, { Location: '/' }).end();
		}
		if (inside) return 'app';
		return void sendPage(response, 403, words.noKey);
	}

	function useUp(key) {
		const at = keys.findIndex((one) => same(key, one));
		if (at >= 0) keys.splice(at, 1);
		return at >= 0;
	}

	/** `host` is the only one that is answered; set when the port is known. */
	const gate = { host: '', secret, newUrl, visit };
	return gate;
}

function token() {
	return randomBytes(32).toString('base64url');
}

/** In the same time whatever differs. */
function same(given, wanted) {
	const digest = (text) =>
		createHash('sha256')
			.update(String(text ?? ''))
			.digest();
	return timingSafeEqual(digest(given), digest(wanted));
}

function cookieOf({ headers }) {
	return /(?:^|;\s*)ledger_desk=([^;]+)/.exec(headers.cookie ?? '')?.[1];
}
