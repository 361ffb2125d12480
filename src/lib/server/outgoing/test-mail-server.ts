import { once } from 'node:events';
import { createServer as createPlain, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTls, TLSSocket } from 'node:tls';

/** For localhost, made for these tests and good for nothing else; valid for a hundred years. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyXZ60XEryvUXmWQW
FOGcH9EWIQa2lcQSaerFkhkF31GhRANCAAR2HcMMZqa5s7vbumcLzfmunRIGNlOo
weNrWlR4kZWmhMe5NOMuuYSE/HwwwM8X3lKtF9lgTJb5APzmS1PxvMpn
-----END PRIVATE KEY-----`;
export const testCertificate = `-----BEGIN CERTIFICATE-----
MIIBZTCCAQqgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHYdwwxmprmzu9u6
ZwvN+a6dEgY2U6jB42taVHiRlaaEx7k04y65hIT8fDDAzxfeUq0X2WBMlvkA/OZL
U/G8ymejSzBJMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAMBgNVHRMEBTAD
AQH/MB0GA1UdDgQWBBSolcWiNMKUVHZq6wg2WrLx+WEiKTAKBggqhkjOPQQDAgNJ
ADBGAiEAwVTPAj54WaAdFa+4HdpUdgiEiiweH2aFxLzGkCVEyacCIQC4SzdtLMSm
sw1E1yAVnmbiaEm53IQS8MsN1s8k0o1WMw==
-----END CERTIFICATE-----`;

export type Received = {
	from: string;
	to: string[];
	text: string;
	signedInBy: string;
	wasSecure: boolean;
};

export type Behaviour = {
	/** Encrypted from the first byte. */
	isSecure?: boolean;
	/** Lines of EHLO behind the first. */
	offers?: readonly string[];
	/** The reply to a command by its first word, in the place of the usual one; null: none at all. */
	answers?: Readonly<Record<string, string | null>>;
	greeting?: string | null;
	/** Comes in the same packet as the answer to STARTTLS, as an attacker on the line would have it. */
	behindStartTls?: string;
};

/** A server that really speaks SMTP, with everything that it was told. */
export async function startMailServer(behaviour: Behaviour = {}) {
	const received: Received[] = [];
	const commands: string[] = [];
	const sockets = new Set<Socket>();
	const speak = (socket: Socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		converse(socket, behaviour, { received, commands });
	};
	const server = behaviour.isSecure
		? createTls({ key, cert: testCertificate }, speak)
		: createPlain(speak);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		received,
		commands,
		stop: async () => {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		}
	};
}

type Seen = { received: Received[]; commands: string[] };

function converse(socket: Socket, behaviour: Behaviour, { received, commands }: Seen): void {
	let unread = '';
	let mail: { from: string; to: string[] } = { from: '', to: [] };
	let signedInBy = '';
	let waitsFor: 'command' | 'data' | 'login-name' | 'login-password' = 'command';
	const say = (line: string) => socket.write(`${line}\r\n`);
	const { greeting = '220 ready', offers = [], answers = {} } = behaviour;
	// over a connection that has just been encrypted nobody greets again
	if (greeting !== null && !upgraded.has(socket)) say(greeting);

	const take = (line: string) => {
		if (waitsFor === 'login-name') {
			signedInBy = decoded(line);
			waitsFor = 'login-password';
			return say('334 UGFzc3dvcmQ6');
		}
		if (waitsFor === 'login-password') {
			signedInBy += ` ${decoded(line)}`;
			waitsFor = 'command';
			return say(answers.AUTH ?? '235 in');
		}
		commands.push(line);
		const [word = ''] = line.split(' ');
		const own = answers[word];
		if (own === null) return undefined;
		if (own !== undefined && word !== 'AUTH') return say(own);
		switch (word) {
			case 'EHLO':
				return say(['250-test', ...offers.map((offer) => `250-${offer}`), '250 HELP'].join('\r\n'));
			case 'STARTTLS':
				socket.write(`220 go\r\n${behaviour.behindStartTls ?? ''}`);
				return upgrade();
			case 'AUTH':
				if (line.startsWith('AUTH PLAIN ')) {
					signedInBy = decoded(line.slice('AUTH PLAIN '.length)).split('\0').slice(1).join(' ');
					return say(own ?? '235 in');
				}
				waitsFor = 'login-name';
				return say('334 VXNlcm5hbWU6');
			case 'MAIL':
				mail = { from: line, to: [] };
				return say('250 ok');
			case 'RCPT':
				mail.to.push(line);
				return say('250 ok');
			case 'DATA':
				waitsFor = 'data';
				return say('354 go on');
			case 'QUIT':
				say('221 bye');
				return socket.end();
			default:
				return say('250 ok');
		}
	};
	const onData = (bytes: Buffer) => {
		unread += bytes.toString('utf8');
		for (;;) {
			if (waitsFor === 'data') {
				const end = unread.indexOf('\r\n.\r\n');
				if (end < 0) return;
				const text = unread.slice(0, end);
				unread = unread.slice(end + 5);
				waitsFor = 'command';
				received.push({ ...mail, text, signedInBy, wasSecure: socket instanceof TLSSocket });
				const answer = answers['.'];
				if (answer === null) socket.destroy();
				else say(answer ?? '250 taken');
				continue;
			}
			const end = unread.indexOf('\r\n');
			if (end < 0) return;
			const line = unread.slice(0, end);
			unread = unread.slice(end + 2);
			take(line);
		}
	};
	const upgrade = () => {
		socket.off('data', onData);
		const secure = new TLSSocket(socket, { isServer: true, key, cert: testCertificate });
		secure.on('error', () => undefined);
		upgraded.add(secure);
		converse(
			secure,
			{ ...behaviour, offers: offers.filter((offer) => offer !== 'STARTTLS') },
			{
				received,
				commands
			}
		);
	};
	socket.on('data', onData);
}

const upgraded = new WeakSet<Socket>();

function decoded(text: string): string {
	return Buffer.from(text, 'base64').toString('utf8');
}

/** What a reader of the mail sees. */
export function readMail({ text }: Received): { heading: string; body: string } {
	const [head = '', body = ''] = text.split(/\r\n\r\n/);
	const subject = /^Subject: ((?:.*\r\n )*.*)/m.exec(head)?.[1] ?? '';
	const heading = Array.from(subject.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g), ([, word = '']) =>
		decoded(word)
	).join('');
	return { heading, body: decoded(body) };
}
