import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findSeriousFaults } from './accessibility.mjs';

const shots = join('test-results', 'shots');
/**
 * Every page and form held back by so many milliseconds: a journey that does not wait for what it
 * needs breaks here, and not on a slow machine one day.
 */
export const slowness = Number(process.env.E2E_SLOW ?? 0);
const isHeldBack = ({ pathname }) => !pathname.includes('/_app/');

/**
 * The pages of one test, each in a browser context of its own and watched: an error on the console
 * or in a script, or a request to any other host, fails the test unless it said so beforehand.
 */
export function pagesOf(browser, base) {
	const origin = new URL(base).origin;
	const contexts = [];
	const troubles = [];
	const expected = [];
	let latest;

	async function open(options = {}) {
		const context = await browser.newContext({
			locale: 'zh-CN',
			viewport: { width: 1349, height: 600 },
			baseURL: base,
			...options
		});
		contexts.push(context);
		if (slowness > 0) await context.route(isHeldBack, holdBack);
		const page = await context.newPage();
		// a slow machine with two lanes takes its time
		page.setDefaultTimeout(15_000);
		page.on('pageerror', (error) => troubles.push(`script: ${error.stack || String(error)}`));
		page.on(
			'console',
			(said) => said.type() === 'error' && troubles.push(`console: ${said.text()}`)
		);
		page.on('request', (request) => {
			const url = new URL(request.url());
			const foreign = /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin;
			if (foreign) troubles.push(`third party: ${request.url()}`);
		});
		return (latest = page);
	}

	async function shot(name, page = latest) {
		if (process.env.SHOTS !== '1') return;
		mkdirSync(shots, { recursive: true });
		await page.screenshot({ path: join(shots, `${name}.png`) });
	}

	return {
		troubles: () => troubles.filter((words) => !expected.some((pattern) => pattern.test(words))),
		/** What a test gets: a page, more pages, and what may be seen on their consoles. */
		tools: async () => ({
			page: await open(),
			open,
			shot,
			axe: (page = latest) => findSeriousFaults(page),
			expectError: (pattern) => expected.push(pattern)
		}),
		shotOfFailure: async (name) => {
			mkdirSync(shots, { recursive: true });
			const path = join(shots, `FAIL ${name.replace(/[^\w ]+/g, ' ').slice(0, 80)}.png`);
			await latest?.screenshot({ path }).catch(() => undefined);
		},
		close: async () => {
			// a browser that broke down has none left to close
			for (const context of contexts) await context.close().catch(() => undefined);
		}
	};
}

async function holdBack(route) {
	await new Promise((resolve) => setTimeout(resolve, slowness));
	await route.continue().catch(() => undefined);
}

export function checkPages(pages) {
	const troubles = pages.troubles();
	if (troubles.length > 0) throw new Error(troubles.join('\n'));
}
