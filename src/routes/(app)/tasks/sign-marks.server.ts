import { can } from '$lib/domain/actor.ts';
import { listSignMarks } from '$lib/server/db/sign-marks.ts';
import { whoIsHere } from '../../who.server.ts';

/** How far tasks have come, as a form of 签收 says it. Read before the tasks themselves. */
export async function signMarksOf(
	locals: App.Locals,
	taskIds?: readonly string[]
): Promise<Record<string, string>> {
	const { actor } = whoIsHere(locals);
	const unitIds = actor.unitIds.filter((unitId) => can(actor, 'task.acknowledge', { unitId }));
	if (unitIds.length === 0) return {};
	const of = taskIds ? { taskIds } : { unitIds };
	const marks = await listSignMarks(locals.db, actor.jurisdictionId, of);
	return Object.fromEntries(marks);
}
