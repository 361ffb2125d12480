import type { Db } from './client.ts';

/** What further columns of the list tell of a task, as it is kept. */
export type ColumnTexts = {
	people: { role: string; name: string; phone: string | null }[];
	/** What was sent in for the latest month, of several units by the one heard last. */
	filed: { period: string; progress: string | null; problem: string | null } | null;
	importedProgress: string | null;
	importedProblem: string | null;
	source: { batchId: string; sheet: string | null; row: number | null } | null;
};

/** By the task's id, for as many as stand on a page. A draft of a report is nobody's word yet. */
export async function listColumnTexts(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Map<string, ColumnTexts>> {
	if (taskIds.length === 0) return new Map();
	const tasks = await db
		.selectFrom('task')
		.select(['id', 'imported_progress', 'imported_problem'])
		.select(['batch_id', 'source_sheet', 'source_row'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', taskIds)
		.execute();
	const people = Map.groupBy(await peopleOf(db, jurisdictionId, taskIds), (row) => row.task_id);
	const filed = new Map(
		(await filedOf(db, jurisdictionId, taskIds)).map((row) => [row.task_id, row])
	);
	return new Map(
		tasks.map((task) => {
			const report = filed.get(task.id);
			return [
				task.id,
				{
					people: (people.get(task.id) ?? []).map(({ role, name, phone }) => ({
						...{ role, name, phone }
					})),
					filed: report
						? { period: report.period, progress: report.progress, problem: report.problem }
						: null,
					importedProgress: task.imported_progress,
					importedProblem: task.imported_problem,
					source:
						task.batch_id === null
							? null
							: { batchId: task.batch_id, sheet: task.source_sheet, row: task.source_row }
				}
			];
		})
	);
}

function peopleOf(db: Db, jurisdictionId: string, taskIds: readonly string[]) {
	return db
		.selectFrom('contact')
		.select(['task_id', 'role', 'name', 'phone'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', taskIds)
		.where('until_on', 'is', null)
		.orderBy('position')
		.orderBy('id')
		.execute();
}

/** The latest last, so that it is the one that stays. */
function filedOf(db: Db, jurisdictionId: string, taskIds: readonly string[]) {
	return db
		.selectFrom('report')
		.innerJoin('report_version', (join) =>
			join
				.onRef('report_version.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('report_version.report_id', '=', 'report.id')
				.onRef('report_version.version', '=', 'report.version')
		)
		.select(['report.task_id', 'report.period'])
		.select(['report_version.progress', 'report_version.problem'])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.task_id', 'in', taskIds)
		.where('report.first_submitted_at', 'is not', null)
		.orderBy('report.period')
		.orderBy('report.submitted_at')
		.orderBy('report.id')
		.execute();
}
