import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import type { BatchRow } from '../../domain/list/batch-reading.ts';
import type { ImportPart } from '../db/import-parts.ts';

/** Few enough that a page which walks through a list holds nobody up with one part. */
export const rowsPerPart = 200;

const compress = promisify(zstdCompress);
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * The tasks of a list in parts, packed: what is only waiting costs the database a fraction of its
 * text, and a long list is never all JSON at once. One part is compressed while the next is made.
 */
export async function* packedParts(rows: Iterable<BatchRow>): AsyncGenerator<ImportPart> {
	let before: Promise<ImportPart> | undefined;
	let position = 0;
	for (const some of partsOf(rows)) {
		const next = packed(position, some);
		if (before) yield await before;
		before = next;
		position += some.length;
	}
	if (before) yield await before;
}

function* partsOf(rows: Iterable<BatchRow>): Generator<BatchRow[]> {
	let some: BatchRow[] = [];
	for (const row of rows) {
		some.push(row);
		if (some.length < rowsPerPart) continue;
		yield some;
		some = [];
	}
	if (some.length > 0) yield some;
}

async function packed(position: number, rows: readonly BatchRow[]): Promise<ImportPart> {
	const rowCount = rows.length;
	const bytes = await compress(Buffer.from(JSON.stringify(rows)), fast);
	return { position, rowCount, packed: bytes.toString('base64') };
}

/** The tasks of a part; what this program has itself packed comes back as what it was. */
export function unpackedRows({ packed }: ImportPart): BatchRow[] {
	const text = zstdDecompressSync(Buffer.from(packed, 'base64')).toString();
	return JSON.parse(text) as BatchRow[];
}
