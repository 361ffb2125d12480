import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until something is so. A page's own `waitForFunction` builds a function of text, which our
 * content security policy refuses to the older driver.
 */
export async function until(isSo, patience = 15_000) {
	for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
		if (await isSo()) return;
	}
	throw new Error(`not so after ${patience} ms: ${isSo}`);
}
