import { isMailAddress } from '../../domain/mail-address.ts';
import type { MailServer, Webhook } from './outside.ts';

/** smtps://user:password@host:465, smtp://host; the sender where it is not the user. Null where it is no such address. */
export function readMailServer(address: string, sender: string | undefined): MailServer | null {
	const url = urlOf(address);
	if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return null;
	if (url.hash !== '' || url.search !== '' || !['', '/'].includes(url.pathname)) return null;
	const isSecure = url.protocol === 'smtps:';
	const [user, password] = [plain(url.username), plain(url.password)];
	if (user === null || password === null) return null;
	const from = sender ?? user;
	if (!isMailAddress(from)) return null;
	return {
		// an address of IPv6 stands in brackets in a URL and without them elsewhere
		host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
		port: url.port === '' ? (isSecure ? 465 : 25) : Number(url.port),
		isSecure,
		user: user === '' ? null : user,
		password: user === '' ? null : password,
		sender: from
	};
}

export function readWebhook(address: string, form: Webhook['form']): Webhook | null {
	const url = urlOf(address);
	if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '') return null;
	return { url: url.href, form };
}

function urlOf(text: string): URL | null {
	return URL.canParse(text) ? new URL(text) : null;
}

function plain(part: string): string | null {
	try {
		return decodeURIComponent(part);
	} catch {
		return null;
	}
}
