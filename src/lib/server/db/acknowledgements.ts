import type { Db } from './client.ts';

/** 签收: a unit has taken note of a task as it is now. False where there was nothing to sign. */
export async function updateAcknowledged(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId, by, at }: { taskId: string; unitId: string; by: string; at: string }
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('task_unit')
		.set({ acknowledged_by: by, acknowledged_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', '=', unitId)
		.where('until_on', 'is', null)
		.where('acknowledged_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/**
 * What was signed has changed: every unit of the task is asked to take note again, and is told what
 * came since it did.
 */
export async function removeAcknowledged(
	trx: Db,
	jurisdictionId: string,
	taskId: string
): Promise<void> {
	await trx
		.updateTable('task_unit')
		.set((eb) => ({
			...{ acknowledged_by: null, acknowledged_at: null },
			last_acknowledged_at: eb.ref('acknowledged_at')
		}))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('until_on', 'is', null)
		.where('acknowledged_at', 'is not', null)
		.execute();
}
