import type { IssuedRow } from '../../domain/report/workbook/merge.ts';
import type { Db } from './client.ts';

/** A 填报表 as it was handed out. */
export type UnitWorkbook = {
	id: string;
	period: string;
	unitId: string;
	issuedBy: string | null;
	issuedAt: string;
	rows: IssuedRow[];
};

export async function insertWorkbook(
	db: Db,
	jurisdictionId: string,
	{ id, period, unitId, issuedBy, issuedAt, rows }: UnitWorkbook
): Promise<void> {
	await db
		.insertInto('unit_workbook')
		.values({
			...{ jurisdiction_id: jurisdictionId, id, period, unit_id: unitId },
			...{ issued_by: issuedBy, issued_at: issuedAt, base: JSON.stringify(rows) }
		})
		.execute();
}

/** Those of these ids that are known, of whatever unit and month. */
export async function listWorkbooks(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<UnitWorkbook[]> {
	if (ids.length === 0) return [];
	const rows = await workbooks(db, jurisdictionId).where('id', 'in', ids).orderBy('id').execute();
	return rows.map(toWorkbook);
}

/** The one that was handed out last for a unit's month. */
export async function findLastWorkbook(
	db: Db,
	jurisdictionId: string,
	{ unitId, period }: { unitId: string; period: string }
): Promise<UnitWorkbook | undefined> {
	const row = await workbooks(db, jurisdictionId)
		.where('unit_id', '=', unitId)
		.where('period', '=', period)
		.orderBy('issued_at', 'desc')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	return row && toWorkbook(row);
}

/** What was handed out before a moment is forgotten: one that comes back then is asked cell by cell. */
export async function deleteOldWorkbooks(trx: Db, before: string): Promise<void> {
	await trx.deleteFrom('unit_workbook').where('issued_at', '<', before).execute();
}

function workbooks(db: Db, jurisdictionId: string) {
	return db
		.selectFrom('unit_workbook')
		.select(['id', 'period', 'unit_id', 'issued_by', 'issued_at', 'base'])
		.where('jurisdiction_id', '=', jurisdictionId);
}

type Row = Awaited<ReturnType<ReturnType<typeof workbooks>['execute']>>[number];

function toWorkbook({ id, period, unit_id, issued_by, issued_at, base }: Row): UnitWorkbook {
	return {
		...{ id, period, unitId: unit_id, issuedBy: issued_by, issuedAt: issued_at },
		rows: JSON.parse(base) as IssuedRow[]
	};
}
