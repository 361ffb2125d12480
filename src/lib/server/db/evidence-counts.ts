import type { Db } from './client.ts';

/** How much evidence stands beside each of these reports. */
export async function countEvidence(
	db: Db,
	jurisdictionId: string,
	reportIds: readonly string[]
): Promise<Map<string, number>> {
	if (reportIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('evidence')
		.select(['report_id', (eb) => eb.fn.countAll().as('count')])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', 'in', reportIds)
		.where('removed_at', 'is', null)
		.groupBy('report_id')
		.execute();
	return new Map(rows.map(({ report_id, count }) => [report_id ?? '', Number(count)]));
}

/** When evidence was last added beside these reports, or taken away. */
export async function listEvidenceChanges(
	db: Db,
	jurisdictionId: string,
	reportIds: readonly string[]
): Promise<Map<string, string>> {
	if (reportIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('evidence')
		.select(({ fn }) => [
			'report_id',
			fn.max('added_at').as('added_at'),
			fn.max('removed_at').as('removed_at')
		])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('report_id', 'in', reportIds)
		.groupBy('report_id')
		.execute();
	return new Map(
		rows.map(({ report_id, added_at, removed_at }) => [
			report_id ?? '',
			removed_at !== null && removed_at > added_at ? removed_at : added_at
		])
	);
}
