import { insertAccountNotices, listAddressees } from '../../db/account-notices.ts';
import type { Notice } from '../../../domain/account-notice.ts';
import type { PairOf } from '../../../domain/period/exception.ts';
import type { Db } from '../../db/client.ts';
import { filersOf } from '../report/acts-for-unit.ts';

/** Whoever files what an exception is about is told of it, each with the place of its own month. */
export async function tellException(
	trx: Db,
	jurisdictionId: string,
	{ pairs, notice }: { pairs: readonly PairOf[]; notice: Notice & { facts: { period: string } } },
	now: string
): Promise<void> {
	const filers = new Set<string>();
	for (const pair of pairs) {
		for (const id of await filersOf(trx, jurisdictionId, pair, now)) filers.add(id);
	}
	for (const unitId of filers) {
		const addressees = await listAddressees(trx, jurisdictionId, { unitIds: [unitId] });
		const href = `/my/${notice.facts.period}?unit=${unitId}`;
		await insertAccountNotices(trx, jurisdictionId, addressees, { ...notice, href }, now);
	}
}
