// Somebody types into a report and the browser is killed (kill -9) at a random moment: how many seconds of typing are gone on the same computer, and on another one. --full 60 times instead of 20.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEngine } from '../bench/rush/engine.mjs';
import { fillMonth } from '../bench/rush/month.mjs';
import { seeded } from '../bench/rush/seeded.mjs';
import { rounded, told } from '../bench/rush/times.mjs';
import { browserPath, openBrowser } from '../e2e/browser.mjs';
import { startApp } from '../e2e/start-app.mjs';
import { record } from '../scripts/figures.mjs';

const kills = process.argv.includes('--full') ? 60 : 20;
const limits = { hereSeconds: 2, elsewhereSeconds: 5 };
const seed = 20261125;
const chance = seeded(seed);
/** From one word to the next: without a stop, as most people do, with pauses to think. */
const paces = [
	[60, 200],
	[150, 700],
	[400, 1600]
];

const folder = mkdtempSync(join(tmpdir(), 'ledger-killed-'));
const ledger = await openEngine('sqlite', folder);
const db = ledger.open();
const month = await fillMonth(db, { units: kills, tasks: 1 });
await db.destroy();
const app = await startApp({ data: ledger.data });
const elsewhere = openBrowser({ path: browserPath() });
const losses = [];
for (let round = 0; round < kills; round += 1) {
	const { taskId, unitId } = month.pairs[round];
	const { token } = month.clerks.find((clerk) => clerk.unitId === unitId);
	const place = { url: `${app.base}/my/${month.period}/${taskId}`, token };
	const profile = join(folder, `profile-${round}`);
	const typed = await typeUntilKilled(place, profile, paces[round % paces.length]);
	const there = await onAnotherComputer(place);
	const here = await onTheSame(place, profile);
	losses.push({ words: typed.words.length, here: lost(typed, here), there: lost(typed, there) });
	console.error(losses.at(-1));
	rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
}
await elsewhere.close();
await app.stop();
await ledger.stop();
rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

const secondsOf = (where) => losses.map((loss) => loss[where]);
const figures = {
	...{ kills, seed, words: losses.reduce((sum, { words }) => sum + words, 0) },
	here: told(secondsOf('here')),
	elsewhere: told(secondsOf('there'))
};
record('killed-browser', {
	figures,
	limits,
	passed: figures.here.max <= limits.hereSeconds && figures.elsewhere.max <= limits.elsewhereSeconds
});

/** Types word after word and notes when each was there; answers once the browser is dead. */
async function typeUntilKilled(place, profile, [soonest, latest]) {
	const browser = await openProfile(profile);
	const page = await toForm(browser.context, place);
	const field = page.locator('textarea[name=progress]');
	await field.focus();
	const words = [];
	let killedAt = Infinity;
	const typing = (async () => {
		for (let nth = 1; performance.now() < killedAt; nth += 1) {
			const word = `【${nth}】`;
			await page.keyboard.insertText(word);
			words.push({ word, at: performance.now() });
			await pause(soonest + chance() * (latest - soonest));
		}
	})().catch(() => {}); // the browser is gone
	await pause(3000 + chance() * 5000);
	killedAt = performance.now();
	await browser.kill();
	await typing;
	return { words: words.filter(({ at }) => at < killedAt), killedAt };
}

/** What a new browser finds in the form, signed in as the same person. */
async function onAnotherComputer(place) {
	const context = await elsewhere.newContext();
	const page = await toForm(context, place);
	const text = await page.locator('textarea[name=progress]').inputValue();
	await context.close();
	return text;
}

/** What the form holds where it was typed, with what is offered to be taken back. */
async function onTheSame(place, profile) {
	const browser = await openProfile(profile);
	const page = await toForm(browser.context, place);
	const offer = page.getByRole('button', { name: '取回', exact: true });
	await offer.waitFor({ timeout: 1500 }).catch(() => {}); // all of it was on the server
	if (await offer.isVisible()) await offer.click();
	const text = await page.locator('textarea[name=progress]').inputValue();
	await browser.kill();
	return text;
}

/** How many seconds ago the first word was typed that is not there any more. */
function lost({ words, killedAt }, text) {
	const first = words.find(({ word }) => !text.includes(word));
	return first ? rounded((killedAt - first.at) / 1000) : 0;
}

async function toForm(context, { url, token }) {
	await context.addCookies([{ name: 'ledger-session', value: token, url: app.base }]);
	const page = await context.newPage();
	await page.goto(url);
	await page.locator('form[data-autosaves]').waitFor();
	await page.waitForLoadState('networkidle');
	return page;
}

/** Today's browser in a group of processes of its own, so that all of them can be killed at once. */
async function openProfile(profile) {
	const { chromium } = await import('playwright-core');
	const child = spawn(
		browserPath(),
		[
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			...['--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
			...['--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
		],
		{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const ended = new Promise((resolve) => child.on('close', resolve));
	const address = await new Promise((resolve, reject) => {
		let said = '';
		child.stderr.setEncoding('utf8').on('data', (text) => {
			said += text;
			const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (found) resolve(found);
		});
		void ended.then(() => reject(new Error(`the browser ended\n${said}`)));
	});
	const browser = await chromium.connectOverCDP(address);
	const [context] = browser.contexts();
	const kill = async () => {
		process.kill(-child.pid, 'SIGKILL');
		await ended;
		await browser.close().catch(() => {}); // it is gone already
	};
	return { context, kill };
}
