import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { home } from './settings.mjs';

const always = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
	'X-Frame-Options': 'DENY',
	'Cross-Origin-Resource-Policy': 'same-origin',
	// pages bring their own, with a nonce; styles are for the few error pages that are not the app's
	'Content-Security-Policy':
		"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
};
const oneYear = 'max-age=31536000';

/**
 * The headers that every response carries, whoever makes it; the app replaces what it knows better.
 * Pages are not kept by browsers or proxies; files are asked for again by their etag.
 */
export function securityHeaders({ scheme = 'http', host = '' } = {}, path = '') {
	const headers = { ...always, 'Cache-Control': files().has(path) ? 'no-cache' : 'no-store' };
	// on plain http away from this machine browsers ignore it, with an error on the console
	if (scheme === 'https' || isLoopback(host)) headers['Cross-Origin-Opener-Policy'] = 'same-origin';
	if (scheme === 'https') headers['Strict-Transport-Security'] = oneYear;
	return headers;
}

export function setSecurityHeaders(response, address, url = '') {
	response.setHeaders(new Map(Object.entries(securityHeaders(address, url.split('?', 1)[0]))));
}

function isLoopback(host) {
	return /^(localhost|[^:]+\.localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(host);
}

let known;
/** The files of the build by their path; those under immutable/ get their own word from the app. */
function files() {
	const folder = join(home, 'build', 'client');
	known ??= new Set(
		existsSync(folder)
			? readdirSync(folder, { recursive: true }).map((name) => `/${name.replaceAll(sep, '/')}`)
			: []
	);
	return known;
}
