import { sql } from 'kysely';
import { todos, type TodoTask } from '../../domain/ledger/todos.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';
import { keeper } from './keeper.ts';
import { noticeStands } from './task-notices.ts';
import { unchangedSince } from './unchanged-since.ts';
import { lineageOf } from './unit-lineage.ts';

type Waiting = { todos: readonly TodoTask[]; isByReport: boolean };

/** As many people as are at work at the same time. */
const keep = keeper<Waiting>(1000);
const keepByReport = keeper<readonly TodoTask[]>(300);

/**
 * What waits for units in all lists, each task once to each kind: every page of a clerk shows how much it
 * is. What is filed changes it only where a claim was sent back, for a report can claim anew; of others it
 * is read again once something else was done to the district (`stand`).
 */
export async function heldTodos(
	db: Db,
	jurisdictionId: string,
	unitIds: readonly string[],
	stand: string
): Promise<readonly TodoTask[]> {
	const name = [jurisdictionId, ...unitIds.toSorted()].join(' ');
	const read = () => listTodos(db, jurisdictionId, unitIds);
	const since = await unchangedSince(db, jurisdictionId, { stand });
	const { todos, isByReport } = await keep(db, name, since, async () => ({
		todos: await read(),
		isByReport: await hasClaimSentBack(db, jurisdictionId, unitIds)
	}));
	return isByReport ? keepByReport(db, name, stand, read) : todos;
}

/** Of these units or those that they came from. */
async function hasClaimSentBack(
	db: Db,
	jurisdictionId: string,
	unitIds: readonly string[]
): Promise<boolean> {
	if (unitIds.length === 0) return false;
	const lineage = await lineageOf(db, jurisdictionId, unitIds);
	const { rows } = await sql<{ id: string }>`
		with ${lineage}
		select claim.id from done_claim as claim join lineage on lineage.former_id = claim.unit_id
		where claim.jurisdiction_id = ${jurisdictionId} and claim.state = 'returned'
		limit 1`.execute(db);
	return rows.length > 0;
}

/**
 * Only of tasks for which the unit answers now, for it finds no other in its list; that one is another
 * unit's now is told apart. What was answered to a
 * unit waits for whoever came after it.
 */
export async function listTodos(
	db: Db,
	jurisdictionId: string,
	unitIds: readonly string[]
): Promise<TodoTask[]> {
	if (unitIds.length === 0) return [];
	const lineage = await lineageOf(db, jurisdictionId, unitIds);
	const own = sql`pair.jurisdiction_id = ${jurisdictionId} and pair.until_on is null
		and pair.unit_id in (${sql.join([...unitIds])})`;
	const ofPair = (row: string) => sql`${sql.ref(`${row}.jurisdiction_id`)} = pair.jurisdiction_id
		and ${sql.ref(`${row}.task_id`)} = pair.task_id and ${sql.ref(`${row}.unit_id`)} in (
			select former_id from lineage where lineage.unit_id = pair.unit_id)`;
	// with a lead the lead's claim is the task's: nobody else is asked for one
	const claims = sql`(pair.role = 'lead' or (pair.role = 'responsible' and not exists (
		select 1 from task_unit as lead where lead.jurisdiction_id = pair.jurisdiction_id
			and lead.task_id = pair.task_id and lead.until_on is null and lead.role = 'lead')))`;
	// what waits is little whatever SQLite takes it for: the cross join has it look the tasks up by that
	const { rows } = await sql<{ todo: string; task_id: string; plan_id: string }>`
		with ${lineage}
		select waiting.todo, task.id as task_id, task.plan_id from (
			select 'sign' as todo, pair.task_id from task_unit as pair
			where ${own} and pair.acknowledged_at is null
			union select 'returned', pair.task_id from task_unit as pair
				join done_claim as claim on ${ofPair('claim')}
			where ${own} and ${claims} and claim.state = 'returned' and not exists (
				select 1 from done_claim as next
				where ${ofPair('next')} and next.claimed_at > claim.claimed_at)
			union select 'reply', pair.task_id from task_unit as pair
				join directive on directive.jurisdiction_id = pair.jurisdiction_id
					and directive.task_id = pair.task_id
				join directive_unit as asked on asked.jurisdiction_id = pair.jurisdiction_id
					and asked.directive_id = directive.id and asked.unit_id in (
						select former_id from lineage where lineage.unit_id = pair.unit_id)
			where ${own} and directive.closed_on is null and directive.withdrawn_on is null
				and not exists (
					select 1 from directive_reply as reply
					where reply.jurisdiction_id = pair.jurisdiction_id
						and reply.directive_id = directive.id and reply.unit_id = asked.unit_id
						and (directive.answers_since is null
							or reply.replied_at >= directive.answers_since))
			union select 'answered', pair.task_id from task_unit as pair
				join extension_request as answer on ${ofPair('answer')}
			where ${own} and answer.state in ('granted', 'refused') and answer.seen_at is null
			union select 'told', notice.task_id from task_notice as notice
				join lineage on lineage.former_id = notice.unit_id
			where notice.jurisdiction_id = ${jurisdictionId} and ${noticeStands}
		) as waiting
		cross join task
		where task.jurisdiction_id = ${jurisdictionId} and task.id = waiting.task_id
			and ${inForce('task.batch_id', jurisdictionId)} and task.state <> 'draft'
			and (task.state = 'active' or waiting.todo in ('reply', 'answered', 'told'))
		order by task.position, task.id`.execute(db);
	return rows.flatMap(({ todo, task_id: taskId, plan_id: planId }) => {
		const known = todos.find((each) => each === todo);
		return known ? [{ todo: known, taskId, planId }] : [];
	});
}
