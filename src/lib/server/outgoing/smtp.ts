import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { NotSentReason } from '../../domain/remind/not-sent.ts';
import { mailText, type Mail } from './mail-text.ts';
import type { MailServer, Sent } from './outside.ts';
import { talkOver, type Reply, type Talk } from './smtp-talk.ts';
import { Unsent } from './unsent.ts';

export type SmtpLimits = {
	connectMs: number;
	replyMs: number;
	/** Whom to believe beside those that Node does; a mail server of one's own in a test. */
	ca?: string;
};

const limits: SmtpLimits = { connectMs: 10_000, replyMs: 20_000 };

/**
 * Hands one mail to the server, over a connection of its own. What failed before the mail was handed over
 * has not been sent; where the answer to it did not come, nobody knows.
 */
export async function sendMail(
	server: MailServer,
	mail: Mail,
	now: string,
	within: SmtpLimits = limits
): Promise<Sent> {
	const text = mailText(mail, server.sender, now);
	let socket: Socket | undefined;
	try {
		socket = await connected(server, within);
		let talk = talkOver(socket, within.replyMs);
		expectCode(await talk.read(), 220);
		let offers = await greet(talk, socket);
		if (!server.isSecure && offers.has('STARTTLS')) {
			expectCode(await talk.ask('STARTTLS'), 220);
			// what came before the handshake could be anybody's
			talk.leave();
			socket = await encrypted(server, within, socket);
			talk = talkOver(socket, within.replyMs);
			offers = await greet(talk, socket);
		}
		if (server.user !== null) {
			await signIn(talk, offers.get('AUTH') ?? '', server.user, server.password ?? '');
		}
		expectCode(await talk.ask(`MAIL FROM:<${server.sender}>`), 250);
		expectCode(await talk.ask(`RCPT TO:<${mail.to}>`), 250);
		expectCode(await talk.ask('DATA'), 354);
		expectCode(await handedOver(talk, text), 250);
		talk.say('QUIT');
		return { ok: true };
	} catch (error) {
		if (!(error instanceof Unsent)) throw error;
		return { ok: false, ...error.notSent };
	} finally {
		socket?.destroySoon();
	}
}

/** From here on the mail may have arrived, whatever becomes of the connection. */
async function handedOver(talk: Talk, text: string): Promise<Reply> {
	try {
		return await talk.ask(`${text}\r\n.`);
	} catch (error) {
		throw error instanceof Unsent ? new Unsent('unclear') : error;
	}
}

/** What the server offers beside plain SMTP, each with what it says about it. */
async function greet(talk: Talk, { localAddress = '127.0.0.1' }: Socket) {
	const self = isIP(localAddress) === 6 ? `[IPv6:${localAddress}]` : `[${localAddress}]`;
	const { code, lines } = await talk.ask(`EHLO ${self}`);
	if (code !== 250) {
		expectCode(await talk.ask(`HELO ${self}`), 250);
		return new Map<string, string>();
	}
	return new Map(
		lines.slice(1).map((line) => {
			const [, name = '', about = ''] = /^([^ =]*)[ =]?(.*)$/.exec(line) ?? [];
			return [name.toUpperCase(), about.toUpperCase()];
		})
	);
}

async function signIn(talk: Talk, offered: string, user: string, password: string): Promise<void> {
	const ways = offered.split(/\s+/);
	if (ways.includes('PLAIN')) {
		const proof = base64(`\0${user}\0${password}`);
		return expectSignedIn(await talk.ask(`AUTH PLAIN ${proof}`));
	}
	if (!ways.includes('LOGIN')) throw new Unsent('login');
	expectCode(await talk.ask('AUTH LOGIN'), 334, 'login');
	expectCode(await talk.ask(base64(user)), 334, 'login');
	expectSignedIn(await talk.ask(base64(password)));
}

function expectSignedIn(reply: Reply): void {
	expectCode(reply, 235, 'login');
}

/** 4xx asks to come back later, 5xx is a refusal. */
function expectCode({ code }: Reply, wanted: number, refusal: NotSentReason = 'refused'): void {
	// 251: the address was forwarded, and it was taken
	if (code === wanted || (wanted === 250 && code === 251)) return;
	const isLater = code >= 400 && code < 500;
	if (!isLater && code < 500) throw new Unsent('unreadable', code);
	throw new Unsent(isLater ? 'busy' : refusal, code);
}

function connected(server: MailServer, within: SmtpLimits): Promise<Socket> {
	const { host, port } = server;
	if (server.isSecure) return encrypted(server, within);
	const socket = connectPlain({ host, port });
	return opened(socket, 'connect', within.connectMs);
}

/** Over a connection that stands, or a new one. */
function encrypted(
	{ host, port }: MailServer,
	{ connectMs, ca }: SmtpLimits,
	over?: Socket
): Promise<Socket> {
	const socket = connectTls({
		...(over ? { socket: over } : { port }),
		host,
		// a number is no name of a server
		...(isIP(host) === 0 ? { servername: host } : {}),
		...(ca === undefined ? {} : { ca }),
		minVersion: 'TLSv1.2'
	});
	return opened(socket, 'secureConnect', connectMs);
}

function opened<S extends Socket>(
	socket: S,
	event: 'connect' | 'secureConnect',
	ms: number
): Promise<S> {
	// what happens to a connection that nobody listens to any more must not end the program
	socket.on('error', () => undefined);
	return new Promise((resolve, reject) => {
		const fail = (why: NotSentReason) => {
			clearTimeout(timer);
			socket.destroy();
			reject(new Unsent(why));
		};
		const timer = setTimeout(() => {
			fail('unreachable');
		}, ms);
		const onError = (error: Error & { code?: string }) => {
			fail(isAboutTrust(error.code) ? 'certificate' : 'unreachable');
		};
		const onClose = () => {
			fail('unreachable');
		};
		socket.once('error', onError).once('close', onClose);
		socket.once(event, () => {
			clearTimeout(timer);
			socket.off('error', onError).off('close', onClose);
			resolve(socket);
		});
	});
}

function isAboutTrust(code = ''): boolean {
	return /CERT|SIGNED|SIGNATURE|ISSUER|ERR_SSL|ERR_TLS|EPROTO/.test(code);
}

function base64(text: string): string {
	return Buffer.from(text, 'utf8').toString('base64');
}
