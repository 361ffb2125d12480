import type { TaskBundle } from '../../db/task-bundle.ts';
import type { Pair } from '../../db/task-changes.ts';

/** Who answers for a task now, in their order. */
export function presentPairs({ task_unit }: Pick<TaskBundle, 'task_unit'>): Pair[] {
	return task_unit
		.filter(({ until_on }) => until_on === null)
		.toSorted((a, b) => a.position - b.position)
		.map(({ unit_id, printed, role, must_file }) => {
			return { unitId: unit_id, printed, role, mustFile: must_file };
		});
}
