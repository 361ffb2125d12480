import { existsSync } from 'node:fs';

/**
 * @typedef {{ path: string, driver?: string, args?: readonly string[] }} BrowserPlace
 * Where a browser lies, and the driver and arguments that it needs.
 */

/** Today's browser and Chromium 90; either one where the set-up has no other. */
export function browserPlaces() {
	const given = JSON.parse(process.env.E2E_BROWSERS ?? '{}');
	const today = given.today ?? { path: process.env.CHROMIUM || '/usr/bin/chromium' };
	return { today, old: given.old ?? today };
}

/** Started when the first page is asked for, and again after it broke down. */
export function openBrowser(place) {
	let started;
	const isUp = async () => (await started?.catch(() => undefined))?.isConnected() === true;
	const running = async () => {
		const browser = await (started ??= start(place));
		return browser.isConnected() ? browser : (started = start(place));
	};
	return {
		/** Whether it was started and is there no more, which no page can bring about. */
		brokeDown: async () => started !== undefined && !(await isUp()),
		newContext: async (options) => (await running()).newContext(options),
		close: async () => (await started?.catch(() => undefined))?.close()
	};
}

/** Where today's browser lies; also for the desktop window. */
export function browserPath() {
	return there(browserPlaces().today.path);
}

async function start({ path, driver, args = [] }) {
	const { chromium } = await import(driver || 'playwright-core');
	return chromium.launch({
		executablePath: there(path),
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-gpu',
			'--disable-dev-shm-usage', // small or shut in containers
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			...(process.env.CHROMIUM_ARGS ?? '').split(' ').filter(Boolean),
			...args
		]
	});
}

function there(path) {
	if (!existsSync(path)) throw new Error(`no browser at ${path}: run by npm test, or set CHROMIUM`);
	return path;
}
