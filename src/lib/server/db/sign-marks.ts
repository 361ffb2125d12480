import { shanghaiDay } from '../../domain/date.ts';
import { markFields, signMark, unreadSince } from '../../domain/news/sign-mark.ts';
import type { Db } from './client.ts';

type Of = { taskIds: readonly string[] } | { unitIds: readonly string[] };

/** How far each of these tasks, or of those that units have still to sign, has come: see signMark. */
export async function listSignMarks(
	db: Db,
	jurisdictionId: string,
	of: Of
): Promise<Map<string, string>> {
	const lines = await readLines(db, jurisdictionId, of);
	return new Map(
		[...Map.groupBy(lines, ({ taskId }) => taskId)].map(([id, own]) => [id, signMark(own)])
	);
}

export type Unsigned = { taskId: string; unitId: string; sinceOn: string };

/** The units that have not signed these tasks as they are now, each with the day since when. */
export async function listUnsigned(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Unsigned[]> {
	const pairs = await db
		.selectFrom('task_unit')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'task_unit.jurisdiction_id')
				.onRef('task.id', '=', 'task_unit.task_id')
		)
		.select(['task_id', 'unit_id', 'since_on', 'last_acknowledged_at', 'task.created_at'])
		.where('task_unit.jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', ['', ...taskIds])
		.where('until_on', 'is', null)
		.where('acknowledged_at', 'is', null)
		.orderBy('task_unit.position')
		.execute();
	const lines = await readLines(db, jurisdictionId, { taskIds });
	return pairs.map(({ task_id: taskId, unit_id: unitId, since_on, created_at, ...pair }) => {
		const { last_acknowledged_at: last } = pair;
		const own = lines.filter((line) => line.taskId === taskId);
		const since = last === null ? null : unreadSince(own, last);
		// a part begins with its plan, which may be long before the list came in
		const begun = [since_on, shanghaiDay(created_at)].toSorted()[1] ?? since_on;
		return { taskId, unitId, sinceOn: since === null ? begun : shanghaiDay(since) };
	});
}

async function readLines(db: Db, jurisdictionId: string, of: Of) {
	const rows = await db
		.selectFrom('field_change')
		.leftJoin('import_batch', (join) =>
			join
				.onRef('import_batch.jurisdiction_id', '=', 'field_change.jurisdiction_id')
				.onRef('import_batch.id', '=', 'field_change.batch_id')
		)
		.select(['object_id', 'field', 'from_value', 'to_value', 'changed_at', 'undone_at'])
		.where('field_change.jurisdiction_id', '=', jurisdictionId)
		.where('noun', '=', 'task')
		.where('field', 'in', markFields)
		.where((eb) =>
			eb(
				'object_id',
				'in',
				'taskIds' in of
					? ['', ...of.taskIds]
					: eb
							.selectFrom('task_unit')
							.select('task_unit.task_id')
							.where('task_unit.jurisdiction_id', '=', jurisdictionId)
							.where('task_unit.unit_id', 'in', ['', ...of.unitIds])
							.where('task_unit.until_on', 'is', null)
							.where('task_unit.acknowledged_at', 'is', null)
			)
		)
		.execute();
	return rows.map((row) => ({
		...{ taskId: row.object_id, field: row.field, from: row.from_value, to: row.to_value },
		...{ changedAt: row.changed_at, undoneAt: row.undone_at }
	}));
}
