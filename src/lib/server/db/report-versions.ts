import type { Selectable } from 'kysely';
import { statusClaims, type Entry, type StatusClaim } from '../../domain/report/entry.ts';
import type { SaidBefore } from '../../domain/report/report-facts.ts';
import { typedEntry } from '../../domain/report/start-draft.ts';
import { idsAmong, isOfNone, type Among } from './among-reports.ts';
import type { Db } from './client.ts';
import type { ReportVersionTable } from './tables/reports.ts';

/** What was submitted once, in the unit's own words. */
export type ReportVersion = {
	reportId: string;
	version: number;
	progress: string | null;
	problem: string | null;
	nextStep: string | null;
	percent: number | null;
	status: StatusClaim | null;
	doneOn: string | null;
	expectedOn: string | null;
	/** Why there was no progress, in words; null where there was. */
	noProgress: string | null;
	/** Reasons for what was remarkable, by the code of the doubt. */
	reasons: Record<string, string>;
	/** Everything as it was typed. */
	entry: Entry;
	submissionId: string | null;
	submittedBy: string | null;
	submittedAt: string;
	/** 责任人确认; null where nobody was asked or has confirmed. */
	signedBy: string | null;
	signedAt: string | null;
	onBehalf: boolean;
	withdrawnAt: string | null;
};

/** Every version of these reports, withdrawn ones too, the earliest first, by the report. */
export async function listVersions(
	db: Db,
	jurisdictionId: string,
	among: Among
): Promise<Map<string, ReportVersion[]>> {
	if (isOfNone(among)) return new Map();
	const rows = await db
		.selectFrom('report_version')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', 'in', idsAmong(db, jurisdictionId, among))
		.orderBy('report_id')
		.orderBy('version')
		.execute();
	return Map.groupBy(rows.map(toVersion), ({ reportId }) => reportId);
}

export type NewVersion = Omit<ReportVersion, 'withdrawnAt' | 'signedBy' | 'signedAt'>;

export async function insertVersion(
	db: Db,
	jurisdictionId: string,
	version: NewVersion
): Promise<void> {
	const { submittedBy, submittedAt } = version;
	await db
		.insertInto('report_version')
		.values({
			...{ jurisdiction_id: jurisdictionId, report_id: version.reportId },
			...{ version: version.version, progress: version.progress, problem: version.problem },
			...{ next_step: version.nextStep, percent: version.percent, status_claim: version.status },
			...{ done_on: version.doneOn, expected_on: version.expectedOn },
			...{ no_progress_reason: version.noProgress, reasons: JSON.stringify(version.reasons) },
			...{ entry: JSON.stringify(version.entry), submission_id: version.submissionId },
			...{ saved_by: submittedBy, saved_at: submittedAt },
			...{ submitted_by: submittedBy, submitted_at: submittedAt },
			on_behalf: version.onBehalf ? 1 : 0
		})
		.execute();
}

type VersionKey = { reportId: string; version: number };

export async function updateWithdrawn(
	db: Db,
	jurisdictionId: string,
	{ reportId, version }: VersionKey,
	{ by, at }: { by: string; at: string }
): Promise<void> {
	await db
		.updateTable('report_version')
		.set({ withdrawn_at: at, withdrawn_by: by })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', '=', reportId)
		.where('version', '=', version)
		.execute();
}

/** 责任人确认 of a version; null takes it off again. */
export async function updateSigned(
	db: Db,
	jurisdictionId: string,
	{ reportId, version }: VersionKey,
	signed: { by: string; at: string } | null
): Promise<void> {
	await db
		.updateTable('report_version')
		.set({ signed_by: signed?.by ?? null, signed_at: signed?.at ?? null })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', '=', reportId)
		.where('version', '=', version)
		.execute();
}

export type PairBefore = SaidBefore & { taskId: string; unitId: string };

type Before = {
	/** All of theirs where none are named. */
	taskIds?: readonly string[] | undefined;
	unitIds: readonly string[];
	before: string;
	since: string;
};

/** What units said of tasks in the months before one, the latest first; so many months at most. */
export async function listSaidBefore(
	db: Db,
	jurisdictionId: string,
	{ taskIds, unitIds, before, since }: Before
): Promise<PairBefore[]> {
	if (taskIds?.length === 0 || unitIds.length === 0) return [];
	const rows = await db
		.selectFrom('report')
		.innerJoin('report_version', (join) =>
			join
				.onRef('report_version.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('report_version.report_id', '=', 'report.id')
				.onRef('report_version.version', '=', 'report.version')
		)
		.select([
			...(['report.task_id', 'report.unit_id', 'report.period', 'report.percent'] as const),
			...(['report_version.progress', 'report_version.problem'] as const),
			...(['report_version.status_claim', 'report_version.no_progress_reason'] as const)
		])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.$if(taskIds !== undefined, (query) => query.where('report.task_id', 'in', taskIds ?? []))
		.where('report.unit_id', 'in', unitIds)
		.where('report.period', '<', before)
		.where('report.period', '>=', since)
		.where('report.first_submitted_at', 'is not', null)
		.orderBy('report.period', 'desc')
		.execute();
	return rows.map((row) => ({
		...{ taskId: row.task_id, unitId: row.unit_id, period: row.period, percent: row.percent },
		...{ progress: row.progress, problem: row.problem, status: statusOf(row.status_claim) },
		noProgress: row.no_progress_reason
	}));
}

export function toVersion(row: Selectable<ReportVersionTable>): ReportVersion {
	const said = {
		...{ progress: row.progress, problem: row.problem, nextStep: row.next_step },
		...{ percent: row.percent, status: statusOf(row.status_claim), doneOn: row.done_on },
		...{ expectedOn: row.expected_on, noProgress: row.no_progress_reason }
	};
	return {
		...{ reportId: row.report_id, version: row.version, ...said },
		reasons: row.reasons === null ? {} : (JSON.parse(row.reasons) as Record<string, string>),
		entry: row.entry === null ? typedEntry(said) : (JSON.parse(row.entry) as Entry),
		...{ submissionId: row.submission_id, submittedBy: row.submitted_by },
		...{ submittedAt: row.submitted_at ?? row.saved_at, onBehalf: row.on_behalf === 1 },
		...{ signedBy: row.signed_by, signedAt: row.signed_at, withdrawnAt: row.withdrawn_at }
	};
}

export function statusOf(claim: string | null): StatusClaim | null {
	return statusClaims.find((status) => status === claim) ?? null;
}
