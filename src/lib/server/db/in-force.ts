import { sql, type RawBuilder, type SqlBool } from 'kysely';

/**
 * Whether a row is in force: it came without an import, or by one that is committed. What a batch
 * brings (a plan, its sections, its tasks, new units) stands in the tables while it is staged, and
 * is seen by one flip of the batch's state. `column` holds the batch, as in "task.batch_id".
 */
export function inForce(column: string, jurisdictionId: string): RawBuilder<SqlBool> {
	const batch = sql.ref(column);
	return sql<SqlBool>`(${batch} is null or ${batch} in (
		select id from import_batch
		where jurisdiction_id = ${jurisdictionId} and state = 'committed'))`;
}
