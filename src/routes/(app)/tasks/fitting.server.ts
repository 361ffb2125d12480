import { listAddressedTasks } from '$lib/server/db/addressed-tasks.ts';
import type { Db } from '$lib/server/db/client.ts';
import { runWords as words } from '$lib/words/task-run.ts';

export type Fitting = { taskIds: string[]; left: string[] };

/** Of several tasks those that a deed fits; where it fits none, all are asked for, and it says why not. */
export function fitting(taskIds: string[], fit: readonly string[]): Fitting {
	if (fit.length === 0) return { taskIds, left: [] };
	return {
		taskIds: taskIds.filter((id) => fit.includes(id)),
		left: taskIds.filter((id) => !fit.includes(id))
	};
}

/**
 * Where no script said it before, what was left out is told with what was done: by number, and for
 * those that bear none how many they are.
 */
export async function leftText(
	db: Db,
	jurisdictionId: string,
	left: readonly string[],
	isThere: boolean
): Promise<string> {
	const tasks = await listAddressedTasks(db, jurisdictionId, left);
	const numbers = left.map((id) => tasks.get(id)?.number ?? '').filter(Boolean);
	const others = left.length - numbers.length;
	return (
		(numbers.length === 0 ? '' : words.unitLeft(numbers, isThere)) +
		(others === 0 ? '' : words.unitLeftOut(others))
	);
}
