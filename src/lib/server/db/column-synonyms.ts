import type { ListField } from '../../domain/list/list-task.ts';
import type { Db } from './client.ts';

export type ConfirmedHeading = { heading: string; field: string };

/** The headings that this office has confirmed for a field; the next list asks no more. */
export async function listConfirmedHeadings(
	db: Db,
	jurisdictionId: string
): Promise<ConfirmedHeading[]> {
	return db
		.selectFrom('column_synonym')
		.select(['heading', 'field'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('heading')
		.execute();
}

/** Answers whether it was new; one that was confirmed before stays with its field. */
export async function insertConfirmedHeading(
	db: Db,
	jurisdictionId: string,
	confirmed: { heading: string; field: ListField; batchId: string },
	by: string,
	at: string
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('column_synonym')
		.values({
			jurisdiction_id: jurisdictionId,
			heading: confirmed.heading,
			field: confirmed.field,
			batch_id: confirmed.batchId,
			created_by: by,
			created_at: at
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function deleteConfirmedHeading(
	db: Db,
	jurisdictionId: string,
	heading: string
): Promise<void> {
	await db
		.deleteFrom('column_synonym')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('heading', '=', heading)
		.execute();
}
