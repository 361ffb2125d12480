import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { addressReader } from '../server/address.mjs';
import { ask, postForm } from './ask.mjs';
import { textSizeForm } from './forms.mjs';
import { assertGuarded } from './guarded.mjs';

export const browser = false;
export const environment = { HOST: '0.0.0.0' };

const lan = Object.values(networkInterfaces())
	.flatMap((list) => list ?? [])
	.find((one) => one.family === 'IPv4' && !one.internal)?.address;
const proxied = { HOST: '0.0.0.0', TRUST_PROXY: '127.0.0.1' };

export default {
	'a form posts on plain http under 127.0.0.1': async ({ app }) => {
		accepted(await post(app.port, { origin: app.base }));
	},

	'a form posts under the address of this machine on the LAN': async ({ app, skip }) => {
		if (!lan) skip('this machine has no LAN address');
		accepted(await post(app.port, { address: lan, origin: `http://${lan}:${app.port}` }));
	},

	'a form posts under any name of this machine': async ({ app }) => {
		for (const host of [
			`ledger.qingjiang.local:${app.port}`,
			'yingshang',
			`LOCALHOST:${app.port}`,
			'[::1]:3000'
		]) {
			accepted(await post(app.port, { host, origin: `http://${host.toLowerCase()}` }));
		}
	},

	'a form posts behind a trusted https proxy, by the name that the proxy passes on': async ({
		start
	}) => {
		const app = await start({ env: proxied });
		const host = 'ledger.example';
		const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
		accepted(await post(app.port, { host, origin: `https://${host}`, headers }));
		const renamed = { ...headers, 'x-forwarded-host': host };
		const answer = await post(app.port, { origin: `https://${host}`, headers: renamed });
		accepted(answer);
		assert.match(answer.headers['strict-transport-security'], /^max-age=\d{8}/);
	},

	'only the last entry counts: a client cannot put its own before the proxy': async ({ start }) => {
		const app = await start({ env: proxied });
		const forged = {
			'x-forwarded-proto': 'http, https',
			'x-forwarded-host': 'evil.example, ledger.example'
		};
		accepted(await post(app.port, { origin: 'https://ledger.example', headers: forged }));
		refused(await post(app.port, { origin: 'https://evil.example', headers: forged }));
	},

	'the same headers from an address that is no trusted proxy count for nothing': async ({
		app,
		start,
		skip
	}) => {
		const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'ledger.example' };
		const origin = 'https://ledger.example';
		refused(await post(app.port, { origin, headers }));
		accepted(await post(app.port, { origin: app.base, headers }));
		if (!lan) skip('this machine has no LAN address');
		const behind = await start({ env: proxied });
		refused(await post(behind.port, { address: lan, origin, headers }));
	},

	'a foreign origin is refused, and so is none': async ({ app }) => {
		const foreign = [
			'http://evil.example',
			'null',
			`http://127.0.0.1:${app.port + 1}`,
			`https://127.0.0.1:${app.port}`,
			undefined
		];
		for (const origin of foreign) refused(await post(app.port, { origin }), origin);
	},

	'the private headers cannot be forged': async ({ app }) => {
		const headers = {
			'x-ledger-proto': 'https',
			'x-ledger-host': 'evil.example',
			'x-ledger-addr': '203.0.113.9'
		};
		refused(await post(app.port, { origin: 'https://evil.example', headers }));
		accepted(await post(app.port, { origin: app.base, headers }));
	},

	'the client is the peer, unless a trusted proxy names another': () => {
		const clientOf = (trusted, peer, forwardedFor) => {
			const headers = { host: 'ledger.example', 'x-forwarded-for': forwardedFor };
			return addressReader(trusted)({ url: '/', headers, socket: { remoteAddress: peer } }).client;
		};
		assert.equal(clientOf('', '10.1.2.3', '203.0.113.9'), '10.1.2.3');
		assert.equal(clientOf('10.1.0.0/16', '10.1.2.3', '203.0.113.9'), '203.0.113.9');
		assert.equal(clientOf('10.1.0.0/16', '::ffff:10.1.2.3', '203.0.113.9'), '203.0.113.9');
		assert.equal(clientOf('10.1.0.0/16', '10.2.2.3', '203.0.113.9'), '10.2.2.3');
		assert.equal(clientOf('10.1.2.3, ::1', '::1', '6.6.6.6, 203.0.113.9'), '203.0.113.9');
		assert.equal(clientOf('10.1.2.3', '10.1.2.3', 'not an address'), '10.1.2.3');
		assert.equal(clientOf('fd00::/64', 'fd00::2', '2001:db8::1'), '2001:db8::1');
	},

	'a post of JSON or of nothing from a foreign origin is refused as well': async ({ app }) => {
		for (const type of [
			'application/json',
			'text/plain',
			'application/x-www-form-urlencoded',
			undefined
		]) {
			for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
				const headers = { origin: 'http://evil.example', ...(type && { 'content-type': type }) };
				for (const path of ['/health', '/help', '/no-such-page']) {
					const answer = await ask(app.port, { method, path, headers, body: '{}' });
					refused(answer, `${method} ${path} ${type}`);
				}
			}
		}
	},

	'what a client does wrong is answered in words, and fills no log': async ({ start }) => {
		const app = await start();
		const own = { origin: app.base };
		const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
		const display = { path: '/display', method: 'POST' };
		const answers = [
			[400, /不完整或格式不对/, { path: '/%E0%A4%A' }],
			[400, /不完整或格式不对/, { ...display, headers: own, body: 'x' }],
			[405, /这个地址不能直接打开/, { path: '/display' }],
			[405, /这个地址不能直接打开/, { path: '/health', method: 'PUT', headers: own, body: '{}' }],
			[405, /这个地址不能直接打开/, { path: '/help', method: 'POST', headers: form, body: 'a=1' }],
			[
				411,
				/这个请求无法处理/,
				{ ...display, headers: { ...form, 'transfer-encoding': 'chunked' } }
			],
			[413, /提交的内容太大/, { ...display, headers: form, body: `back=${'x'.repeat(2 ** 20)}` }],
			[404, /没有这一页/, { path: '/no-such-page' }]
		];
		for (const [status, words, request] of answers) {
			const answer = await ask(app.port, request);
			const name = `${request.method ?? 'GET'} ${request.path}`;
			assert.equal(answer.status, status, name);
			assert.match(answer.body, words, name);
			assert.doesNotMatch(answer.body, /编号 |method not allowed|Error: \d/, name);
		}
		refused(await post(app.port, { origin: 'http://evil.example' }));
		const levels = logOf(app).map(({ level, msg }) =>
			level === 'info' ? level : `${level} ${msg}`
		);
		assert.deepEqual(
			levels.filter((level) => level !== 'info'),
			['warn origin refused']
		);
	},

	'no error tells the version, and neither does the answer to a watchdog': async ({ app }) => {
		const version = /\b\d+\.\d+\.\d+\b/;
		for (const path of ['/no-such-page', '/health', '/display']) {
			const { body } = await ask(app.port, { path });
			assert.doesNotMatch(body.replaceAll('127.0.0.1', ''), version, path);
		}
	},

	'a host that is no host is a bad request': async ({ app }) => {
		for (const host of [
			'a b',
			'evil.example/x',
			'user@127.0.0.1',
			'127.0.0.1:99999999',
			'-',
			'a"b'
		]) {
			const answer = await ask(app.port, { headers: { host } });
			assert.equal(answer.status, 400, host);
			assert.match(answer.body, /主机名不正确/);
		}
		const other = { path: 'http://evil.example/help', headers: { host: 'ledger.example' } };
		assert.equal((await ask(app.port, other)).status, 400, 'another address in the request line');
	},

	'every answer carries the headers, whoever makes it': async ({ app }) => {
		const answers = {
			page: await ask(app.port, { path: '/help' }),
			file: await ask(app.port, { path: '/favicon.svg' }),
			json: await ask(app.port, { path: '/health' }),
			'not found': await ask(app.port, { path: '/no-such-page' }),
			'bad host': await ask(app.port, { headers: { host: 'a b' } }),
			'broken escape': await ask(app.port, { path: '/%E0%A4%A' }),
			'two slashes': await ask(app.port, { path: '//evil.example' }),
			refused: await post(app.port, { origin: 'http://evil.example' }),
			'strange method': await ask(app.port, { method: 'TRACE', path: '/help' }),
			'long address': await ask(app.port, { path: `/${'x'.repeat(17_000)}` }),
			'no http': await rawAnswer(app.port, 'GARBAGE\r\n\r\n'),
			'no host': await rawAnswer(app.port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'),
			'too much': await ask(app.port, {
				method: 'POST',
				path: '/help',
				headers: {
					origin: app.base,
					'content-type': 'application/x-www-form-urlencoded',
					'content-length': 65 * 2 ** 20
				}
			}).catch(() => undefined)
		};
		for (const [name, answer] of Object.entries(answers)) {
			if (!answer) continue; // the connection was cut before the answer was read
			assertGuarded(answer, name);
		}
		assert.match(answers.page.headers['content-security-policy'], /script-src 'self' 'nonce-/);
		assert.match(answers.page.headers['content-security-policy'], /base-uri 'none'/);
		assert.equal(answers.page.headers['cache-control'], 'no-store');
		assert.equal(answers.file.headers['cache-control'], 'no-cache');
		assert.match(answers.json.headers['content-security-policy'], /default-src 'none'/);
		assert.equal(answers['not found'].status, 404);
		assert.equal(answers['long address'].status, 431);
		assert.equal((await ask(app.port, { path: '/health' })).status, 200, 'it still answers');
	},

	'files with a fingerprint are kept for good': async ({ app }) => {
		const page = await ask(app.port, { path: '/help' });
		const [path] = /\/_app\/immutable\/[\w./-]+\.js/.exec(page.body);
		const file = await ask(app.port, { path, headers: { 'accept-encoding': 'gzip' } });
		assert.equal(file.headers['cache-control'], 'public,max-age=31536000,immutable');
		assert.equal(file.headers['content-encoding'], 'gzip');
	}
};

async function post(port, options) {
	const { path, fields } = await textSizeForm(port);
	return postForm(port, path, fields, options);
}

function accepted(answer) {
	assert.equal(answer.status, 303, answer.body.slice(0, 300));
	assert.match(String(answer.headers['set-cookie']), /largest/);
}

function refused(answer, why) {
	assert.equal(answer.status, 403, why);
	assert.equal(answer.headers['set-cookie'], undefined);
	assert.match(answer.body, /不是从本系统的页面发出的/, why);
}

/** The lines of the log of an app, oldest first. */
function logOf({ data }) {
	const folder = join(data, 'log');
	return readdirSync(folder)
		.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
		.map((line) => JSON.parse(line));
}

/** What comes back for bytes that no http client would send. */
async function rawAnswer(port, bytes) {
	const socket = connect(port, '127.0.0.1');
	let text = '';
	socket.setEncoding('utf8').on('data', (part) => (text += part));
	socket.write(bytes);
	await new Promise((resolve) => socket.on('close', resolve));
	const [head, ...body] = text.split('\r\n\r\n');
	const lines = head.split('\r\n').slice(1);
	const headers = Object.fromEntries(
		lines.map((line) => [
			line.slice(0, line.indexOf(':')).toLowerCase(),
			line.slice(line.indexOf(':') + 2)
		])
	);
	return { status: Number(head.split(' ')[1]), headers, body: body.join('') };
}
