import { courseOf, isExpected, type OpenedPeriod } from '../../domain/expected.ts';
import type { Db } from './client.ts';
import { ofPlan } from './of-plan.ts';
import { listStateChanges } from './task-states.ts';
import { listBareTasks } from './tasks.ts';

/** A unit that has to file for a task in a month. */
export type ExpectedReport = { taskId: string; unitId: string };

/**
 * E: what a month asks for, by the units as they were on its opening day, without those that are exempt.
 * A task that two units answer for is asked for twice.
 */
export async function listExpected(
	db: Db,
	jurisdictionId: string,
	planId: string,
	period: OpenedPeriod
): Promise<ExpectedReport[]> {
	const [tasks, changes, pairs, exempt] = await Promise.all([
		listBareTasks(db, jurisdictionId, planId),
		listStateChanges(db, jurisdictionId, planId),
		listPairsOn(db, jurisdictionId, planId, period.openedOn),
		listExempt(db, jurisdictionId, period.period)
	]);
	const courses = new Map(
		tasks.map((task) => [task.id, courseOf(task, changes.get(task.id) ?? [])])
	);
	return pairs.flatMap(({ taskId, unitId, ...pair }) => {
		const course = courses.get(taskId);
		const isOut = exempt.has(`${taskId} ${unitId}`) || !course || !isExpected(pair, course, period);
		return isOut ? [] : [{ taskId, unitId }];
	});
}

/** Who answered for the tasks of a plan on a day, in the order of the list. */
async function listPairsOn(db: Db, jurisdictionId: string, planId: string, day: string) {
	const rows = await db
		.selectFrom('task_unit')
		.select(['task_id', 'unit_id', 'role', 'must_file', 'since_on', 'until_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, planId))
		.where('since_on', '<=', day)
		.where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', day)]))
		.orderBy('task_id')
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ taskId: row.task_id, unitId: row.unit_id, role: row.role },
		mustFile: row.must_file === null ? null : row.must_file === 1,
		...{ sinceOn: row.since_on, untilOn: row.until_on }
	}));
}

async function listExempt(db: Db, jurisdictionId: string, period: string): Promise<Set<string>> {
	const rows = await db
		.selectFrom('period_exception')
		.select(['task_id', 'unit_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', '=', period)
		.where('kind', '=', 'exempt')
		.where('ended_at', 'is', null)
		.execute();
	return new Set(rows.map(({ task_id, unit_id }) => `${task_id} ${unit_id}`));
}

/** S: the pairs whose report of a month was submitted, and not taken back. */
export async function listSubmitted(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<ExpectedReport[]> {
	const rows = await db
		.selectFrom('report')
		.select(['task_id', 'unit_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', '=', period)
		.where('first_submitted_at', 'is not', null)
		.execute();
	return rows.map(({ task_id, unit_id }) => ({ taskId: task_id, unitId: unit_id }));
}
