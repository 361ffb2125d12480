import type { Selectable } from 'kysely';
import { isReportState, type ReportState } from '../../domain/report/report-course.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';
import type { ReportTable } from './tables/reports.ts';

/** A task and a unit in a month. */
export type ReportKey = { taskId: string; unitId: string; period: string };

/** How a month's report of a unit for a task stands; what it says is in its versions and its draft. */
export type Report = ReportKey & {
	id: string;
	state: ReportState;
	/** The version that stands, 0 where nothing was submitted. */
	version: number;
	/** Counts what was done to it, so that two who decide at once find each other. */
	revision: number;
	percent: number | null;
	noProgress: boolean;
	hasProblem: boolean;
	firstSubmittedAt: string | null;
	submittedAt: string | null;
	submittedBy: string | null;
	onBehalf: boolean;
	lateEntry: boolean;
};

type Of = {
	period?: string;
	unitIds?: readonly string[];
	taskIds?: readonly string[];
	ids?: readonly string[];
};

/** Reports, begun ones too, by any of these. */
export async function listReports(db: Db, jurisdictionId: string, of: Of): Promise<Report[]> {
	const { period, unitIds, taskIds, ids } = of;
	if ([unitIds, taskIds, ids].some((some) => some?.length === 0)) return [];
	const rows = await db
		.selectFrom('report')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.$if(period !== undefined, (query) => query.where('period', '=', period ?? ''))
		.$if(unitIds !== undefined, (query) => query.where('unit_id', 'in', unitIds ?? []))
		.$if(taskIds !== undefined, (query) => query.where('task_id', 'in', taskIds ?? []))
		.$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
		.execute();
	// asked for in this order, SQLite would rather walk through all reports than sort a few
	return rows.map(toReport).sort(byMonthAndId);
}

export async function findReport(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<Report | undefined> {
	const [report] = await listReports(db, jurisdictionId, { ids: [id] });
	return report;
}

/** A report that somebody begins, or that the closing finds missing. */
export async function insertReports(
	db: Db,
	jurisdictionId: string,
	keys: readonly ReportKey[],
	state: 'draft' | 'missing',
	now: string
): Promise<string[]> {
	const rows = keys.map(({ taskId, unitId, period }) => ({
		...{ jurisdiction_id: jurisdictionId, id: newId(), task_id: taskId, unit_id: unitId, period },
		...{ state, version: 0, created_at: now, updated_at: now }
	}));
	await insertAll(db, 'report', rows);
	return rows.map(({ id }) => id);
}

/** What changes of a report when something is done to it; each deed counts one revision. */
export async function updateReport(
	db: Db,
	jurisdictionId: string,
	report: Report,
	change: Partial<Omit<Report, keyof ReportKey | 'id' | 'revision'>>,
	now: string
): Promise<void> {
	const next = { ...report, ...change };
	await db
		.updateTable('report')
		.set({
			...{ state: next.state, version: next.version, revision: report.revision + 1 },
			...{ percent: next.percent, no_progress: next.noProgress ? 1 : 0 },
			...{ has_problem: next.hasProblem ? 1 : 0, first_submitted_at: next.firstSubmittedAt },
			...{ submitted_at: next.submittedAt, submitted_by: next.submittedBy },
			...{ on_behalf: next.onBehalf ? 1 : 0, late_entry: next.lateEntry ? 1 : 0 },
			updated_at: now
		})
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', report.id)
		.execute();
}

function byMonthAndId(one: Report, other: Report): number {
	return `${one.period} ${one.id}` < `${other.period} ${other.id}` ? -1 : 1;
}

function toReport(row: Selectable<ReportTable>): Report {
	if (!isReportState(row.state)) throw new Error(`a report cannot be ${row.state}`);
	return {
		...{ id: row.id, taskId: row.task_id, unitId: row.unit_id, period: row.period },
		...{ state: row.state, version: row.version, revision: row.revision, percent: row.percent },
		...{ noProgress: row.no_progress === 1, hasProblem: row.has_problem === 1 },
		...{ firstSubmittedAt: row.first_submitted_at, submittedAt: row.submitted_at },
		...{ submittedBy: row.submitted_by, onBehalf: row.on_behalf === 1 },
		lateEntry: row.late_entry === 1
	};
}
