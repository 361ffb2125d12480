import type { Cookies } from '@sveltejs/kit';
import type { Admitted } from '$lib/server/operations/admit.ts';

const halfAYear = 180 * 24 * 3600;
const aMonth = 30 * 24 * 3600;

type Jar = { cookies: Cookies; url: URL };

/** On https a browser takes the name only from this host and only encrypted; plain http cannot. */
function nameOf(url: URL, name: 'session' | 'browser' | 'aside'): string {
	return `${url.protocol === 'https:' ? '__Host-' : ''}ledger-${name}`;
}

function options(url: URL) {
	const secure = url.protocol === 'https:';
	return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}

export function sessionToken({ cookies, url }: Jar): string | undefined {
	return cookies.get(nameOf(url, 'session'));
}

/** The mark by which a browser is known that somebody signed in from. */
export function browserMark({ cookies, url }: Jar): string | null {
	return cookies.get(nameOf(url, 'browser')) ?? null;
}

/** Ends with the browser's own session, unless the device is to be remembered. */
export function keepSession({ cookies, url }: Jar, token: string, remembered = false): void {
	const lasts = remembered ? { maxAge: aMonth } : {};
	cookies.set(nameOf(url, 'session'), token, { ...options(url), ...lasts });
}

export function keepAdmitted(jar: Jar, { token, session, browser }: Admitted): void {
	keepSession(jar, token, session.remembered);
	forgetAside(jar);
	jar.cookies.set(nameOf(jar.url, 'browser'), browser, {
		...options(jar.url),
		maxAge: halfAYear
	});
}

/** The own session, while its owner walks through the demo as somebody else. */
export function asideToken({ cookies, url }: Jar): string | undefined {
	return cookies.get(nameOf(url, 'aside'));
}

export function setAside({ cookies, url }: Jar, token: string): void {
	cookies.set(nameOf(url, 'aside'), token, options(url));
}

export function forgetAside({ cookies, url }: Jar): void {
	cookies.delete(nameOf(url, 'aside'), options(url));
}

export function dropSession({ cookies, url }: Jar): void {
	cookies.delete(nameOf(url, 'session'), options(url));
}
