import { sql } from 'kysely';
import type { Db } from './client.ts';

/** What a unit filed for a task in a month, in its own words. */
export type TaskReport = {
	id: string;
	unitId: string;
	period: string;
	state: string;
	percent: number | null;
	progress: string | null;
	problem: string | null;
	nextStep: string | null;
	noProgressReason: string | null;
	firstSubmittedAt: string | null;
	lateEntry: boolean;
	onBehalf: boolean;
	/** Of a month that is kept for the record only (补录). */
	recordOnly: boolean;
	/** Files, document numbers and links that were put beside it. */
	evidence: string[];
};

/**
 * What was submitted for a task, the latest month first, or what some units submitted of it. A draft is
 * nobody's word yet.
 */
export async function listTaskReports(
	db: Db,
	jurisdictionId: string,
	taskId: string,
	unitIds: readonly string[] | null = null
): Promise<TaskReport[]> {
	if (unitIds?.length === 0) return [];
	const rows = await db
		.selectFrom('report')
		.innerJoin('report_version', (join) =>
			join
				.onRef('report_version.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('report_version.report_id', '=', 'report.id')
				.onRef('report_version.version', '=', 'report.version')
		)
		.innerJoin('period', (join) =>
			join
				.onRef('period.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('period.period', '=', 'report.period')
		)
		.select([
			...(['report.id', 'report.unit_id', 'report.period', 'report.state'] as const),
			'period.record_only',
			...(['report.percent', 'report.first_submitted_at', 'report.late_entry'] as const),
			...(['report.on_behalf', 'report_version.progress', 'report_version.problem'] as const),
			...(['report_version.next_step', 'report_version.no_progress_reason'] as const)
		])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.task_id', '=', taskId)
		.where('report.first_submitted_at', 'is not', null)
		.$if(unitIds !== null, (query) => query.where('report.unit_id', 'in', [...(unitIds ?? [])]))
		.orderBy('report.period', 'desc')
		.orderBy('report.unit_id')
		.execute();
	const evidence = await evidenceOf(db, jurisdictionId, taskId);
	return rows.map((row) => ({
		...{ id: row.id, unitId: row.unit_id, period: row.period, state: row.state },
		...{ percent: row.percent, progress: row.progress, problem: row.problem },
		...{ nextStep: row.next_step, noProgressReason: row.no_progress_reason },
		firstSubmittedAt: row.first_submitted_at,
		...{ lateEntry: row.late_entry === 1, onBehalf: row.on_behalf === 1 },
		recordOnly: row.record_only === 1,
		evidence: (evidence.get(row.id) ?? []).map(({ label }) => label)
	}));
}

/** What a unit said last of a task: in which month, and how far it was by then, where it named that. */
export type LastSaid = { taskId: string; unitId: string; period: string; percent: number | null };

/** Of these tasks, what each unit that ever filed for them said last. */
export async function listLastSaid(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<LastSaid[]> {
	if (taskIds.length === 0) return [];
	const rows = await db
		.selectFrom('report')
		.select(['task_id', 'unit_id'])
		.select(sql<string>`max(period || ' ' || coalesce(cast(percent as text), ''))`.as('said'))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', [...taskIds])
		.where('first_submitted_at', 'is not', null)
		.groupBy(['task_id', 'unit_id'])
		.orderBy('task_id')
		.orderBy('unit_id')
		.execute();
	return rows.map(({ task_id, unit_id, said }) => {
		const [period = '', percent = ''] = said.split(' ');
		return {
			...{ taskId: task_id, unitId: unit_id, period },
			percent: percent === '' ? null : Number(percent)
		};
	});
}

async function evidenceOf(db: Db, jurisdictionId: string, taskId: string) {
	const rows = await db
		.selectFrom('evidence')
		.select(['report_id', 'label'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('removed_at', 'is', null)
		.orderBy('added_at')
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, ({ report_id }) => report_id);
}

/** When a unit last submitted for the first time in a month; null where it never did. */
export async function findLastFiling(
	db: Db,
	jurisdictionId: string,
	{ unitId, period }: { unitId: string; period: string }
): Promise<string | null> {
	const row = await db
		.selectFrom('report')
		.select('first_submitted_at')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('unit_id', '=', unitId)
		.where('period', '=', period)
		.where('first_submitted_at', 'is not', null)
		.orderBy('first_submitted_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.first_submitted_at ?? null;
}
