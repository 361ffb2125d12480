import type { Actor } from '$lib/domain/actor.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { textBefore } from '$lib/domain/text-before.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listFieldChanges } from '$lib/server/db/field-changes.ts';
import type { LostTask } from '$lib/server/db/lost-tasks.ts';
import { listTaskReports } from '$lib/server/db/task-reports.ts';
import { listBareTasks } from '$lib/server/db/tasks.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { monthsOf } from '../[id]/months.server.ts';
import { lostTaskOf } from './lost.server.ts';

/**
 * A task that a unit lost, as far as it may still read it: what it filed itself, and the measure as it
 * was until then. Undefined where the task is its own, or never was.
 */
export async function pastTaskOf(db: Db, actor: Actor, taskId: string) {
	const { jurisdictionId } = actor;
	const lost = await lostTaskOf(db, actor, taskId);
	if (!lost) return undefined;
	const { number, planId, lostOn, filers } = lost;
	const [measure, reports, units] = await Promise.all([
		measureBefore(db, jurisdictionId, lost),
		listTaskReports(db, jurisdictionId, taskId, filers),
		listUnits(db, jurisdictionId)
	]);
	const names = new Map(units.map(({ id, name }) => [id, name]));
	const of = {
		ids: units.map(({ id }) => id),
		name: (id: string) => names.get(id) ?? '',
		...{ note: () => null, role: () => null }
	};
	return {
		...{ number, planId, lostOn },
		measure,
		// its own words, numbers among them
		months: monthsOf(reports, of, (text) => text)
	};
}

/** What a task was called while it was theirs: what it says by now is for others. */
export async function measureBefore(
	db: Db,
	jurisdictionId: string,
	{ id, lostOn }: Pick<LostTask, 'id' | 'lostOn'>
): Promise<string> {
	const [task] = await listBareTasks(db, jurisdictionId, { taskIds: [id] });
	const changes = await listFieldChanges(db, jurisdictionId, 'task', id);
	return maskPhones(textBefore(lostOn, 'measure', task?.measure ?? '', changes));
}
