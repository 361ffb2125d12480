import { unfiledIn, type Unfiled } from '../../../domain/chase/unfiled.ts';
import { phaseOf, type Phase } from '../../../domain/period/phase.ts';
import type { Db } from '../../db/client.ts';
import { listPeriods, type Period } from '../../db/periods.ts';
import { readAsked } from './read-asked.ts';

export type UnfiledMonth = Unfiled & { period: Period; phase: Phase };

/** Who has not filed a month yet; undefined where the month is not open. */
export async function readUnfiled(
	db: Db,
	jurisdictionId: string,
	name: string,
	now: string
): Promise<UnfiledMonth | undefined> {
	const periods = await listPeriods(db, jurisdictionId);
	const period = periods.find((each) => each.period === name);
	if (!period) return undefined;
	const rows = await readAsked(db, jurisdictionId, period, now);
	return { ...unfiledIn(rows), period, phase: phaseOf(period, now) };
}
