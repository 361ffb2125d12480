import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { BatchRow } from '../../domain/list/batch-reading.ts';
import type { ImportPart } from '../db/import-parts.ts';

/** Few enough that a page which walks through a list holds nobody up with one part. */
export const rowsPerPart = 200;

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * The tasks of a list in parts, packed: what is only waiting costs the database a fraction of its
 * text, and a long list is never all JSON at once.
 */
export function* packedParts(rows: Iterable<BatchRow>): Generator<ImportPart> {
	let position = 0;
	let some: BatchRow[] = [];
	for (const row of rows) {
		some.push(row);
		if (some.length < rowsPerPart) continue;
		yield packed(position, some);
		position += some.length;
		some = [];
	}
	if (some.length > 0) yield packed(position, some);
}

function packed(position: number, rows: readonly BatchRow[]): ImportPart {
	const bytes = zstdCompressSync(Buffer.from(JSON.stringify(rows)), fast);
	return { position, rowCount: rows.length, packed: bytes.toString('base64') };
}

/** The tasks of a part; what this program has itself packed comes back as what it was. */
export function unpackedRows({ packed }: ImportPart): BatchRow[] {
	const text = zstdDecompressSync(Buffer.from(packed, 'base64')).toString();
	return JSON.parse(text) as BatchRow[];
}
