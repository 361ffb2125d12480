import type { Cutoff } from '../../domain/cutoff.ts';
import { settingsOn, type SettingRow, type Settings } from '../../domain/setting.ts';
import type { Db } from './client.ts';
import { listExceptions, type KeptException } from './exceptions.ts';
import { readAccount, type AccountFacts } from './account-facts.ts';
import { keeper } from './keeper.ts';
import { listCutoffs, listEveryPeriod, type Period } from './periods.ts';
import { listPlans, type Plan } from './plans.ts';
import { listSettings } from './settings.ts';
import { unchangedSince } from './unchanged-since.ts';
import { readUnitFacts, type UnitFacts } from './unit-facts.ts';
import { listSuccessions, type Succession } from './unit-successions.ts';
import { listUnits, type Unit } from './units.ts';

/** What every deed of a district goes by, and few deeds change. */
export type Frame = {
	settings: readonly SettingRow[];
	/** Also those that are kept for the record only. */
	periods: readonly Period[];
	plans: readonly Plan[];
	successions: readonly Succession[];
	/** What moved the cutoff of each month. */
	cutoffs: readonly { period: string; cutoff: Cutoff }[];
	/** Of all months. */
	exceptions: readonly KeptException[];
};

/** What a page or a deed goes by, as it is at its beginning. */
export type Held = {
	account: (id: string, day: string) => Promise<AccountFacts | undefined>;
	frame: () => Promise<Frame>;
	rules: (day: string) => Promise<Settings>;
	/** All that there ever were, in official order. */
	units: () => Promise<readonly Unit[]>;
	/** What the months of a list ask these units for. */
	unitFacts: (planId: string, unitIds: readonly string[]) => Promise<UnitFacts>;
};

/** As many people as are at work at the same time, and as many units. */
const keepAccount = keeper<AccountFacts | undefined>(1000);
const keepUnit = keeper<UnitFacts>(1000);
const keepUnits = keeper<readonly Unit[]>(50);
const keepFrame = keeper<Frame>(50);

/**
 * Read anew where a link of the chain can have changed it, which is asked in the transaction itself:
 * whoever lost a right before it began has none. Call it before anything is written, of a transaction of
 * its own on `root`.
 */
export async function holdInDeed(root: Db, trx: Db, jurisdictionId: string): Promise<Held> {
	const since = await unchangedSince(root, jurisdictionId, { inside: trx });
	return heldSince(root, trx, jurisdictionId, since);
}

/**
 * The same for what only reads: no account, role, unit, rule, list or month changes without a link of
 * the chain in the same transaction, so that a right taken away is gone at once. `stand` where it is known
 * what the district stands at.
 */
export async function holdForPage(db: Db, jurisdictionId: string, stand?: string): Promise<Held> {
	if (db.isTransaction) return readInDeed(db, jurisdictionId);
	const since = await unchangedSince(db, jurisdictionId, { stand });
	return heldSince(db, db, jurisdictionId, since);
}

/** The same where a transaction has written already: what it wrote nobody else may see. */
export function readInDeed(trx: Db, jurisdictionId: string): Held {
	return heldBy(trx, jurisdictionId, {
		account: (_name, read) => read(),
		frame: (_name, read) => read(),
		units: (_name, read) => read(),
		unit: (_name, read) => read()
	});
}

type Keep<Value> = (name: string, read: () => Promise<Value>) => Promise<Value>;
type Keeps = {
	account: Keep<AccountFacts | undefined>;
	frame: Keep<Frame>;
	units: Keep<readonly Unit[]>;
	unit: Keep<UnitFacts>;
};

function heldSince(root: Db, reader: Db, jurisdictionId: string, since: string): Held {
	const how = { waits: reader === root };
	return heldBy(reader, jurisdictionId, {
		account: (name, read) => keepAccount(root, name, since, read, how),
		frame: (name, read) => keepFrame(root, name, since, read, how),
		units: (name, read) => keepUnits(root, name, since, read, how),
		unit: (name, read) => keepUnit(root, name, since, read, how)
	});
}

function heldBy(db: Db, jurisdictionId: string, keep: Keeps): Held {
	const frame = () => keep.frame(jurisdictionId, () => readFrame(db, jurisdictionId));
	return {
		account: (id, day) =>
			keep.account([jurisdictionId, id, day].join(' '), () =>
				readAccount(db, jurisdictionId, id, day)
			),
		frame,
		rules: async (day) => settingsOn((await frame()).settings, day),
		units: () => keep.units(jurisdictionId, () => listUnits(db, jurisdictionId)),
		unitFacts: (planId, unitIds) =>
			keep.unit([jurisdictionId, planId, ...unitIds].join(' '), async () => {
				const { exceptions } = await frame();
				return readUnitFacts(db, jurisdictionId, { planId, unitIds, exceptions });
			})
	};
}

async function readFrame(db: Db, jurisdictionId: string): Promise<Frame> {
	const [settings, periods, cutoffs, plans, successions, exceptions] = await Promise.all([
		listSettings(db, jurisdictionId),
		listEveryPeriod(db, jurisdictionId),
		listCutoffs(db, jurisdictionId),
		listPlans(db, jurisdictionId),
		listSuccessions(db, jurisdictionId),
		listExceptions(db, jurisdictionId)
	]);
	return { settings, periods, cutoffs, plans, successions, exceptions };
}
