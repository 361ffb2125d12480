import { idsAmong, isOfNone, type Among } from './among-reports.ts';
import type { Db } from './client.ts';

/** That the office has opened a version for review, and who looks at it now. */
export type ReportOpening = {
	reportId: string;
	version: number;
	openedBy: string | null;
	openedAt: string;
	seenBy: string | null;
	seenAt: string;
};

export async function listOpenings(
	db: Db,
	jurisdictionId: string,
	among: Among
): Promise<ReportOpening[]> {
	if (isOfNone(among)) return [];
	const rows = await db
		.selectFrom('report_opening')
		.select(['report_id', 'version', 'opened_by', 'opened_at', 'seen_by', 'seen_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', 'in', idsAmong(db, jurisdictionId, among))
		.execute();
	return rows.map((row) => ({
		...{ reportId: row.report_id, version: row.version, openedBy: row.opened_by },
		...{ openedAt: row.opened_at, seenBy: row.seen_by, seenAt: row.seen_at }
	}));
}

/** Somebody of the office looks at a version: the first time counts, the last one is who is there. */
export async function upsertOpening(
	db: Db,
	jurisdictionId: string,
	{ reportId, version, by, at }: { reportId: string; version: number; by: string; at: string }
): Promise<void> {
	await db
		.insertInto('report_opening')
		.values({
			...{ jurisdiction_id: jurisdictionId, report_id: reportId, version },
			...{ opened_by: by, opened_at: at, seen_by: by, seen_at: at }
		})
		.onConflict((conflict) =>
			conflict
				.columns(['jurisdiction_id', 'report_id', 'version'])
				.doUpdateSet({ seen_by: by, seen_at: at })
		)
		.execute();
}
