import type { NotSent } from '../../domain/remind/not-sent.ts';

/** A server that takes mail; without a user it asks for none. */
export type MailServer = {
	host: string;
	port: number;
	/** smtps: encrypted from the first byte. Otherwise as soon as the server offers it. */
	isSecure: boolean;
	user: string | null;
	password: string | null;
	/** The address that the mails come from. */
	sender: string;
};

/** The robot of a group; `robot` is the body that 企业微信 and 政务微信 take, `plain` is { text }. */
export type Webhook = { url: string; form: 'robot' | 'plain' };

/** The ways out of the house that are set up. */
export type Outside = { mail: MailServer | null; webhook: Webhook | null };

export type Sent = { ok: true } | ({ ok: false } & NotSent);
