import type { ExpectedFacts } from '../../domain/period/expected-pairs.ts';
import { touchesFrame } from '../../domain/ledger/touches-frame.ts';
import type { Db } from './client.ts';
import { readExpectedFacts } from './expected-pairs.ts';
import { renewer } from './keeper.ts';
import { findStand, linksSince } from './stand.ts';
import type { BareTask } from './tasks.ts';

export type PlanFacts = Readonly<ExpectedFacts & { tasks: readonly BareTask[] }>;

/** The own district and the fictional one, this year's list and the last one's. */
const renew = renewer<{ facts: PlanFacts; stand: string }>(4);
/** In the last hour of a month so much is submitted within a minute. */
const mostLinks = 3000;

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
	const stand = await findStand(db, jurisdictionId);
	const { facts } = await renew(
		db,
		`${jurisdictionId} ${planId}`,
		(held) => held.stand === stand,
		async (before) => {
			const links = before && (await linksSince(db, jurisdictionId, before.stand, mostLinks + 1));
			const isSame = links && links.length <= mostLinks && !touchesFrame(links);
			if (before && isSame) return { facts: before.facts, stand };
			return { facts: await readExpectedFacts(db, jurisdictionId, planId), stand };
		}
	);
	return facts;
}
