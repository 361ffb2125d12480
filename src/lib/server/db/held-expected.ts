import type { ExpectedFacts } from '../../domain/period/expected-pairs.ts';
import type { Db } from './client.ts';
import { readExpectedFacts } from './expected-pairs.ts';
import { keeper } from './keeper.ts';
import type { BareTask } from './tasks.ts';
import { unchangedSince } from './unchanged-since.ts';

export type PlanFacts = Readonly<ExpectedFacts & { tasks: readonly BareTask[] }>;

/** The own district and the fictional one, this year's list and the last one's. */
const keep = keeper<PlanFacts>(4);

/**
 * What the months of a whole plan ask for, read again only when something else was done than units do all
 * day long when a month ends: just then the office looks at its pages most often, and what is asked for
 * does not change by what is filed.
 */
export async function heldExpected(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<PlanFacts> {
	const read = () => readExpectedFacts(db, jurisdictionId, planId);
	// what a transaction wrote nobody else may see
	if (db.isTransaction) return read();
	const since = await unchangedSince(db, jurisdictionId);
	return keep(db, `${jurisdictionId} ${planId}`, since, read);
}
