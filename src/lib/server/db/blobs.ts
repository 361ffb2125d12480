import type { Db } from './client.ts';
import { together } from './together.ts';

export type BlobRow = {
	sha256: string;
	size: number;
	mediaType: string;
	/** Where the bytes lie: in the data folder. */
	place: string;
	storedBy: string | null;
	storedAt: string;
};

/** Notes that bytes are kept; the same bytes twice are one row, with who brought them first. */
export async function insertBlob(db: Db, jurisdictionId: string, blob: BlobRow): Promise<void> {
	await db
		.insertInto('blob')
		.values({
			jurisdiction_id: jurisdictionId,
			sha256: blob.sha256,
			size: blob.size,
			media_type: blob.mediaType,
			place: blob.place,
			stored_by: blob.storedBy,
			stored_at: blob.storedAt
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/**
 * The same for a file whose bytes we know: what was taken in before as something unknown, or looked at
 * by nobody, is known better from now on.
 */
export async function upsertBlob(
	db: Db,
	jurisdictionId: string,
	blob: BlobRow & { scanResult: string | null }
): Promise<void> {
	const { mediaType, scanResult } = blob;
	await together([
		insertBlob(db, jurisdictionId, blob),
		db
			.updateTable('blob')
			.set({ media_type: mediaType, ...(scanResult === null ? {} : { scan_result: scanResult }) })
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('sha256', '=', blob.sha256)
			.execute()
	]);
}

/** Every file that a row speaks of, in all districts. */
export async function listBlobHashes(db: Db): Promise<string[]> {
	const rows = await db.selectFrom('blob').select('sha256').distinct().orderBy('sha256').execute();
	return rows.map(({ sha256 }) => sha256);
}
