import type { Claim } from '../../domain/claim.ts';
import type { Db } from './client.ts';

/** Every claim made for the tasks of a plan, oldest first, by task. */
export async function listClaims(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<Map<string, Claim[]>> {
	const rows = await db
		.selectFrom('done_claim')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'done_claim.jurisdiction_id')
				.onRef('task.id', '=', 'done_claim.task_id')
		)
		.select(['done_claim.task_id', 'done_claim.unit_id', 'done_claim.state', 'done_claim.done_on'])
		.where('done_claim.jurisdiction_id', '=', jurisdictionId)
		.where('task.plan_id', '=', planId)
		.orderBy('done_claim.claimed_at')
		.orderBy('done_claim.id')
		.execute();
	const claims = new Map<string, Claim[]>();
	for (const { task_id, unit_id, state, done_on } of rows) {
		const claim = { unitId: unit_id, state, doneOn: done_on };
		claims.set(task_id, [...(claims.get(task_id) ?? []), claim]);
	}
	return claims;
}
