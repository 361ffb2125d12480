import type { Db } from './client.ts';
import { toJurisdiction, type Jurisdiction } from './jurisdictions.ts';
import { standAt } from './stand.ts';

/** A district and what it stands at (stand.ts). */
export type DistrictNow = Jurisdiction & { stand: string };

/** Every district by one query, oldest first: with it a page knows what it has read already. */
export async function listDistrictsNow(db: Db): Promise<DistrictNow[]> {
	const rows = await db
		.selectFrom('jurisdiction')
		.selectAll('jurisdiction')
		.leftJoin('audit_event', (join) =>
			join
				.onRef('audit_event.jurisdiction_id', '=', 'jurisdiction.id')
				.on('audit_event.seq', '=', (eb) =>
					eb
						.selectFrom('audit_event as last')
						.select((of) => of.fn.max('last.seq').as('seq'))
						.whereRef('last.jurisdiction_id', '=', 'jurisdiction.id')
				)
		)
		.select(['audit_event.seq', 'audit_event.hash'])
		.orderBy('jurisdiction.created_at')
		.orderBy('jurisdiction.id')
		.execute();
	return rows.map((row) => ({
		...toJurisdiction(row),
		stand: row.seq !== null && row.hash !== null ? standAt({ seq: row.seq, hash: row.hash }) : ''
	}));
}
