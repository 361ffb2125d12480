import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const keptDays = 30;
const maxBytesPerDay = 20_000_000;

/** A stream of lines into one file a day; old days go, and a day cannot fill the disk. */
export function dayFile(folder: string, today: () => string) {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	let day = '';
	let bytes = 0;
	return {
		write(line: string): void {
			if (today() !== day) {
				day = today();
				removeOldDays(folder);
				bytes = sizeOf(join(folder, `${day}.jsonl`));
			}
			bytes += Buffer.byteLength(line);
			if (bytes > maxBytesPerDay) return;
			try {
				appendFileSync(join(folder, `${day}.jsonl`), line, { mode: 0o600 });
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
