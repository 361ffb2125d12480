import type { Claim } from '../../domain/claim.ts';
import type { Db } from './client.ts';
import { ofPlan, type PlanOrTasks } from './of-plan.ts';

/** Every claim made for the tasks of a plan, oldest first, by task. */
export async function listClaims(
	db: Db,
	jurisdictionId: string,
	of: PlanOrTasks
): Promise<Map<string, Claim[]>> {
	const rows = await db
		.selectFrom('done_claim')
		.select(['task_id', 'unit_id', 'state', 'done_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, of))
		.orderBy('claimed_at')
		.orderBy('id')
		.execute();
	const claims = new Map<string, Claim[]>();
	for (const { task_id, unit_id, state, done_on } of rows) {
		const claim = { unitId: unit_id, state, doneOn: done_on };
		claims.set(task_id, [...(claims.get(task_id) ?? []), claim]);
	}
	return claims;
}
