import { markFields, signMark } from '../../domain/news/sign-mark.ts';
import type { Db } from './client.ts';

/** How far each of these tasks, or of those that units have still to sign, has come: see signMark. */
export async function listSignMarks(
	db: Db,
	jurisdictionId: string,
	of: { taskIds: readonly string[] } | { unitIds: readonly string[] }
): Promise<Map<string, string>> {
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
	const lines = rows.map((row) => ({
		...{ taskId: row.object_id, field: row.field, from: row.from_value, to: row.to_value },
		...{ changedAt: row.changed_at, undoneAt: row.undone_at }
	}));
	return new Map(
		[...Map.groupBy(lines, ({ taskId }) => taskId)].map(([id, own]) => [id, signMark(own)])
	);
}
