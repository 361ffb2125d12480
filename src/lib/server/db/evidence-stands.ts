import { idsAmong, isOfNone, type Among } from './among-reports.ts';
import type { Db } from './client.ts';

export type EvidenceStand = {
	/** So much stands there now. */
	count: number;
	/** When something was last added or taken away. */
	changedAt: string;
};

/** How the evidence beside each of these reports stands, where there is or was any. */
export async function listEvidenceStands(
	db: Db,
	jurisdictionId: string,
	among: Among
): Promise<Map<string, EvidenceStand>> {
	if (isOfNone(among)) return new Map();
	const rows = await db
		.selectFrom('evidence')
		.select(({ fn }) => [
			'report_id',
			fn.countAll<number>().as('ever'),
			fn.count<number>('removed_at').as('removed'),
			fn.max('added_at').as('added_at'),
			fn.max('removed_at').as('removed_at')
		])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', 'in', idsAmong(db, jurisdictionId, among))
		.groupBy('report_id')
		.execute();
	return new Map(
		rows.map(({ report_id, ever, removed, added_at, removed_at }) => [
			report_id ?? '',
			{
				count: Number(ever) - Number(removed),
				changedAt: removed_at !== null && removed_at > added_at ? removed_at : added_at
			}
		])
	);
}
