import type { Settings } from '../../domain/setting.ts';
import { findAccount, type Account } from './accounts.ts';
import type { Db } from './client.ts';
import { findSettings } from './settings.ts';
import { findUnitNames } from './units.ts';

/** An account with the rules that hold for it and what its units are called. */
export type AccountFacts = { account: Account; rules: Settings; unitNames: readonly string[] };

export async function readAccount(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	day: string
): Promise<AccountFacts | undefined> {
	const account = await findAccount(db, jurisdictionId, accountId);
	if (!account) return undefined;
	const rules = await findSettings(db, jurisdictionId, day);
	return { account, rules, unitNames: await findUnitNames(db, jurisdictionId, account.unitIds) };
}
