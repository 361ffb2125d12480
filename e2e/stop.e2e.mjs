import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
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
