import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { MailServer } from './outside.ts';
import { sendMail } from './smtp.ts';
import { readMail, startMailServer, testCertificate, type Behaviour } from './test-mail-server.ts';

const now = '2026-11-20T01:00:00.000Z';
const mail = {
	to: 'wang@example.cn',
	subject: '【营商办】11月任务台账还有1项未报（第33项），今天24:00前上报不计迟报',
	body: '区教育局：11月还有1项未报。\n.\n打开系统即可填报。'
};
const within = { connectMs: 5000, replyMs: 400, ca: testCertificate };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0)) await stop();
});

async function send(
	behaviour: Behaviour,
	more: Partial<MailServer> = {},
	of: Partial<typeof mail> = {}
) {
	const at = await startMailServer(behaviour);
	stops.push(at.stop);
	const server: MailServer = {
		...{ host: 'localhost', port: at.port, isSecure: false, user: null, password: null },
		...{ sender: 'tz@example.cn', ...more }
	};
	return { ...at, sent: await sendMail(server, { ...mail, ...of }, now, within) };
}
const known = { user: '营商办', password: 'p ä:@#' };

describe('a mail arrives', () => {
	test('as it was written, line by line', async () => {
		const { sent, received } = await send({});
		expect(sent).toEqual({ ok: true });
		const [got] = received;
		if (!got) throw new Error('nothing arrived');
		expect([got.from, ...got.to]).toEqual([
			'MAIL FROM:<tz@example.cn>',
			'RCPT TO:<wang@example.cn>'
		]);
		expect(readMail(got)).toEqual({
			heading: mail.subject,
			body: mail.body.replace(/\n/g, '\r\n')
		});
		expect(got.text).toContain('Date: Fri, 20 Nov 2026 01:00:00 +0000\r\n');
		// what every server takes: plain letters, in lines that are not too long
		expect(got.text).toMatch(/^[\x20-\x7e\r\n]*$/);
		expect(Math.max(...got.text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
	});

	test.each([
		['by the shorter way', ['AUTH LOGIN PLAIN'], {}],
		['by the older way', ['AUTH LOGIN'], {}],
		['as old servers write it', ['AUTH=LOGIN'], {}]
	])('from somebody who signs in: %s', async (_, offers) => {
		const { sent, received } = await send({ offers }, known);
		expect(sent).toEqual({ ok: true });
		expect(received[0]?.signedInBy).toBe('营商办 p ä:@#');
	});

	test('encrypted as soon as the server offers it, before anybody signs in', async () => {
		const { sent, received, commands } = await send({ offers: ['STARTTLS', 'AUTH PLAIN'] }, known);
		expect(sent).toEqual({ ok: true });
		expect(received[0]).toMatchObject({ wasSecure: true, signedInBy: '营商办 p ä:@#' });
		// whether the goodbye came through by now is chance
		expect(commands.map((line) => line.split(' ')[0]).slice(0, 7)).toEqual([
			...['EHLO', 'STARTTLS', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA']
		]);
	});

	test('encrypted from the first byte', async () => {
		const { sent, received } = await send({ isSecure: true }, { isSecure: true });
		expect(sent).toEqual({ ok: true });
		expect(received[0]?.wasSecure).toBe(true);
	});

	test('at a server that knows no EHLO', async () => {
		const { sent, commands } = await send({ answers: { EHLO: '502 what' } });
		expect(sent).toEqual({ ok: true });
		expect(commands[1]).toMatch(/^HELO /);
	});
});

describe('a mail that did not arrive says why', () => {
	test.each<[string, Behaviour, object, object]>([
		[
			'an address that is unknown there',
			{ answers: { RCPT: '550 no such user' } },
			{},
			{ why: 'refused', code: 550 }
		],
		['a server that is busy', { answers: { MAIL: '451 later' } }, {}, { why: 'busy', code: 451 }],
		['a greeting that sends away', { greeting: '554 no' }, {}, { why: 'refused', code: 554 }],
		['a text that is refused', { answers: { '.': '554 spam' } }, {}, { why: 'refused', code: 554 }],
		[
			'a wrong password',
			{ offers: ['AUTH PLAIN'], answers: { AUTH: '535 no' } },
			known,
			{ why: 'login', code: 535 }
		],
		['no way to sign in', { offers: ['AUTH GSSAPI'] }, known, { why: 'login', code: null }],
		['no answer', { answers: { MAIL: null } }, {}, { why: 'timeout', code: null }],
		['no greeting', { greeting: null }, {}, { why: 'timeout', code: null }],
		[
			'something that is no mail server',
			{ greeting: 'HTTP/1.1 400 Bad Request' },
			{},
			{ why: 'unreadable', code: null }
		],
		[
			'nobody knows, where the line breaks after the text',
			{ answers: { '.': null } },
			{},
			{ why: 'unclear', code: null }
		]
	])('%s', async (_, behaviour, server, why) => {
		expect((await send(behaviour, server)).sent).toEqual({ ok: false, ...why });
	});

	test('a certificate that nobody vouches for', async () => {
		const at = await startMailServer({ offers: ['STARTTLS'] });
		stops.push(at.stop);
		const server = {
			...{ host: 'localhost', port: at.port, isSecure: false, user: null, password: null },
			sender: 'tz@example.cn'
		};
		const { ca: _, ...strangers } = within;
		expect(await sendMail(server, mail, now, strangers)).toEqual({
			ok: false,
			why: 'certificate',
			code: null
		});
		expect(at.received).toEqual([]);
	});

	test('nobody there', async () => {
		const free = createServer().listen(0, '127.0.0.1');
		await new Promise((done) => free.once('listening', done));
		const { port } = free.address() as AddressInfo;
		await new Promise((done) => free.close(done));
		const server = {
			...{ host: '127.0.0.1', port, isSecure: false, user: null, password: null },
			sender: 'tz@example.cn'
		};
		expect(await sendMail(server, mail, now, within)).toEqual({
			ok: false,
			why: 'unreachable',
			code: null
		});
	});
});

test('what somebody put on the line before it was encrypted is not believed', async () => {
	const { sent, received } = await send(
		{ offers: ['STARTTLS', 'AUTH PLAIN'], behindStartTls: '250-evil\r\n250 AUTH PLAIN\r\n' },
		known
	);
	// the handshake or the talk fails, or goes on by what came encrypted; nothing is taken from the line
	expect(sent.ok ? received[0]?.wasSecure : received.length === 0).toBe(true);
});

test.each([
	['a heading', { subject: '提醒\r\nBcc: other@example.cn' }],
	['an address', { to: 'wang@example.cn>\r\nDATA' }],
	['two addresses', { to: 'wang@example.cn,other@example.cn' }]
])('%s that would begin another line is never sent', async (_, of) => {
	const at = await startMailServer({});
	stops.push(at.stop);
	const server = {
		...{ host: 'localhost', port: at.port, isSecure: false, user: null, password: null },
		sender: 'tz@example.cn'
	};
	await expect(sendMail(server, { ...mail, ...of }, now, within)).rejects.toThrow(RangeError);
	expect(at.commands).toEqual([]);
});
