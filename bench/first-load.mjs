// JS and CSS of each page on the wire, gzip: at most 60 kB and 25 kB, no font, no other host.
import { chromium } from 'playwright-core';
import { startApp } from '../e2e/start-app.mjs';
import { findBrowser } from '../scripts/browser.mjs';
import { record } from '../scripts/figures.mjs';

const limits = { scriptBytes: 60_000, styleBytes: 25_000, fonts: 0, foreign: 0 };
const paths = ['/welcome', '/demo', '/help'];

const app = await startApp({ env: { LEDGER_DEV_PAGES: '0' } });
const { path, args = [] } = await findBrowser();
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: path, args: [...sandbox, ...args] });
const figures = {};
try {
	await fillWithDemo();
	for (const page of paths) figures[page] = await weigh(page);
} finally {
	await browser.close();
	await app.stop();
}
const passed = Object.values(figures).every((page) =>
	Object.entries(limits).every(([name, limit]) => page[name] <= limit)
);
record('first-load', { figures, limits, passed });

/** With an empty cache; gzip is asked for, since offices' proxies do not all pass brotli. */
async function weigh(path) {
	const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'gzip' } });
	const page = await context.newPage();
	const sum = { scriptBytes: 0, styleBytes: 0, pageBytes: 0, fonts: 0, foreign: 0, requests: 0 };
	const weighing = [];
	page.on('requestfinished', (request) => weighing.push(add(sum, request)));
	const answer = await page.goto(app.base + path, { waitUntil: 'networkidle' });
	if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
	await Promise.all(weighing);
	await context.close();
	return sum;
}

async function add(sum, request) {
	sum.requests++;
	if (new URL(request.url()).origin !== app.base) sum.foreign++;
	const { responseBodySize } = await request.sizes();
	const kind = { script: 'scriptBytes', stylesheet: 'styleBytes', document: 'pageBytes' }[
		request.resourceType()
	];
	if (kind) sum[kind] += responseBodySize;
	if (request.resourceType() === 'font') sum.fonts++;
}

/** /demo has something to show only when the demo has been made. */
async function fillWithDemo() {
	const page = await browser.newPage();
	await page.goto(`${app.base}/welcome`);
	await page.getByRole('button', { name: '看演示' }).click();
	await page.waitForURL('**/demo');
	await page.close();
}
