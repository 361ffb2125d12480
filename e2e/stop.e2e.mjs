import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask.mjs';

export const browser = false;

export default {
	'SIGTERM ends the program with exit code 0 and leaves a checkpointed database': async ({
		start
	}) => {
		const app = await start();
		assert.equal((await ask(app.port, { path: '/health' })).status, 200);
		assert.deepEqual(await app.stop('SIGTERM'), { code: 0, signal: null });
		const log = join(app.data, 'ledger.db-wal');
		assert.equal(existsSync(log) && statSync(log).size > 0, false);
	},

	'Ctrl+C ends it too': async ({ start }) => {
		const app = await start();
		assert.deepEqual(await app.stop('SIGINT'), { code: 0, signal: null });
	},

	'what is being sent when it stops is still answered, and nothing new is begun': async ({
		start
	}) => {
		const app = await start();
		const half = connect(app.port, '127.0.0.1');
		let answer = '';
		half.setEncoding('utf8').on('data', (text) => (answer += text));
		half.write(`POST / HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\nOrigin: ${app.base}\r\n`);
		half.write(
			'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\n12345'
		);
		await wait(200);
		process.kill(app.pid, 'SIGTERM');
		await wait(200);
		await assert.rejects(ask(app.port), /ECONNREFUSED/);
		half.write('67890');
		await new Promise((resolve) => half.on('close', resolve));
		assert.match(answer, /^HTTP\/1\.1 \d{3} /);
		assert.deepEqual(await app.ended, { code: 0, signal: null });
	},

	'a taken port is told with a sentence and another way': async ({ app, start }) => {
		await assert.rejects(start({ env: { PORT: String(app.port) } }), (error) => {
			assert.match(error.message, /ended with 1/);
			assert.match(
				error.message,
				new RegExp(`端口 ${app.port} 已被别的程序占用.*PORT=${app.port + 1}`)
			);
			return true;
		});
	},

	'a second server on the same data is shown the first, which goes on': async ({ start }) => {
		const data = mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
		const first = await start({ data });
		await assert.rejects(start({ data }), (error) => {
			assert.match(error.message, /ended with 1/);
			assert.match(error.message, new RegExp(`进程 ${first.pid}.*请直接打开 ${first.base}；`));
			return true;
		});
		assert.equal((await ask(first.port, { path: '/health' })).status, 200);
		await first.stop('SIGKILL');
		assert.ok(existsSync(join(data, 'running.lock')), 'left behind by one that was killed');
		const next = await start({ data });
		assert.equal((await ask(next.port, { path: '/health' })).status, 200);
		await next.stop();
		rmSync(data, { recursive: true });
	},

	'of two servers that start at once on the same data one runs': async ({ start }) => {
		const data = mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
		const [one, other] = await Promise.allSettled([start({ data }), start({ data })]);
		assert.deepEqual([one.status, other.status].sort(), ['fulfilled', 'rejected']);
		const refused = one.status === 'rejected' ? one : other;
		assert.match(refused.reason.message, /正由另一个营商台账使用/);
		await (one.value ?? other.value).stop();
		rmSync(data, { recursive: true });
	},

	'a size and a patience that are none are told at the start': async ({ start }) => {
		await assert.rejects(
			start({ env: { BODY_SIZE_LIMIT: '20MB' } }),
			/BODY_SIZE_LIMIT=20MB 不是大小/
		);
		await assert.rejects(
			start({ env: { SHUTDOWN_TIMEOUT: 'abc' } }),
			/SHUTDOWN_TIMEOUT=abc 不是秒数/
		);
	},

	'a number that is no port and a proxy that is no address are told at the start': async ({
		start
	}) => {
		await assert.rejects(start({ env: { PORT: '80a' } }), /PORT=80a 不是端口号/);
		await assert.rejects(
			start({ env: { TRUST_PROXY: '10.0.0.0/99' } }),
			/TRUST_PROXY 里的“10\.0\.0\.0\/99”/
		);
	}
};
