import { touchesFrame } from '../../domain/ledger/touches-frame.ts';
import { settingsOn, type SettingRow, type Settings } from '../../domain/setting.ts';
import { findLastLink, listLinksFrom } from './audit-events.ts';
import type { Db } from './client.ts';
import { listExceptions, type KeptException } from './exceptions.ts';
import { readAccount, type HeldAccount } from './held-account.ts';
import { keeper } from './keeper.ts';
import { listEveryPeriod, type Period } from './periods.ts';
import { listPlans, type Plan } from './plans.ts';
import { findSettings, listSettings } from './settings.ts';
import { standAt } from './stand.ts';
import { listSuccessions, type Succession } from './unit-successions.ts';

/** What every deed of a district goes by, and few deeds change. */
export type Frame = {
	settings: readonly SettingRow[];
	/** Also those that are kept for the record only. */
	periods: readonly Period[];
	plans: readonly Plan[];
	successions: readonly Succession[];
	/** Of all months. */
	exceptions: readonly KeptException[];
};

/** What a deed goes by, as it is at the beginning of its transaction. */
export type HeldInDeed = {
	account: (id: string, day: string) => Promise<HeldAccount | undefined>;
	frame: () => Promise<Frame>;
	rules: (day: string) => Promise<Settings>;
};

const keepAccount = keeper<HeldAccount | undefined>(500);
const keepFrame = keeper<Frame>(50);

type Mark = { seq: number; hash: string; since: string };
const marks = new WeakMap<Db, Map<string, Mark>>();
const mostLinks = 100;

/**
 * Read anew where a link of the chain can have changed it, which is asked in the transaction itself:
 * whoever lost a right before it began has none. Call it before anything is written, of a transaction of
 * its own on `root`.
 */
export async function holdInDeed(root: Db, trx: Db, jurisdictionId: string): Promise<HeldInDeed> {
	const since = await unchangedSince(root, trx, jurisdictionId);
	const frame = () => keepFrame(root, jurisdictionId, since, () => readFrame(trx, jurisdictionId));
	return {
		account: (id, day) =>
			keepAccount(root, `${jurisdictionId} ${id}`, `${day} ${since}`, () =>
				readAccount(trx, jurisdictionId, id, day)
			),
		frame,
		rules: async (day) => settingsOn((await frame()).settings, day)
	};
}

/** The same where a transaction has written already: what it wrote nobody else may see. */
export function readInDeed(trx: Db, jurisdictionId: string): HeldInDeed {
	return {
		account: (id, day) => readAccount(trx, jurisdictionId, id, day),
		frame: () => readFrame(trx, jurisdictionId),
		rules: (day) => findSettings(trx, jurisdictionId, day)
	};
}

export async function readFrame(db: Db, jurisdictionId: string): Promise<Frame> {
	const [settings, periods, plans, successions, exceptions] = await Promise.all([
		listSettings(db, jurisdictionId),
		listEveryPeriod(db, jurisdictionId),
		listPlans(db, jurisdictionId),
		listSuccessions(db, jurisdictionId),
		listExceptions(db, jurisdictionId)
	]);
	return { settings, periods, plans, successions, exceptions };
}

/** One query tells where the chain ends and what was added to it. */
async function unchangedSince(root: Db, trx: Db, jurisdictionId: string): Promise<string> {
	const known = marks.get(root) ?? new Map<string, Mark>();
	marks.set(root, known);
	const before = known.get(jurisdictionId);
	const [same, ...links] = before
		? await listLinksFrom(trx, jurisdictionId, before.seq, mostLinks)
		: [];
	const isSame =
		before && same?.hash === before.hash && links.length < mostLinks - 1 && !touchesFrame(links);
	const last = isSame ? (links.at(-1) ?? same) : await findLastLink(trx, jurisdictionId);
	const since = isSame ? before.since : standAt(last);
	if (last) known.set(jurisdictionId, { seq: last.seq, hash: last.hash, since });
	return since;
}
