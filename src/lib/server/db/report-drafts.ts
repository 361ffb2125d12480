import type { DraftFields } from '../../domain/report/draft-fields.ts';
import type { KeptDraft } from '../../domain/report/settle-draft.ts';
import { idsAmong, isOfNone, type Among } from './among-reports.ts';
import type { Db } from './client.ts';

/** What was typed of a report and is nobody's word yet. */
export type ReportDraft = KeptDraft & {
	savedBy: string | null;
	savedAt: string;
	/** Its writer went on to the next one; what is typed again is not left any more. */
	isLeft?: boolean;
};

/** The drafts of reports, by the report. */
export async function listDrafts(
	db: Db,
	jurisdictionId: string,
	among: Among
): Promise<Map<string, ReportDraft>> {
	if (isOfNone(among)) return new Map();
	const rows = await db
		.selectFrom('report_draft')
		.select(['report_id', 'revision', 'fields', 'saved_by', 'saved_at', 'is_left'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', 'in', idsAmong(db, jurisdictionId, among))
		.execute();
	return new Map(
		rows.map(({ report_id, revision, fields, saved_by, saved_at, is_left }) => [
			report_id,
			{
				...{ revision, fields: JSON.parse(fields) as DraftFields },
				...{ savedBy: saved_by, savedAt: saved_at, isLeft: is_left === 1 }
			}
		])
	);
}

export async function upsertDraft(
	db: Db,
	jurisdictionId: string,
	reportId: string,
	{ revision, fields, savedBy, savedAt, isLeft = false }: ReportDraft
): Promise<void> {
	const kept = {
		...{ revision, fields: JSON.stringify(fields) },
		...({ saved_by: savedBy, saved_at: savedAt, is_left: isLeft ? 1 : 0 } as const)
	};
	await db
		.insertInto('report_draft')
		.values({ jurisdiction_id: jurisdictionId, report_id: reportId, ...kept })
		.onConflict((conflict) => conflict.columns(['jurisdiction_id', 'report_id']).doUpdateSet(kept))
		.execute();
}

/**
 * What was submitted is no draft any more. Its revision goes on, so that somebody who typed before that
 * writes over nothing.
 */
export async function updateDraftSpent(
	db: Db,
	jurisdictionId: string,
	reportId: string,
	spent: { revision: number; by: string; at: string }
): Promise<void> {
	const { revision, by, at } = spent;
	const draft = { revision, fields: {}, savedBy: by, savedAt: at };
	await upsertDraft(db, jurisdictionId, reportId, draft);
}

/** Whether nothing stands in it: it was submitted. */
export function isSpent({ fields }: ReportDraft): boolean {
	return Object.keys(fields).length === 0;
}
