import type { Db } from '../db/client.ts';
import { listOfficialOrder, updateOfficialOrder } from '../db/units.ts';

/**
 * 机构序列 stays dense: every unit has the place of its own from 1 on, ended ones among them. Writes
 * only the places that change.
 */
export async function putInOrder(
	trx: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<void> {
	const now = await listOfficialOrder(trx, jurisdictionId);
	const places = new Map(now.map(({ id, officialOrder }) => [id, officialOrder]));
	for (const [at, id] of ids.entries()) {
		if (places.get(id) !== at + 1) await updateOfficialOrder(trx, jurisdictionId, id, at + 1);
	}
}
