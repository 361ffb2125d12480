import type { Actor } from '../../../domain/actor.ts';
import { fileKinds } from '../../../domain/evidence/file-kind.ts';
import { toldFile } from '../../../domain/evidence/told-file.ts';
import type { Db } from '../../db/client.ts';
import { findEvidence } from '../../db/evidence.ts';
import { readBlob } from '../../evidence/blobs.ts';
import { readsEvidence } from './evidence-right.ts';

/** A file that stands beside a report; without bytes where those that were kept are gone or are others. */
export type OpenedEvidence = {
	name: string;
	sha256: string;
	bytes: Buffer | null;
	mediaType: string;
};

/**
 * The file of a piece, for whoever may read it; null where there is none for them. What it is is told
 * by its bytes once more, so that no row can make a browser show what it must not.
 */
export async function openEvidence(
	db: Db,
	dataFolder: string,
	actor: Actor,
	evidenceId: string
): Promise<OpenedEvidence | null> {
	const piece = await findEvidence(db, actor.jurisdictionId, evidenceId);
	if (!piece || piece.removedAt !== null || piece.sha256 === null) return null;
	if (!readsEvidence(actor, piece.report)) return null;
	const { label: name, sha256 } = piece;
	const bytes = readBlob(dataFolder, sha256);
	const told = bytes && toldFile(bytes, name);
	const mediaType = told?.kind ? fileKinds[told.kind].mediaType : 'application/octet-stream';
	return { name, sha256, bytes, mediaType };
}
