import type { PairFacts } from '../../../domain/figures/pair-facts.ts';
import type { Db } from '../../db/client.ts';
import { listRowsOf } from '../../db/filing-figures.ts';
import type { Period } from '../../db/periods.ts';
import { findLastSnapshot, listFrozenPairs } from '../../db/snapshots.ts';

/** The rows of a unit that a month's figures are counted from: what was frozen of a closed one, else as they are now. */
export async function readUnitRows(
	db: Db,
	jurisdictionId: string,
	month: Period,
	unitId: string
): Promise<PairFacts[]> {
	const frozen =
		month.closedAt === null ? undefined : await findLastSnapshot(db, jurisdictionId, month.period);
	return frozen
		? listFrozenPairs(db, jurisdictionId, frozen.id, unitId)
		: listRowsOf(db, jurisdictionId, month, { unitIds: [unitId] });
}
