import { sql } from 'kysely';
import { addDays } from '../../domain/date.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';
import { lineageOf } from './unit-lineage.ts';

/** A task for which a unit answers no more, and for which it filed while it did. */
export type LostTask = {
	id: string;
	number: string;
	planId: string;
	/** As it is now: who lost the task has not read what was written into it since. */
	measure: string;
	/** The first day on which it was another's. */
	lostOn: string;
	/** Who filed: the unit itself, and what it was before. */
	filers: string[];
	/** As many months were filed. */
	months: number;
};

/**
 * The tasks that units filed for and that are none of theirs any more, the latest lost first; of one
 * task where its id is given. What another unit reads of them is no part of it.
 */
export async function listLostTasks(
	db: Db,
	jurisdictionId: string,
	unitIds: readonly string[],
	taskId: string | null = null
): Promise<LostTask[]> {
	if (unitIds.length === 0) return [];
	const { rows } = await sql<{
		id: string;
		number: string;
		plan_id: string;
		measure: string;
		until_on: string;
		unit_id: string;
		months: number | string;
	}>`with ${await lineageOf(db, jurisdictionId, unitIds)},
		filer as (select distinct former_id as unit_id from lineage),
		filed as (
			select report.task_id, report.unit_id, count(*) as months from report
			join filer on filer.unit_id = report.unit_id
			where report.jurisdiction_id = ${jurisdictionId} and report.first_submitted_at is not null
				${taskId === null ? sql`` : sql`and report.task_id = ${taskId}`}
			group by report.task_id, report.unit_id)
		select task.id, task.number, task.plan_id, task.measure, filed.unit_id, filed.months,
			(select max(left_pair.until_on) from task_unit as left_pair
				join filer on filer.unit_id = left_pair.unit_id
				where left_pair.jurisdiction_id = ${jurisdictionId} and left_pair.task_id = task.id
					and left_pair.until_on is not null) as until_on
		from filed
		join task on task.jurisdiction_id = ${jurisdictionId} and task.id = filed.task_id
		where task.state <> 'draft' and ${inForce('task.batch_id', jurisdictionId)}
			and not exists (
				select 1 from task_unit as pair
				where pair.jurisdiction_id = ${jurisdictionId} and pair.task_id = task.id
					and pair.until_on is null and pair.unit_id in (${sql.join([...unitIds])}))
		order by task.id, filed.unit_id`.execute(db);
	const lost = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own): LostTask[] => {
		const [first] = own;
		if (!first || first.until_on === null) return [];
		const { id, number, plan_id: planId, measure, until_on: untilOn } = first;
		return [
			{
				...{ id, number, planId, measure, lostOn: addDays(untilOn, 1) },
				filers: own.map(({ unit_id }) => unit_id),
				months: own.reduce((sum, { months }) => sum + Number(months), 0)
			}
		];
	});
	return lost.toSorted((a, b) => (a.lostOn === b.lostOn ? 0 : a.lostOn < b.lostOn ? 1 : -1));
}
