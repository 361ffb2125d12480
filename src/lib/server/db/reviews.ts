import { idsAmong, isOfNone, type Among } from './among-reports.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';

export type ReviewResult = 'approved' | 'returned';

/** What the office says of one place in a report, with a text that the unit may take over. */
export type Remark = {
	position: number;
	code: string;
	field: string | null;
	comment: string | null;
	suggestion: string | null;
	/** When the unit took the text over. */
	takenAt: string | null;
};

export type Review = {
	id: string;
	reportId: string;
	version: number;
	result: ReviewResult;
	note: string | null;
	/** The day until which a returned report is to be mended. */
	mendUntil: string | null;
	reviewedBy: string | null;
	reviewedAt: string;
	/** 撤销退回: then it counts as no review. */
	withdrawnAt: string | null;
	remarks: Remark[];
};

/** The reviews of reports, the earliest first, by the report. */
export async function listReviews(
	db: Db,
	jurisdictionId: string,
	among: Among
): Promise<Map<string, Review[]>> {
	if (isOfNone(among)) return new Map();
	const rows = await db
		.selectFrom('review')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', 'in', idsAmong(db, jurisdictionId, among))
		.orderBy('reviewed_at')
		.orderBy('id')
		.execute();
	const remarks = await remarksOf(
		db,
		jurisdictionId,
		rows.map(({ id }) => id)
	);
	const reviews = rows.map((row): Review => ({
		...{ id: row.id, reportId: row.report_id, version: row.version },
		result: row.result === 'approved' ? 'approved' : 'returned',
		...{ note: row.note, mendUntil: row.mend_until },
		...{ reviewedBy: row.reviewed_by, reviewedAt: row.reviewed_at },
		...{ withdrawnAt: row.withdrawn_at, remarks: remarks.get(row.id) ?? [] }
	}));
	return Map.groupBy(reviews, ({ reportId }) => reportId);
}

async function remarksOf(db: Db, jurisdictionId: string, reviewIds: readonly string[]) {
	if (reviewIds.length === 0) return new Map<string, Remark[]>();
	const rows = await db
		.selectFrom('review_remark')
		.select(['review_id', 'position', 'code', 'field', 'comment', 'suggestion', 'taken_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('review_id', 'in', reviewIds)
		.orderBy('review_id')
		.orderBy('position')
		.execute();
	const byReview = Map.groupBy(rows, ({ review_id }) => review_id);
	return new Map(
		[...byReview].map(([id, remarks]) => [
			id,
			remarks.map(({ taken_at, review_id: _, ...remark }) => ({ ...remark, takenAt: taken_at }))
		])
	);
}

export type NewReview = Omit<Review, 'id' | 'withdrawnAt' | 'remarks'> & {
	remarks: readonly Omit<Remark, 'position' | 'takenAt'>[];
};

export async function insertReview(
	db: Db,
	jurisdictionId: string,
	{ remarks, ...review }: NewReview
): Promise<string> {
	const id = newId();
	await db
		.insertInto('review')
		.values({
			...{ jurisdiction_id: jurisdictionId, id, report_id: review.reportId },
			...{ version: review.version, result: review.result, note: review.note },
			...{ mend_until: review.mendUntil },
			...{ reviewed_by: review.reviewedBy, reviewed_at: review.reviewedAt }
		})
		.execute();
	await insertAll(
		db,
		'review_remark',
		remarks.map((remark, at) => ({
			...{ jurisdiction_id: jurisdictionId, review_id: id, position: at + 1, ...remark }
		}))
	);
	return id;
}

/** A review that the office takes back counts as none. */
export async function updateReviewWithdrawn(
	db: Db,
	jurisdictionId: string,
	id: string,
	withdrawn: { by: string; at: string }
): Promise<void> {
	await db
		.updateTable('review')
		.set({ withdrawn_by: withdrawn.by, withdrawn_at: withdrawn.at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}
