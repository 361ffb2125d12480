import { shanghaiDay } from '../../domain/date.ts';
import { planInForce } from '../../domain/ledger/plan-years.ts';
import type { LedgerRow } from '../../domain/ledger/ledger-row.ts';
import { soughtNames } from '../../domain/ledger/sought-names.ts';
import type { Db } from './client.ts';
import { keeper } from './keeper.ts';
import { listLedger } from './ledger-rows.ts';
import { listPlans, listSections, type Plan, type Section } from './plans.ts';
import { listSuccessions } from './unit-successions.ts';
import { listUnits } from './units.ts';

/** A list with all that its pages show of it. */
export type HeldLedger = {
	plan: Plan;
	/** All lists that there are, and the one in force. */
	plans: readonly Plan[];
	running: Plan;
	rows: readonly LedgerRow[];
	sections: readonly Section[];
	units: Awaited<ReturnType<typeof listUnits>>;
	/** How many are not confirmed yet. */
	drafts: number;
	/** What words are looked for in beside the rows. */
	names: ReadonlyMap<string, string>;
};

/** Two lists of two districts (the own one and the fictional one) are looked at in turn. */
const keep = keeper<HeldLedger | undefined>(4);

/**
 * A list, or the one in force, with its tasks as `listLedger` reads them; undefined where there is
 * none. It is read again only where it can have changed: where something was done to the district
 * since (`stand`), and a minute later, for a day ends, or a month's cutoff passes, on the minute.
 * Whoever looks at 5,000 tasks again, narrowed otherwise, waits for no reading.
 */
export function heldLedger(
	db: Db,
	jurisdictionId: string,
	planId: string | null,
	{ now, stand }: { now: string; stand: string }
): Promise<HeldLedger | undefined> {
	const key = `${now.slice(0, 'yyyy-mm-ddThh:mm'.length)} ${stand}`;
	return keep(db, `${jurisdictionId} ${planId ?? ''}`, key, () =>
		readLedger(db, jurisdictionId, planId, now)
	);
}

async function readLedger(
	db: Db,
	jurisdictionId: string,
	planId: string | null,
	now: string
): Promise<HeldLedger | undefined> {
	const plans = await listPlans(db, jurisdictionId);
	const running = planInForce(plans, shanghaiDay(now));
	const plan = plans.find(({ id }) => id === planId) ?? running;
	if (!plan || !running) return undefined;
	const [all, sections, units, successions] = await Promise.all([
		listLedger(db, jurisdictionId, plan, now, undefined, { drafts: true }),
		listSections(db, jurisdictionId, plan.id),
		listUnits(db, jurisdictionId),
		listSuccessions(db, jurisdictionId)
	]);
	const names = soughtNames(sections, units, successions);
	const rows = all.filter(({ state }) => state !== 'draft');
	const drafts = all.length - rows.length;
	return { plan, plans, running, rows, sections, units, drafts, names };
}
