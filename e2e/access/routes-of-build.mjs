import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const chunks = join(dirname(dirname(import.meta.dirname)), 'build/server/chunks');

/**
 * Every way into the built program, as SvelteKit itself looks them up: of a page the page, its data
 * and each of its actions; of an endpoint each of its methods.
 */
export async function waysIn() {
	const file = readdirSync(chunks).find((name) => /^manifest\.js-.*\.js$/.test(name));
	const { m: manifest } = await import(pathToFileURL(join(chunks, file)).href);
	const ways = [];
	for (const { id, page, endpoint } of manifest._.routes) {
		if (page) {
			const { server } = await manifest._.nodes[page.leaf]();
			const actions = Object.keys(server?.actions ?? {});
			ways.push(...['page', 'data', ...actions.map((name) => `?/${name}`)].map((way) => [id, way]));
		}
		if (endpoint) {
			const methods = Object.keys(await endpoint()).filter((name) => /^[A-Z]+$/.test(name));
			ways.push(...methods.map((method) => [id, method]));
		}
	}
	return ways.map(([route, way]) => ({ route, way }));
}
