import type { TaskRole } from '../../../domain/task.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';

/** Who answers for a task now, in their order. */
export function presentPairs({
	task_unit
}: Pick<TaskBundle, 'task_unit'>): { unitId: string; printed: string; role: TaskRole }[] {
	return task_unit
		.filter(({ until_on }) => until_on === null)
		.toSorted((a, b) => a.position - b.position)
		.map(({ unit_id, printed, role }) => ({ unitId: unit_id, printed, role }));
}
