import { goalChanges } from '../../../domain/goal/goal-change.ts';
import type { Goals } from '../../../domain/goal/goal.ts';
import type { SettledGoals } from '../../../domain/goal/settle-goals.ts';
import type { Db } from '../../db/client.ts';
import { goalsOf, replaceIndicators, replaceMilestones } from '../../db/goal-changes.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updateTask } from '../../db/task-changes.ts';
import type { ChangedField } from './keep-act.ts';

/** Writes the lists of goals that were settled; the changes are for the history of the task. */
export async function writeGoals(
	trx: Db,
	bundle: TaskBundle,
	writes: SettledGoals['writes'],
	{ by, at }: { by: string; at: string }
): Promise<ChangedField[]> {
	const { task } = bundle;
	const held = goalsOf(bundle);
	if (writes.milestones) await replaceMilestones(trx, bundle, writes.milestones, { by, at });
	if (writes.indicators) await replaceIndicators(trx, bundle, writes.indicators);
	if (writes.milestones ?? writes.indicators) {
		await updateTask(trx, task.jurisdiction_id, task.id, {}, at);
	}
	const next: Goals = {
		milestones: writes.milestones ?? held.milestones,
		indicators: writes.indicators ?? held.indicators
	};
	return goalChanges(held, next).map((change) => ({ taskId: task.id, ...change }));
}
