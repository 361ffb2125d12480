import { isChaseWay, type Chase } from '../../domain/chase/chase.ts';
import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';

export type NewChase = Omit<Chase, 'undoneAt' | 'undoneBy'>;

/** Keeps a 催办 with its units; whether it was new, for the same id sent twice is the same one. */
export async function insertChase(
	db: Db,
	jurisdictionId: string,
	{ id, period, way, rule, body, units, chasedBy, chasedAt }: NewChase
): Promise<boolean> {
	const inserted = await db
		.insertInto('chase')
		.values({
			...{ jurisdiction_id: jurisdictionId, id, period, way, rule, body },
			...{ chased_by: chasedBy, chased_at: chasedAt }
		})
		.onConflict((conflict) => conflict.columns(['jurisdiction_id', 'id']).doNothing())
		.executeTakeFirst();
	if (Number(inserted.numInsertedOrUpdatedRows) === 0) return false;
	await insertAll(
		db,
		'chase_unit',
		units.map(({ unitId, reports }) => ({
			...{ jurisdiction_id: jurisdictionId, chase_id: id, unit_id: unitId, reports }
		}))
	);
	return true;
}

export async function findChase(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<Chase | undefined> {
	const [chase] = await readChases(db, jurisdictionId, { id });
	return chase;
}

/** Everything that was done to remind the units of a month, what was taken back with it; the latest first. */
export function listChases(db: Db, jurisdictionId: string, period: string): Promise<Chase[]> {
	return readChases(db, jurisdictionId, { period });
}

async function readChases(
	db: Db,
	jurisdictionId: string,
	which: { period: string } | { id: string }
): Promise<Chase[]> {
	const [column, value] =
		'id' in which ? (['chase.id', which.id] as const) : (['chase.period', which.period] as const);
	const of = db
		.selectFrom('chase')
		.where('chase.jurisdiction_id', '=', jurisdictionId)
		.where(column, '=', value);
	const [rows, units] = await Promise.all([
		of.selectAll().orderBy('chased_at', 'desc').orderBy('id').execute(),
		of
			.innerJoin('chase_unit', (join) =>
				join
					.onRef('chase_unit.jurisdiction_id', '=', 'chase.jurisdiction_id')
					.onRef('chase_unit.chase_id', '=', 'chase.id')
			)
			.select(['chase_id', 'unit_id', 'reports'])
			.execute()
	]);
	const unitsOf = Map.groupBy(units, ({ chase_id }) => chase_id);
	return rows.flatMap((row) => {
		// one of a later release says nothing here
		if (!isChaseWay(row.way)) return [];
		const { id, period, way, rule, body } = row;
		const spoken = (unitsOf.get(id) ?? []).map(({ unit_id: unitId, reports }) => ({
			...{ unitId, reports }
		}));
		const course = { undoneAt: row.undone_at, undoneBy: row.undone_by };
		const by = { chasedBy: row.chased_by, chasedAt: row.chased_at };
		return [{ id, period, way, rule, body, units: spoken, ...by, ...course }];
	});
}

/** Takes one back; false where that was done before, or there is none. */
export async function updateUndone(
	db: Db,
	jurisdictionId: string,
	id: string,
	{ by, at }: { by: string; at: string }
): Promise<boolean> {
	const updated = await db
		.updateTable('chase')
		.set({ undone_at: at, undone_by: by })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('undone_at', 'is', null)
		.executeTakeFirst();
	return updated.numUpdatedRows > 0;
}
