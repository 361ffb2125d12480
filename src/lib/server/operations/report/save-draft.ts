import type { Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Entry } from '../../../domain/report/entry.ts';
import { settleDraft, type Clash } from '../../../domain/report/settle-draft.ts';
import { startFields } from '../../../domain/report/start-draft.ts';
import { unitWithForebears } from '../../../domain/unit-heirs.ts';
import { monthsCompared } from '../../../domain/report/report-facts.ts';
import { monthsBefore } from '../../../domain/date.ts';
import type { Db } from '../../db/client.ts';
import { isSpent, listDrafts, upsertDraft, type ReportDraft } from '../../db/report-drafts.ts';
import { listSaidBefore, listVersions } from '../../db/report-versions.ts';
import { insertReports, type Report, type ReportKey } from '../../db/reports.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { transactAs } from '../transact-as.ts';
import { writableReport } from './writable-report.ts';

export type SavedDraft = ReportDraft & {
	reportId: string;
	/** What somebody else has changed meanwhile, with both texts: nothing of it was written over. */
	clashes: Clash[];
};

export type TypedReport = ReportKey & {
	/** The revision of the draft that was typed into, 0 where there was none. */
	base: number;
	/** The fields that were changed, as they were typed. */
	fields: Entry;
};

/**
 * Saves what was typed so far. Nothing is read into it and nothing is refused for what it says: a draft
 * is nobody's word yet, and no entry of the log.
 */
export async function saveDraft(
	db: Db,
	actor: Actor,
	{ base, fields, ...key }: TypedReport,
	now: string
): Promise<Result<SavedDraft>> {
	return transactAs<SavedDraft>(db, actor, now, async (trx, actor) => {
		const found = await writableReport(trx, actor, key, now);
		if (!found.ok) return found;
		const { jurisdictionId } = actor;
		const { report } = found.value;
		const kept = await draftOf(trx, jurisdictionId, key, report, now);
		const { clashes, ...settled } = settleDraft(kept, { base, fields });
		const reportId = report?.id ?? (await begin(trx, jurisdictionId, key, now));
		if (settled.revision === kept.revision) {
			return { ok: true, value: { ...kept, reportId, clashes } };
		}
		const saved = { ...settled, savedBy: actor.id, savedAt: now };
		await upsertDraft(trx, jurisdictionId, reportId, saved);
		return { ok: true, value: { ...saved, reportId, clashes } };
	});
}

async function begin(
	trx: Db,
	jurisdictionId: string,
	key: ReportKey,
	now: string
): Promise<string> {
	const [id = ''] = await insertReports(trx, jurisdictionId, [key], 'draft', now);
	return id;
}

/** The draft as it is kept, else what its form begins with. */
async function draftOf(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId, period }: ReportKey,
	report: Report | null,
	now: string
): Promise<ReportDraft> {
	const none = { revision: 0, savedBy: null, savedAt: now };
	if (report) {
		const draft = (await listDrafts(trx, jurisdictionId, [report.id])).get(report.id);
		if (draft && !isSpent(draft)) return draft;
		const revision = draft?.revision ?? 0;
		const versions = (await listVersions(trx, jurisdictionId, [report.id])).get(report.id);
		const standing = versions?.find(({ version }) => version === report.version);
		if (standing) {
			return { ...none, revision, fields: startFields(standing.entry, undefined, revision) };
		}
	}
	const line = unitWithForebears(unitId, await listSuccessions(trx, jurisdictionId));
	const [before] = await listSaidBefore(trx, jurisdictionId, {
		...{ taskIds: [taskId], unitIds: line, before: period },
		since: monthsBefore(period, monthsCompared)
	});
	return { ...none, fields: startFields(null, before) };
}
