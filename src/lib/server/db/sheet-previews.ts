import type { Selectable } from 'kysely';
import type { FilledSheet } from '../../domain/report/sheet/filled-sheet.ts';
import type { Db } from './client.ts';
import type { SheetPreviewTable } from './tables/sheets.ts';

/** A filled list that waits for the click that files it. */
export type SheetPreview = {
	id: string;
	/** Empty for what was pasted. */
	fileName: string;
	period: string;
	/** The unit that all of it is said by; null for a list over several. */
	unitId: string | null;
	content: FilledSheet;
	madeBy: string;
	madeAt: string;
};

export async function insertSheetPreview(
	db: Db,
	jurisdictionId: string,
	preview: SheetPreview
): Promise<void> {
	await db
		.insertInto('sheet_preview')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: preview.id, file_name: preview.fileName },
			...{ period: preview.period, unit_id: preview.unitId },
			...{ content: JSON.stringify(preview.content) },
			...{ made_by: preview.madeBy, made_at: preview.madeAt }
		})
		.execute();
}

/** One of somebody's own; that of another is not there. */
export async function findSheetPreview(
	db: Db,
	jurisdictionId: string,
	{ id, madeBy }: Pick<SheetPreview, 'id' | 'madeBy'>
): Promise<SheetPreview | undefined> {
	const row = await db
		.selectFrom('sheet_preview')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('made_by', '=', madeBy)
		.executeTakeFirst();
	return row && toPreview(row);
}

/** Those that somebody has not filed yet, the latest first; what they hold is not read. */
export async function listSheetPreviews(
	db: Db,
	jurisdictionId: string,
	madeBy: string
): Promise<Omit<SheetPreview, 'content'>[]> {
	const rows = await db
		.selectFrom('sheet_preview')
		.select(['id', 'file_name', 'period', 'unit_id', 'made_by', 'made_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('made_by', '=', madeBy)
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, fileName: row.file_name, period: row.period, unitId: row.unit_id },
		...{ madeBy: row.made_by, madeAt: row.made_at }
	}));
}

/** Looked at for another month, or as the list of another unit. */
export async function updateSheetPreview(
	db: Db,
	jurisdictionId: string,
	{ id, period, unitId }: Pick<SheetPreview, 'id' | 'period' | 'unitId'>
): Promise<void> {
	await db
		.updateTable('sheet_preview')
		.set({ period, unit_id: unitId })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

export async function deleteSheetPreview(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<void> {
	await db
		.deleteFrom('sheet_preview')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** Of every district: what nobody has come back to. */
export async function deleteOldSheetPreviews(db: Db, before: string): Promise<void> {
	await db.deleteFrom('sheet_preview').where('made_at', '<', before).execute();
}

function toPreview(row: Selectable<SheetPreviewTable>): SheetPreview {
	return {
		...{ id: row.id, fileName: row.file_name, period: row.period, unitId: row.unit_id },
		content: JSON.parse(row.content) as FilledSheet,
		...{ madeBy: row.made_by, madeAt: row.made_at }
	};
}
