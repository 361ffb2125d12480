import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** A plan by its id, or a few tasks of one by theirs. */
export type PlanOrTasks = string | { taskIds: readonly string[] };

/** Whether a row belongs to a task of this plan. `column` holds the task, as in "task_unit.task_id". */
export function ofPlan(
	column: string,
	jurisdictionId: string,
	of: PlanOrTasks
): RawBuilder<SqlBool> {
	if (typeof of !== 'string') {
		return sql<SqlBool>`${sql.ref(column)} in (${sql.join(['', ...of.taskIds])})`;
	}
	return sql<SqlBool>`${sql.ref(column)} in (
		select id from task
		where jurisdiction_id = ${jurisdictionId} and plan_id = ${of})`;
}
