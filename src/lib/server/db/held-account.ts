import type { Settings } from '../../domain/setting.ts';
import { findAccount, type Account } from './accounts.ts';
import type { Db } from './client.ts';
import { keeper } from './keeper.ts';
import { findSettings } from './settings.ts';
import { findUnitNames } from './units.ts';

/** An account with the rules that hold for it and what its units are called. */
export type HeldAccount = { account: Account; rules: Settings; unitNames: readonly string[] };

/** As many people as are at work at the same time. */
const keep = keeper<HeldAccount | undefined>(500);

/**
 * Read again once anything was done to the district (`stand`): no account, role, unit or rule changes
 * without a link of the chain in the same transaction, so that a right taken away is gone at once.
 */
export function heldAccount(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	{ day, stand }: { day: string; stand: string }
): Promise<HeldAccount | undefined> {
	return keep(db, `${jurisdictionId} ${accountId}`, `${day} ${stand}`, async () => {
		const account = await findAccount(db, jurisdictionId, accountId);
		if (!account) return undefined;
		const rules = await findSettings(db, jurisdictionId, day);
		return { account, rules, unitNames: await findUnitNames(db, jurisdictionId, account.unitIds) };
	});
}
