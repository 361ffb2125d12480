import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Db } from '../db/client.ts';
import { listRows, listTables } from '../db/dump.ts';
import { readOneMoment } from '../db/transact.ts';

/**
 * Every row of every table as lines of JSON, gzipped: the same on both engines and readable
 * without this program. The last line holds the count and the hash of all that stands before it.
 */
export async function writeRowsFile(db: Db, path: string, now: string): Promise<void> {
	await readOneMoment(db, (trx) =>
		pipeline(Readable.from(lines(trx, now)), createGzip(), createWriteStream(path, { mode: 0o600 }))
	);
}

async function* lines(db: Db, now: string): AsyncGenerator<string> {
	const hash = createHash('sha256');
	let rows = 0;
	const line = (value: unknown) => {
		const text = `${JSON.stringify(value)}\n`;
		hash.update(text);
		return text;
	};
	yield line({ format: 'ledger-rows', version: 1, takenAt: now });
	for (const table of await listTables(db)) {
		for await (const row of listRows(db, table)) {
			rows++;
			yield line({ table: table.name, row });
		}
	}
	yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`;
}
