import { exceptionKinds, type PeriodException } from '../../domain/period/exception.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';

/** An exception with who granted it, when and why. */
export type KeptException = PeriodException & {
	id: string;
	reason: string;
	grantedBy: string | null;
	grantedAt: string;
};

/** The exceptions of a month, or of all of them, those that were ended with them; the earliest first. */
export async function listExceptions(
	db: Db,
	jurisdictionId: string,
	period: string | null = null
): Promise<KeptException[]> {
	const rows = await db
		.selectFrom('period_exception')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.$if(period !== null, (query) => query.where('period', '=', period ?? ''))
		.orderBy('granted_at')
		.orderBy('id')
		.execute();
	return rows.flatMap((row) => {
		const kind = exceptionKinds.find((each) => each === row.kind);
		if (!kind) return [];
		const whose = { unitId: row.unit_id, taskId: row.task_id };
		const course = { untilAt: row.until_at, endedAt: row.ended_at };
		const by = { reason: row.reason, grantedBy: row.granted_by, grantedAt: row.granted_at };
		return [{ id: row.id, period: row.period, kind, ...whose, ...course, ...by }];
	});
}

export async function insertException(
	db: Db,
	jurisdictionId: string,
	granted: Omit<KeptException, 'id' | 'endedAt'>
): Promise<string> {
	const id = newId();
	await db
		.insertInto('period_exception')
		.values({
			...{ jurisdiction_id: jurisdictionId, id, period: granted.period, kind: granted.kind },
			...{ unit_id: granted.unitId, task_id: granted.taskId, until_at: granted.untilAt },
			...{ reason: granted.reason, granted_by: granted.grantedBy, granted_at: granted.grantedAt }
		})
		.execute();
	return id;
}

export async function endKeptException(
	db: Db,
	jurisdictionId: string,
	id: string,
	endedAt: string
): Promise<void> {
	await db
		.updateTable('period_exception')
		.set({ ended_at: endedAt })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}
