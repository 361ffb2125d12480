import { planInForce } from '$lib/domain/ledger/plan-years.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listPlans } from '$lib/server/db/plans.ts';

/**
 * The list in force on a day, and the year of every other one: where tasks of several lists stand
 * together, a number alone does not say which is meant.
 */
export async function otherYears(db: Db, jurisdictionId: string, day: string) {
	const plans = await listPlans(db, jurisdictionId);
	const running = planInForce(plans, day);
	const years = new Map(plans.map(({ id, year }) => [id, year]));
	const yearOf = (planId: string): number | null =>
		planId === running?.id ? null : (years.get(planId) ?? null);
	return { running, yearOf };
}
