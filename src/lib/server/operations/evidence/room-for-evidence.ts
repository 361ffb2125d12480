import { mostPieces } from '../../../domain/evidence/evidence.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listEvidence } from '../../db/evidence.ts';

/** What makes two pieces the same: their bytes, or where to look them up. */
export type Sameness = { label: string; reference: string | null; sha256: string | null };

/** Why a report takes no such piece more; null where it does. */
export async function noRoomFor(
	db: Db,
	jurisdictionId: string,
	reportId: string,
	piece: Sameness
): Promise<Problem | null> {
	const there = await listEvidence(db, jurisdictionId, reportId);
	const same = there.find(({ sha256, reference }) =>
		piece.sha256 === null ? reference === piece.reference : sha256 === piece.sha256
	);
	if (same) return { code: 'evidence.twice', facts: { name: same.label } };
	if (there.length < mostPieces) return null;
	return { code: 'evidence.many', facts: { most: mostPieces } };
}
