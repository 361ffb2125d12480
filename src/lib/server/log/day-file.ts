import {
	accessSync,
	appendFileSync,
	constants,
	existsSync,
	readdirSync,
	rmSync,
	statSync
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

const keptDays = 30;
/** The last quarter of a day's room is for errors, so that nobody can silence them with noise. */
const maxBytes = { any: 15_000_000, error: 19_990_000 };

/** A stream of lines into one file a day; old days go, and a day cannot fill the disk. */
export function dayFile(folder: string, today: () => string) {
	makeFolder(folder);
	const first = join(folder, `${today()}.jsonl`);
	if (existsSync(first)) accessSync(first, constants.W_OK);
	let day = '';
	let bytes = 0;
	let cut: Record<keyof typeof maxBytes, boolean> = { any: false, error: false };

	const append = (line: string) => {
		appendFileSync(join(folder, `${day}.jsonl`), line, { mode: 0o600 });
		bytes += Buffer.byteLength(line);
	};
	const write = (line: string) => {
		if (today() !== day) {
			day = today();
			cut = { any: false, error: false };
			removeOldDays(folder);
			bytes = sizeOf(join(folder, `${day}.jsonl`));
		}
		const room = /^\{"level":"(error|fatal)"/.test(line) ? 'error' : 'any';
		if (bytes + Buffer.byteLength(line) <= maxBytes[room]) return append(line);
		if (cut[room]) return;
		cut[room] = true;
		append(
			`${JSON.stringify({ level: 'warn', day, leftOut: room, msg: 'log cut for this day' })}\n`
		);
	};
	return {
		write(line: string): void {
			try {
				write(line);
			} catch {
				// a full disk must not take the program down with its log
			}
		}
	};
}

function removeOldDays(folder: string): void {
	const days = readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name));
	for (const name of days.sort().slice(0, -keptDays)) rmSync(join(folder, name), { force: true });
}

function sizeOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
