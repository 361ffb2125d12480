import type { Db } from './client.ts';

/** A report as one submission sent it. */
export type SubmittedReport = {
	reportId: string;
	taskId: string;
	unitId: string;
	/** Of all that was submitted of it: this moment decides whether it is in time. */
	firstSubmittedAt: string | null;
	number: string;
	title: string;
	percent: number | null;
	noProgress: boolean;
	lateEntry: boolean;
	/** It was taken back since; by null where that was not kept. */
	withdrawn: { by: string | null; at: string } | null;
};

/** What was submitted at once, in the order of the list. */
export async function listSubmitted(
	db: Db,
	jurisdictionId: string,
	submissionId: string
): Promise<SubmittedReport[]> {
	const rows = await db
		.selectFrom('report_version')
		// SQLite begins where it is told to: it cannot know how few versions one submission has
		.crossJoin('report')
		.crossJoin('task')
		.select([
			...(['task.number', 'task.title', 'report_version.percent'] as const),
			...(['report_version.no_progress_reason', 'report_version.withdrawn_at'] as const),
			'report_version.withdrawn_by',
			'report.id',
			...(['report.late_entry', 'report.task_id', 'report.unit_id'] as const),
			'report.first_submitted_at'
		])
		.where('report_version.jurisdiction_id', '=', jurisdictionId)
		.where('report_version.submission_id', '=', submissionId)
		.whereRef('report.jurisdiction_id', '=', 'report_version.jurisdiction_id')
		.whereRef('report.id', '=', 'report_version.report_id')
		.whereRef('task.jurisdiction_id', '=', 'report.jurisdiction_id')
		.whereRef('task.id', '=', 'report.task_id')
		.orderBy('task.position')
		.orderBy('task.id')
		.execute();
	return rows.map((row) => ({
		reportId: row.id,
		...{ taskId: row.task_id, unitId: row.unit_id, firstSubmittedAt: row.first_submitted_at },
		...{ number: row.number, title: row.title, percent: row.percent },
		noProgress: row.no_progress_reason !== null,
		lateEntry: row.late_entry === 1,
		withdrawn: row.withdrawn_at === null ? null : { by: row.withdrawn_by, at: row.withdrawn_at }
	}));
}
