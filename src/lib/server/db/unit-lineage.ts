import { sql, type RawBuilder } from 'kysely';
import { formerIds } from '../../domain/former-ids.ts';
import type { Db } from './client.ts';
import { listSuccessions } from './unit-successions.ts';

/**
 * Units, each with itself and all that it came after, as the rows of `lineage (unit_id, former_id)`:
 * what was said to one of those waits for it.
 */
export async function lineageOf(
	db: Db,
	jurisdictionId: string,
	unitIds: readonly string[]
): Promise<RawBuilder<unknown>> {
	const lines = await listSuccessions(db, jurisdictionId);
	const rows = unitIds.flatMap((id) =>
		[id, ...formerIds(id, lines)].map((former) => sql`(${id}, ${former})`)
	);
	return sql`lineage (unit_id, former_id) as (values ${sql.join(rows)})`;
}
