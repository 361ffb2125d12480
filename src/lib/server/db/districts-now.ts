import type { Db } from './client.ts';
import { toJurisdiction, type Jurisdiction } from './jurisdictions.ts';

/** A district and what it stands at (keeper.ts). */
export type DistrictNow = Jurisdiction & { stand: string };

/** Every district by one query, oldest first: with it a page knows what it has read already. */
export async function listDistrictsNow(db: Db): Promise<DistrictNow[]> {
	const rows = await db
		.selectFrom('jurisdiction')
		.selectAll()
		.select((eb) =>
			eb
				.selectFrom('audit_event')
				.select('hash')
				.whereRef('audit_event.jurisdiction_id', '=', 'jurisdiction.id')
				.orderBy('audit_event.seq', 'desc')
				.limit(1)
				.as('stand')
		)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...toJurisdiction(row), stand: row.stand ?? '' }));
}
