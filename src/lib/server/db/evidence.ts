import type { EvidenceKind } from '../../domain/evidence/evidence.ts';
import type { Db } from './client.ts';

/** What stands beside a report. A file has a size and what it is; the others where to look it up. */
export type Evidence = ReturnType<typeof toEvidence>;

/** What stands beside a report, in the order in which it was added. */
export async function listEvidence(
	db: Db,
	jurisdictionId: string,
	reportId: string
): Promise<Evidence[]> {
	return (await mapEvidence(db, jurisdictionId, [reportId])).get(reportId) ?? [];
}

/** The same of several reports, by the report. */
export async function mapEvidence(
	db: Db,
	jurisdictionId: string,
	reportIds: readonly string[]
): Promise<Map<string, Evidence[]>> {
	if (reportIds.length === 0) return new Map();
	const rows = await evidenceOf(db, jurisdictionId)
		.where('evidence.report_id', 'in', reportIds)
		.execute();
	return Map.groupBy(rows.map(toEvidence), ({ reportId }) => reportId ?? '');
}

/** What was taken away from a report, and can be put back; what went last comes last. */
export async function listRemovedEvidence(db: Db, jurisdictionId: string, reportId: string) {
	return db
		.selectFrom('evidence')
		.select(['id', 'label', 'reference'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', '=', reportId)
		.where('removed_at', 'is not', null)
		.orderBy('removed_at')
		.orderBy('id')
		.execute();
}

function evidenceOf(db: Db, jurisdictionId: string) {
	return db
		.selectFrom('evidence')
		.leftJoin('blob', (join) =>
			join
				.onRef('blob.jurisdiction_id', '=', 'evidence.jurisdiction_id')
				.onRef('blob.sha256', '=', 'evidence.sha256')
		)
		.select([
			...(['evidence.id', 'evidence.report_id', 'evidence.kind', 'evidence.label'] as const),
			...(['evidence.reference', 'evidence.sha256', 'evidence.added_by'] as const),
			...(['evidence.added_at', 'blob.size', 'blob.media_type'] as const)
		])
		.where('evidence.jurisdiction_id', '=', jurisdictionId)
		.where('evidence.removed_at', 'is', null)
		.orderBy('evidence.added_at')
		.orderBy('evidence.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof evidenceOf>['execute']>>[number];

function toEvidence(row: Row) {
	return {
		...{ id: row.id, reportId: row.report_id, kind: kindOf(row.kind), label: row.label },
		...{ reference: row.reference, sha256: row.sha256, size: row.size },
		...{ mediaType: row.media_type, addedBy: row.added_by, addedAt: row.added_at }
	};
}

const kinds: readonly EvidenceKind[] = ['file', 'photo', 'document', 'link'];

function kindOf(stored: string): EvidenceKind {
	return kinds.find((kind) => kind === stored) ?? 'document';
}

/** One piece with the report it stands beside, also where it was removed; undefined where there is none. */
export async function findEvidence(db: Db, jurisdictionId: string, id: string) {
	const row = await db
		.selectFrom('evidence')
		.select(['report_id', 'label', 'reference', 'sha256', 'removed_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	const report = await findFiledReport(db, jurisdictionId, row?.report_id ?? '');
	if (!row || !report) return undefined;
	const { label, reference, sha256, removed_at: removedAt } = row;
	return { id, label, reference, sha256, removedAt, report };
}

export type FiledReport = {
	id: string;
	taskId: string;
	taskNumber: string;
	unitId: string;
	period: string;
	state: string;
	/** Null where nothing was ever submitted: it is nobody's word yet. */
	firstSubmittedAt: string | null;
};

/** Whose report it is and how it stands, as far as evidence asks. */
export async function findFiledReport(
	db: Db,
	jurisdictionId: string,
	reportId: string
): Promise<FiledReport | undefined> {
	const row = await db
		.selectFrom('report')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('task.id', '=', 'report.task_id')
		)
		.select([
			...(['report.id', 'report.task_id', 'report.unit_id', 'report.period'] as const),
			...(['report.state', 'report.first_submitted_at', 'task.number'] as const)
		])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.id', '=', reportId)
		.executeTakeFirst();
	return (
		row && {
			...{ id: row.id, taskId: row.task_id, taskNumber: row.number, unitId: row.unit_id },
			...{ period: row.period, state: row.state, firstSubmittedAt: row.first_submitted_at }
		}
	);
}

export type NewEvidence = {
	id: string;
	kind: EvidenceKind;
	label: string;
	reference: string | null;
	sha256: string | null;
	addedBy: string;
	addedAt: string;
};

export async function insertEvidence(
	db: Db,
	jurisdictionId: string,
	{ id: reportId, taskId, unitId }: FiledReport,
	piece: NewEvidence
): Promise<void> {
	const { id, kind, label, reference, sha256, addedBy, addedAt } = piece;
	await db
		.insertInto('evidence')
		.values({
			...{ jurisdiction_id: jurisdictionId, id, task_id: taskId, unit_id: unitId },
			...{ report_id: reportId, kind, label, reference, sha256 },
			...{ added_by: addedBy, added_at: addedAt }
		})
		.execute();
}

/** Takes a piece away, or with null puts it back; the row and its bytes stay. */
export async function updateEvidence(
	db: Db,
	jurisdictionId: string,
	id: string,
	removedAt: string | null
): Promise<void> {
	await db
		.updateTable('evidence')
		.set({ removed_at: removedAt })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}
