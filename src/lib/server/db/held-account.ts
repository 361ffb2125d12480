import { touchesFrame } from '../../domain/ledger/touches-frame.ts';
import type { Settings } from '../../domain/setting.ts';
import { findAccount, type Account } from './accounts.ts';
import type { Db } from './client.ts';
import { keeper, renewer } from './keeper.ts';
import { findSettings } from './settings.ts';
import { linksSince } from './stand.ts';
import { findUnitNames } from './units.ts';

/** An account with the rules that hold for it and what its units are called. */
export type HeldAccount = { account: Account; rules: Settings; unitNames: readonly string[] };

/** As many people as are at work at the same time. */
const keep = keeper<HeldAccount | undefined>(500);

/** For each district what it stands at, and since when no account of it can have changed. */
const renew = renewer<{ stand: string; since: string }>(50);
const mostLinks = 100;

/**
 * Read again once something was done to the district (`stand`) that can have changed it: no account, role,
 * unit or rule changes without a link of the chain in the same transaction, so that a right taken away is
 * gone at once.
 */
export async function heldAccount(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	{ day, stand }: { day: string; stand: string }
): Promise<HeldAccount | undefined> {
	const since = await unchangedSince(db, jurisdictionId, stand);
	return keep(db, `${jurisdictionId} ${accountId}`, `${day} ${since}`, () =>
		readAccount(db, jurisdictionId, accountId, day)
	);
}

export async function readAccount(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	day: string
): Promise<HeldAccount | undefined> {
	const account = await findAccount(db, jurisdictionId, accountId);
	if (!account) return undefined;
	const rules = await findSettings(db, jurisdictionId, day);
	return { account, rules, unitNames: await findUnitNames(db, jurisdictionId, account.unitIds) };
}

/** When a month ends there are many deeds a second, and none of them is done to an account. */
async function unchangedSince(db: Db, jurisdictionId: string, stand: string): Promise<string> {
	const isGood = (kept: { stand: string }) => kept.stand === stand;
	const { since } = await renew(db, jurisdictionId, isGood, async (before) => {
		const links = before && (await linksSince(db, jurisdictionId, before.stand, mostLinks));
		const isSame = links && links.length < mostLinks && !touchesFrame(links);
		return { stand, since: isSame ? before.since : stand };
	});
	return since;
}
