import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask.mjs';
import { browserPath, browserPlaces } from './browser.mjs';
import { openScreen } from './xvfb.mjs';

export const browser = false;

const entry = 'server/desktop.mjs';
const windowless = { entry, env: { LEDGER_BROWSER: 'none' } };

export default {
	'without the key the door stays shut': async ({ start }) => {
		const app = await start(windowless);
		for (const path of [
			'/',
			'/health',
			'/favicon.svg',
			'/__desk',
			'/__desk?k=guess',
			'/__desk/again'
		]) {
			const answer = await ask(app.port, { path });
			assert.equal(answer.status, 403, path);
			assert.match(answer.body, /需要从桌面程序打开/);
			assert.equal(answer.headers['x-content-type-options'], 'nosniff');
			assert.match(answer.headers['content-security-policy'], /default-src 'none'/);
		}
		const cookie = 'ledger_desk=guess';
		assert.equal((await ask(app.port, { headers: { cookie } })).status, 403);
	},

	'the key of the first address opens once and becomes a cookie': async ({ start }) => {
		const app = await start(windowless);
		const { pathname, search } = new URL(app.desktop.url);
		const first = await ask(app.port, { path: pathname + search });
		assert.equal(first.status, 303);
		assert.equal(first.headers.location, '/');
		const [given] = first.headers['set-cookie'];
		assert.match(given, /^ledger_desk=[\w-]{40,}; HttpOnly; SameSite=Strict; Path=\/$/);
		const key = new URL(app.desktop.url).searchParams.get('k');
		assert.ok(!given.includes(key), 'the cookie is not the key');
		assert.equal((await ask(app.port, { path: pathname + search })).status, 403);

		const cookie = given.split(';', 1)[0];
		assert.equal((await ask(app.port, { path: '/health', headers: { cookie } })).status, 200);
	},

	'a foreign host name is refused even with the cookie': async ({ start }) => {
		const app = await start(windowless);
		const { pathname, search } = new URL(app.desktop.url);
		const entered = await ask(app.port, { path: pathname + search });
		const cookie = entered.headers['set-cookie'][0].split(';', 1)[0];
		for (const host of [
			'attacker.example',
			`attacker.example:${app.port}`,
			`localhost:${app.port}`,
			'127.0.0.1'
		]) {
			const answer = await ask(app.port, { headers: { cookie, host } });
			assert.equal(answer.status, 421, host);
			assert.match(answer.body, /只接受本机的桌面窗口/);
			assert.equal(answer.headers['x-frame-options'], 'DENY');
		}
	},

	'a second start on the same data is told by the first what to open, and ends': async ({
		start
	}) => {
		const app = await start(windowless);
		const lock = join(app.data, 'running.lock');
		if (process.platform !== 'win32') assert.equal(statSync(lock).mode & 0o777, 0o600);
		const second = await start({ ...windowless, data: app.data });
		assert.deepEqual(second.desktop, { again: true });
		assert.deepEqual(await second.ended, { code: 0, signal: null });
		const url = new RegExp(`http://127\\.0\\.0\\.1:${app.port}(/__desk\\?k=\\S+)`).exec(
			second.said()
		);
		assert.equal((await ask(app.port, { path: url[1] })).status, 303, 'a fresh key from the first');
		await app.stop();
		assert.equal(existsSync(lock), false);
	},

	'a server on the same data is told to wait for the window, and a window is shown the server':
		async ({ start }) => {
			const data = mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
			const desktop = await start({ ...windowless, data });
			await assert.rejects(start({ data }), /ended with 1[^]*正由桌面程序使用（进程 \d+）/);
			assert.ok(existsSync(join(data, 'running.lock')), 'the refused one takes nothing away');
			await desktop.stop();

			const server = await start({ data });
			const refusal = new RegExp(`正由另一个营商台账使用（进程 ${server.pid}）.*${server.base}；`);
			await assert.rejects(start({ ...windowless, data }), refusal);
			await server.stop();
			assert.equal(existsSync(join(data, 'running.lock')), false);
			rmSync(data, { recursive: true });
		},

	'its own folder goes before that of the server': async ({ start }) => {
		const own = mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
		const app = await start({ entry, env: { ...windowless.env, LEDGER_DESKTOP_DATA: own } });
		assert.ok(existsSync(join(own, 'ledger.db')));
		assert.equal(existsSync(join(app.data, 'ledger.db')), false);
		await app.stop();
		rmSync(own, { recursive: true });
	},

	'a folder that cannot be made is told at once': async ({ start, skip }) => {
		if (process.platform !== 'linux') skip('needs /proc');
		const env = { ...windowless.env, LEDGER_DATA: '/proc/nothing/here' };
		await assert.rejects(start({ entry, env }), /“\/proc\/nothing\/here”不能写入/);
	},

	'what a dead program left behind does not keep the next one out': async ({ start }) => {
		const data = mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
		const lock = join(data, 'running.lock');
		for (const left of [
			'{"pid":999999999,"port":1,"secret":"x"}',
			`{"pid":${process.pid},"port":1,"secret":"x"}`,
			'torn'
		]) {
			writeFileSync(lock, left);
			const app = await start({ ...windowless, data });
			assert.equal(JSON.parse(readFileSync(lock, 'utf8')).pid, app.pid);
			await app.stop();
		}
		rmSync(data, { recursive: true });
	},

	'the window closes, and the program is gone with its data in order': async ({ start, skip }) => {
		if (browserPlaces().today.driver) skip('the old browser knows no windows');
		const screen = await openScreen();
		if (!screen && !process.env.DISPLAY) skip('neither a display nor Xvfb');
		const profile = mkdtempSync(join(tmpdir(), 'ledger-window-'));
		const env = {
			DISPLAY: screen?.display ?? process.env.DISPLAY,
			LEDGER_BROWSER: browserPath(),
			LEDGER_PROFILE: profile,
			LEDGER_BROWSER_ARGS: '--disable-gpu --remote-debugging-port=0'
		};
		try {
			const app = await start({ entry, env });
			const window = await attach(profile);
			await window.page.waitForURL(`http://127.0.0.1:${app.port}/**`);
			await window.page.waitForLoadState('networkidle');
			assert.doesNotMatch(window.page.url(), /__desk/, 'the key is not left in the address');
			assert.match(await window.page.title(), /营商台账/);

			const second = await start({ entry, env, data: app.data });
			assert.deepEqual(await second.ended, { code: 0, signal: null });
			const pages = await waitFor(() => window.pages().length === 2 && window.pages());
			await pages[1].waitForURL(`http://127.0.0.1:${app.port}/**`);
			if (process.env.SHOTS === '1') {
				await wait(1000); // the picture is of the screen, not of the page
				screen?.shot('test-results/shots/desktop-window.png');
			}
			for (const page of pages) await page.close();
			assert.deepEqual(await app.ended, { code: 0, signal: null });
			assert.equal(existsSync(join(app.data, 'running.lock')), false);
			await assert.rejects(ask(app.port), /ECONNREFUSED/);
		} finally {
			await screen?.close();
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		}
	}
};

/** The window's own browser, by the port that it writes into its profile. */
async function attach(profile) {
	const { chromium } = await import('playwright-core');
	const file = join(profile, 'DevToolsActivePort');
	const port = await waitFor(() => existsSync(file) && readFileSync(file, 'utf8').split('\n')[0]);
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	const [context] = browser.contexts();
	const page = await waitFor(() => context.pages()[0]);
	return { page, pages: () => context.pages() };
}

async function waitFor(look) {
	for (let tries = 0; tries < 150; tries++) {
		const found = look();
		if (found) return found;
		await wait(100);
	}
	throw new Error(`not there after 15 s: ${look}`);
}
