import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lock } from './lock.mjs';
import { say, secondsSince } from './say.mjs';

let worked = 0;
/** How many steps had to do something since this process began. */
export const stepsWorked = () => worked;

/**
 * One step of the set-up: done again only when what it is made from has changed, or when its result
 * is not there. The stamp goes away first, so that an interrupted step is never taken for done.
 */
export async function step(words, { stamp, from, ready, work }) {
	const want = from();
	const fresh = () => readStamp(stamp) === want && ready();
	if (fresh()) return;
	await lock();
	if (fresh()) return; // another command did it while this one waited

	worked++;
	say(`${words} …`);
	const start = performance.now();
	rmSync(stamp, { force: true });
	await work();
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, want);
	say(`${words}：完成，${secondsSince(start)}`);
}

export function readStamp(stamp) {
	return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** What a step is made from. Tests are left out: a changed test needs no new build. */
export function digest(files, folders = [], facts = []) {
	const hash = createHash('sha256').update([process.platform, process.arch, ...facts].join());
	for (const file of [...files, ...folders.flatMap((folder) => [...walk(folder)])]) {
		if (existsSync(file)) hash.update(`\0${file}\0`).update(readFileSync(file));
	}
	return hash.digest('hex');
}

function* walk(folder) {
	if (!existsSync(folder)) return;
	const entries = readdirSync(folder, { withFileTypes: true });
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* walk(path);
		else if (!entry.name.endsWith('.test.ts')) yield path;
	}
}
