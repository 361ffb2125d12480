import { monthsBefore } from '../../../domain/date.ts';
import { monthsCompared } from '../../../domain/report/report-facts.ts';
import { startFields } from '../../../domain/report/start-draft.ts';
import { unitWithForebears } from '../../../domain/unit-heirs.ts';
import type { Db } from '../../db/client.ts';
import type { Frame } from '../../db/held-frame.ts';
import { isSpent, listDrafts, upsertDraft, type ReportDraft } from '../../db/report-drafts.ts';
import { listSaidBefore, listVersions } from '../../db/report-versions.ts';
import { insertReports, type Report, type ReportKey } from '../../db/reports.ts';

/** The draft as it is kept, else what its form begins with. */
export async function draftNow(
	trx: Db,
	{ jurisdictionId, frame }: { jurisdictionId: string; frame: Frame },
	{ taskId, unitId, period }: ReportKey,
	{ report, draft }: { report: Report | null; draft: ReportDraft | undefined },
	now: string
): Promise<ReportDraft> {
	const none = { revision: 0, savedBy: null, savedAt: now };
	if (report) {
		if (draft && !isSpent(draft)) return draft;
		const revision = draft?.revision ?? 0;
		const versions = (await listVersions(trx, jurisdictionId, [report.id])).get(report.id);
		const standing = versions?.find(({ version }) => version === report.version);
		if (standing) {
			return { ...none, revision, fields: startFields(standing.entry, undefined, revision) };
		}
	}
	const line = unitWithForebears(unitId, frame.successions);
	const [before] = await listSaidBefore(trx, jurisdictionId, {
		...{ taskIds: [taskId], unitIds: line, before: period },
		since: monthsBefore(period, monthsCompared)
	});
	return { ...none, fields: startFields(null, before) };
}

/** What is kept of one, wanted before anything else is known of the report. */
export async function findDraft(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId, period }: ReportKey
): Promise<ReportDraft | undefined> {
	const among = { period, unitIds: [unitId], taskIds: [taskId] };
	const [draft] = (await listDrafts(trx, jurisdictionId, among)).values();
	return draft;
}

/** Keeps a draft that has changed, of a report that begins with it where nobody has begun. */
export async function keepDraft(
	trx: Db,
	jurisdictionId: string,
	of: { key: ReportKey; report: Report | null },
	draft: ReportDraft
): Promise<string> {
	const reportId = of.report?.id ?? (await beginReport(trx, jurisdictionId, of.key, draft.savedAt));
	await upsertDraft(trx, jurisdictionId, reportId, draft);
	return reportId;
}

export async function beginReport(
	trx: Db,
	jurisdictionId: string,
	key: ReportKey,
	now: string
): Promise<string> {
	const [id = ''] = await insertReports(trx, jurisdictionId, [key], 'draft', now);
	return id;
}
