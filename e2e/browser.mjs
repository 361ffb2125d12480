import { existsSync } from 'node:fs';

/** The browser that the set-up found, started when the first page is asked for. */
export function openBrowser() {
	let started;
	return {
		newContext: async (options) => (await (started ??= start())).newContext(options),
		close: async () => (await started?.catch(() => undefined))?.close()
	};
}

/** Where the browser lies; also for the desktop window. */
export function browserPath() {
	const path = process.env.CHROMIUM || '/usr/bin/chromium';
	if (!existsSync(path)) throw new Error(`no browser at ${path}: run by npm test, or set CHROMIUM`);
	return path;
}

async function start() {
	const { chromium } = await import(process.env.E2E_DRIVER || 'playwright-core');
	const more = (process.env.CHROMIUM_ARGS ?? '').split(' ').filter(Boolean);
	return chromium.launch({
		executablePath: browserPath(),
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-gpu',
			'--disable-dev-shm-usage', // small or shut in containers
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			...more
		]
	});
}
