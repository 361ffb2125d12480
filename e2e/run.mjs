// The suites in a real browser on the built app: in Chromium 90, the oldest of the offices, where it can
// be had, else in today's. Each *.e2e.mjs exports its tests by name, and may export `browser = false` (it
// talks http only), `today` (what needs today's browser, or should be seen there: true, or the beginnings
// of some of its tests), `environment` (more variables for its app) and `patience` (milliseconds, for
// tests that take long). Arguments choose suites or tests;
// E2E_ONLY=old or today runs all of them in that browser, E2E_SLOW=500 holds every page back by half a
// second, E2E_LANES=1 runs one suite after the other.
import { readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { browserPlaces, openBrowser } from './browser.mjs';
import { startApp } from './start-app.mjs';
import { checkPages, pagesOf, slowness } from './watched-page.mjs';

const patience = 120_000 + slowness * 400;
const wanted = process.argv.slice(2).map((word) => word.replace(/^e2e\/?/, ''));
const counts = { passed: 0, failed: 0, skipped: 0 };
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.e2e.mjs'));

const only = process.env.E2E_ONLY;
// each lane has browsers of its own, for one browser has one clipboard
const lanes = Number(process.env.E2E_LANES ?? Math.min(2, availableParallelism()));
await Promise.all(Array.from({ length: lanes }, runLane));
if (process.env.E2E_COUNTS) writeFileSync(process.env.E2E_COUNTS, JSON.stringify(counts));
if (counts.skipped) console.log(`${counts.skipped} skipped`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

/** Takes the next suite until there is none. */
async function runLane() {
	const places = browserPlaces();
	const browsers = { old: openBrowser(places.old), today: openBrowser(places.today) };
	for (let file = files.shift(); file; file = files.shift()) {
		const suite = await import(`./${file}`);
		// once more in one browser: what talks http only has been tested already
		if (only && suite.browser === false) continue;
		await runSuite(file.replace('.e2e.mjs', ''), suite, browsers);
	}
	for (const browser of Object.values(browsers)) await browser.close();
}

async function runSuite(suiteName, suite, browsers) {
	const tests = Object.entries(suite.default).filter(([name]) =>
		wanted.every((word) => `${suiteName}.e2e.mjs ${name}`.includes(word))
	);
	if (tests.length === 0) return;
	// every suite has an app and an empty data folder of its own
	let app;
	try {
		app = await startApp({ env: suite.environment });
		for (const [name, test] of tests) {
			const browser = browsers[only || (isOfToday(name, suite) ? 'today' : 'old')];
			await runTest(`${suiteName}: ${name}`, test, suite, { app, browser, isAgain: false });
		}
	} catch (error) {
		report('FAIL', `${suiteName}: the app starts`, error.message);
	} finally {
		await app?.stop();
	}
}

function isOfToday(name, { today = [] }) {
	return today === true || today.some((beginning) => name.startsWith(beginning));
}

async function runTest(name, test, suite, { app, browser, isAgain }) {
	const start = performance.now();
	const started = [];
	const pages = suite.browser === false ? undefined : pagesOf(browser, app.base);
	const context = {
		app,
		base: app.base,
		pages,
		/** Another app, stopped when the test ends. */
		start: async (options) => {
			const other = await startApp(options);
			started.push(other);
			return other;
		},
		skip: (reason) => {
			throw Object.assign(new Error(reason), { name: 'Skip' });
		}
	};
	const before = app.said().length;
	let isLost = false;
	try {
		if (pages) Object.assign(context, await pages.tools());
		await inTime(test(context), suite.patience ?? patience);
		if (pages) checkPages(pages);
		report('ok', `${name} (${Math.round(performance.now() - start)} ms)`);
	} catch (error) {
		// one breakdown of the browser itself is nobody's fault; a second one is told
		isLost = !isAgain && (await browser.brokeDown());
		if (isLost) console.log(`  ...  ${name}: the browser broke down, once more`);
		else if (error.name === 'Skip') report('skip', name, error.message);
		else report('FAIL', name, `${error.stack ?? error}\n${app.said().slice(before)}`.trimEnd());
		if (error.name !== 'Skip') await pages?.shotOfFailure(name);
	} finally {
		await pages?.close();
		for (const other of started) await other.stop();
	}
	if (isLost) await runTest(name, test, suite, { app, browser, isAgain: true });
}

function inTime(work, most) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error(`not done after ${most / 1000} s`)), most);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function report(result, name, words) {
	counts[{ ok: 'passed', skip: 'skipped', FAIL: 'failed' }[result]]++;
	console.log(
		`  ${result.padEnd(4)} ${name}${words ? `\n${words.replace(/^/gm, '       ')}` : ''}`
	);
}
