import { readTypedDue, type TypedDue } from '../../../domain/typed-due.ts';
import type { Db } from '../../db/client.ts';
import { findPlan } from '../../db/plans.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';

/** A new deadline as it was typed for tasks of one list: words without a year mean the list's. */
export async function dueTyped(
	trx: Db,
	jurisdictionId: string,
	[bundle]: readonly TaskBundle[],
	typed: string,
	{ today, dayOnly }: { today: string; dayOnly?: boolean }
): Promise<TypedDue> {
	const plan = bundle && (await findPlan(trx, jurisdictionId, bundle.task.plan_id));
	const titleYear = plan?.year ?? Number(today.slice(0, 4));
	return readTypedDue(typed, { titleYear, dayOnly });
}
