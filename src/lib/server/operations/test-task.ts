import type { TaskState } from '../../domain/task.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';

/** A task of a test district, with the units that are responsible for it. */
export async function makeTask(
	db: Db,
	jurisdictionId: string,
	unitIds: readonly string[],
	{ number = '44', state = 'active' }: { number?: string; state?: TaskState } = {}
): Promise<{ id: string; planId: string }> {
	const own = { jurisdiction_id: jurisdictionId };
	const created = { created_at: '2026-01-01T00:00:00.000Z' };
	const [id, planId] = [newId(), newId()];
	await db
		.insertInto('plan')
		.values({ ...own, ...created, id: planId, year: 2026, title: '清单', starts_on: '2026-01-01' })
		.execute();
	await db
		.insertInto('task')
		.values({
			...{ ...own, ...created, id, plan_id: planId, number, position: 1, state },
			...{ measure: '推行企业开办一日办结。', title: '推行企业开办一日办结', ongoing: 0 },
			...{ added_on: '2026-01-01', updated_at: '2026-01-01T00:00:00.000Z' }
		})
		.execute();
	for (const [at, unit] of unitIds.entries()) {
		await db
			.insertInto('task_unit')
			.values({
				...{ ...own, id: newId(), task_id: id, unit_id: unit, role: 'responsible' },
				...{ printed: '', position: at + 1, since_on: '2026-01-01' }
			})
			.execute();
	}
	return { id, planId };
}
