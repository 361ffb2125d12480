import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Webhook } from './outside.ts';
import { sendToGroup } from './webhook.ts';

const stops: (() => void)[] = [];
afterEach(() => {
	for (const stop of stops.splice(0)) stop();
});

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

async function say(answer: Answer, form: Webhook['form'] = 'robot', text = '11月还有2家未报。') {
	const asked: { path: string | undefined; type: string | undefined; body: unknown }[] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8').on('data', (part: string) => (body += part));
		request.on('end', () => {
			const type = request.headers['content-type'];
			asked.push({ path: request.url, type, body: JSON.parse(body) });
			answer(response, request);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	stops.push(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=secret`;
	return { asked, port, sent: await sendToGroup({ url, form }, text, 300) };
}

const with200 =
	(body: string): Answer =>
	(response) => {
		response.end(body);
	};
const withStatus =
	(status: number, headers = {}): Answer =>
	(response) => {
		response.writeHead(status, headers).end();
	};

test('a robot gets the text in the form that it knows', async () => {
	const { sent, asked } = await say(with200('{"errcode":0,"errmsg":"ok"}'));
	expect(sent).toEqual({ ok: true });
	expect(asked).toEqual([
		{
			path: '/cgi-bin/webhook/send?key=secret',
			type: 'application/json; charset=utf-8',
			body: { msgtype: 'text', text: { content: '11月还有2家未报。' } }
		}
	]);
});

test('anything else gets plain text, and any 2xx is a yes', async () => {
	const { sent, asked } = await say(withStatus(204), 'plain');
	expect(sent).toEqual({ ok: true });
	expect(asked[0]?.body).toEqual({ text: '11月还有2家未报。' });
});

test.each<[string, Answer, Webhook['form'], object]>([
	[
		'an address that is not known',
		with200('{"errcode":93000}'),
		'robot',
		{ why: 'refused', code: 93_000 }
	],
	['too much said', with200('{"errcode":45009}'), 'robot', { why: 'busy', code: 45_009 }],
	['no robot at all', with200('<html>'), 'robot', { why: 'unreadable', code: null }],
	['refused', withStatus(403), 'plain', { why: 'refused', code: 403 }],
	['busy', withStatus(503), 'plain', { why: 'busy', code: 503 }],
	['too often', withStatus(429), 'robot', { why: 'busy', code: 429 }],
	['broken off', (response) => response.destroy(), 'plain', { why: 'unclear', code: null }],
	['no answer in time', () => undefined, 'robot', { why: 'unclear', code: null }]
])('what was not said tells why: %s', async (_, answer, form, why) => {
	expect((await say(answer, form)).sent).toEqual({ ok: false, ...why });
});

test('a redirect is not followed', async () => {
	const other = await say(with200('{"errcode":0}'));
	const { sent } = await say(withStatus(302, { location: `http://127.0.0.1:${other.port}/` }));
	expect(sent).toEqual({ ok: false, why: 'elsewhere', code: 302 });
	expect(other.asked).toHaveLength(1);
});

test('nobody there', async () => {
	const { port } = await say(with200('{"errcode":0}'));
	for (const stop of stops.splice(0)) stop();
	const url = `http://127.0.0.1:${port}/`;
	expect(await sendToGroup({ url, form: 'plain' }, 'x')).toEqual({
		...{ ok: false, why: 'unreachable', code: null }
	});
});

test('a long text is cut at a letter, for the robot takes 2,048 bytes', async () => {
	const { asked } = await say(with200('{"errcode":0}'), 'robot', '𠮷局、'.repeat(400));
	const [{ body } = { body: null }] = asked;
	const { content } = (body as { text: { content: string } }).text;
	expect(Buffer.byteLength(content)).toBeGreaterThan(2000);
	expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2048);
	expect(content).toMatch(/^(?:𠮷局、)*(?:𠮷|𠮷局)?…$/u);
});
