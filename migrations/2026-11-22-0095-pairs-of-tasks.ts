import { sql, type Kysely } from 'kysely';

/**
 * Who ever answered for a task could only be found among everybody of the district; a report that is
 * submitted asks it of one task.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create index task_unit_of_task on task_unit (jurisdiction_id, task_id, position)`.execute(
		db
	);
}
