import { sql } from 'kysely';
import type { TodoTask } from '../../domain/ledger/todos.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';
import { keeper } from './keeper.ts';

/** As many leaders as look at the same time. */
const keep = keeper<readonly TodoTask[]>(100);

/** The same, read again once anything was done to the district (`stand`). */
export function heldSaid(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	stand: string
): Promise<readonly TodoTask[]> {
	return keep(db, `${jurisdictionId} ${accountId}`, stand, () =>
		listSaid(db, jurisdictionId, accountId)
	);
}

/**
 * The tasks of all lists on which a leader's own 批示 has no answer yet of some unit, each task once.
 * What was closed or withdrawn asks nobody, and opened again it asks anew.
 */
export async function listSaid(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<TodoTask[]> {
	const { rows } = await sql<{ id: string; plan_id: string }>`
		select task.id, task.plan_id from task
		where task.jurisdiction_id = ${jurisdictionId} and task.state <> 'draft'
			and ${inForce('task.batch_id', jurisdictionId)} and exists (
				select 1 from directive
				join directive_unit as asked on asked.jurisdiction_id = directive.jurisdiction_id
					and asked.directive_id = directive.id
				where directive.jurisdiction_id = task.jurisdiction_id and directive.task_id = task.id
					and directive.kind = 'instruction' and directive.said_by = ${accountId}
					and directive.closed_on is null and directive.withdrawn_on is null
					and not exists (
						select 1 from directive_reply as reply
						where reply.jurisdiction_id = directive.jurisdiction_id
							and reply.directive_id = directive.id and reply.unit_id = asked.unit_id
							and (directive.answers_since is null
								or reply.replied_at >= directive.answers_since)))
		order by task.position, task.id`.execute(db);
	return rows.map(({ id, plan_id }) => ({ todo: 'said', taskId: id, planId: plan_id }));
}
