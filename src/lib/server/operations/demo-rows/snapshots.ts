import { commandLineIn } from '../../../domain/actor.ts';
import { asAtClosing } from '../../../domain/figures/as-at-closing.ts';
import { listAccounts } from '../../db/accounts.ts';
import type { Db } from '../../db/client.ts';
import { listRowsOf } from '../../db/filing-figures.ts';
import { idFor } from '../../db/id.ts';
import { listPeriods } from '../../db/periods.ts';
import { takeSnapshot } from '../period/take-snapshot.ts';

/**
 * What the closing of each past month of the fictional district has frozen. It is reckoned from the rows
 * as every closing does it, so that the figures of the demo are those of the program.
 */
export async function insertDemoSnapshots(trx: Db, jurisdictionId: string): Promise<void> {
	const accounts = await listAccounts(trx, jurisdictionId);
	const office = accounts.find(({ roles }) => roles.includes('office'));
	const actor = { ...commandLineIn(jurisdictionId), ...(office && { id: office.id }) };
	for (const month of await listPeriods(trx, jurisdictionId)) {
		const { period, closedAt } = month;
		if (closedAt === null) continue;
		const rows = asAtClosing(await listRowsOf(trx, jurisdictionId, month), closedAt);
		const id = idFor(`${jurisdictionId}/snapshot/${period}`);
		const numbered = { id, correction: 0, correctsId: null, reason: null };
		await takeSnapshot(trx, actor, month, rows, numbered, closedAt);
	}
}
