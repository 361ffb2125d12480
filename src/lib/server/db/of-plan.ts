import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** Whether a row belongs to a task of this plan. `column` holds the task, as in "task_unit.task_id". */
export function ofPlan(
	column: string,
	jurisdictionId: string,
	planId: string
): RawBuilder<SqlBool> {
	return sql<SqlBool>`${sql.ref(column)} in (
		select id from task
		where jurisdiction_id = ${jurisdictionId} and plan_id = ${planId})`;
}
