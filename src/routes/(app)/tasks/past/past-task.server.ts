import type { Actor } from '$lib/domain/actor.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { textBefore } from '$lib/domain/text-before.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listMeasureChanges } from '$lib/server/db/field-changes.ts';
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
	const [measures, reports, units] = await Promise.all([
		measuresBefore(db, jurisdictionId, [lost]),
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
		measure: measures.get(taskId) ?? '',
		// its own words, numbers among them
		months: monthsOf(reports, of, (text) => text)
	};
}

/** What tasks said while they were theirs, by task: what they say by now is for others. */
export async function measuresBefore(
	db: Db,
	jurisdictionId: string,
	lost: readonly Pick<LostTask, 'id' | 'lostOn'>[]
): Promise<Map<string, string>> {
	if (lost.length === 0) return new Map();
	const taskIds = lost.map(({ id }) => id);
	const [tasks, changes] = await Promise.all([
		listBareTasks(db, jurisdictionId, { taskIds }),
		listMeasureChanges(db, jurisdictionId, taskIds)
	]);
	const measures = new Map(tasks.map(({ id, measure }) => [id, measure]));
	const byTask = Map.groupBy(changes, ({ objectId }) => objectId);
	return new Map(
		lost.map(({ id, lostOn }) => {
			const text = textBefore(lostOn, 'measure', measures.get(id) ?? '', byTask.get(id) ?? []);
			return [id, maskPhones(text)];
		})
	);
}
