import { readFileSync } from 'node:fs';

/** The one place the version is written is package.json. */
export const { version } = JSON.parse(
	readFileSync(new URL('../package.json', import.meta.url), 'utf8')
);
