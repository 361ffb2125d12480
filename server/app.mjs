import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { home } from './settings.mjs';
import { refuse } from './refuse.mjs';
import { words } from './words.mjs';

/**
 * The built app. Loading it opens and migrates the database; where that must not be, it throws a
 * StartRefused with the sentence to show.
 */
export async function loadApp() {
	const file = join(home, 'build', 'handler.js');
	if (!existsSync(file)) refuse(words.notBuilt);
	const { handler } = await import(pathToFileURL(file).href);
	return handler;
}
