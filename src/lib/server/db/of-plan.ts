import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** A plan by its id, or a few tasks of one by theirs. */
export type PlanOrTasks = string | { taskIds: readonly string[] };

/** Whether a row belongs to a task of this plan. `column` holds the task, as in "task_unit.task_id". */
export function ofPlan(
	column: string,
	jurisdictionId: string,
	of: PlanOrTasks
): RawBuilder<SqlBool> {
	if (typeof of !== 'string') return ofTasks(column, of.taskIds);
	// row by row: most tables have few, and a list of all tasks for each of them would take longer
	return sql<SqlBool>`exists (
		select 1 from task
		where task.jurisdiction_id = ${jurisdictionId}
			and task.id = ${sql.ref(column)} and task.plan_id = ${of})`;
}

/** The same for a table with many rows to each task. */
export function ofPlanByTask(
	column: string,
	jurisdictionId: string,
	of: PlanOrTasks
): RawBuilder<SqlBool> {
	if (typeof of !== 'string') return ofTasks(column, of.taskIds);
	return sql<SqlBool>`${sql.ref(column)} in (
		select id from task
		where jurisdiction_id = ${jurisdictionId} and plan_id = ${of})`;
}

function ofTasks(column: string, taskIds: readonly string[]): RawBuilder<SqlBool> {
	return sql<SqlBool>`${sql.ref(column)} in (${sql.join(['', ...taskIds])})`;
}
