import type { Db } from './client.ts';
import { newId } from './id.ts';

/** A figure that was read of an indicator; `readOn` is null for one of a monthly report. */
export type ReadingRow = {
	id: string;
	indicatorId: string;
	unitId: string | null;
	period: string;
	readOn: string | null;
	value: string;
	note: string | null;
};

type NewReading = Omit<ReadingRow, 'id'> & { readBy: string; readAt: string };

export async function insertReading(
	trx: Db,
	jurisdictionId: string,
	{ indicatorId, unitId, period, readOn, value, note, readBy, readAt }: NewReading
): Promise<void> {
	await trx
		.insertInto('indicator_reading')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: newId(), indicator_id: indicatorId },
			...{ unit_id: unitId, period, read_on: readOn, value, note },
			...{ read_by: readBy, read_at: readAt }
		})
		.execute();
}

export async function updateReading(
	trx: Db,
	jurisdictionId: string,
	id: string,
	{ value, note, readBy, readAt }: Pick<NewReading, 'value' | 'note' | 'readBy' | 'readAt'>
): Promise<void> {
	await trx
		.updateTable('indicator_reading')
		.set({ value, note, read_by: readBy, read_at: readAt })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

export async function deleteReading(trx: Db, jurisdictionId: string, id: string): Promise<void> {
	await trx
		.deleteFrom('indicator_reading')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}
