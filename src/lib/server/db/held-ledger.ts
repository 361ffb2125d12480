import { endOfDay, isBefore, shanghaiDay } from '../../domain/date.ts';
import { planInForce } from '../../domain/ledger/plan-years.ts';
import type { LedgerRow } from '../../domain/ledger/ledger-row.ts';
import { soughtNames } from '../../domain/ledger/sought-names.ts';
import { touchedTasks } from '../../domain/ledger/touched-tasks.ts';
import type { Db } from './client.ts';
import { renewer } from './keeper.ts';
import { listLedger } from './ledger-rows.ts';
import { listPeriods } from './periods.ts';
import { listPlans, listSections, type Plan, type Section } from './plans.ts';
import { linksSince } from './stand.ts';
import { listTaskOrder } from './tasks.ts';
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

/** What the pages show, with what it takes to tell whether it still holds. */
type Reading = {
	ledger: HeldLedger | undefined;
	/** The rows with the drafts among them. */
	all: readonly LedgerRow[];
	stand: string;
	/** The first instant at which rows are others although nothing is done. */
	goodUntil: string;
};

/** Two lists of two districts (the own one and the fictional one) are looked at in turn. */
const renew = renewer<Reading>(4);
/** So many tasks are read one by one; where more were touched, the whole list is read again. */
const mostTouched = 100;

/**
 * A list, or the one in force, with its tasks as `listLedger` reads them; undefined where there is
 * none. It is read again only as far as it can have changed: the tasks that something was done to
 * since (`stand`), and all of it where a day ends, a month's cutoff passes, or what was done is not
 * told by the task alone. Whoever looks at 5,000 tasks again, narrowed otherwise, waits for no reading.
 */
export async function heldLedger(
	db: Db,
	jurisdictionId: string,
	planId: string | null,
	at: { now: string; stand: string }
): Promise<HeldLedger | undefined> {
	const isGood = ({ stand, goodUntil }: Reading) =>
		stand === at.stand && isBefore(at.now, goodUntil);
	const of = { jurisdictionId, planId };
	const { ledger } = await renew(
		db,
		`${jurisdictionId} ${planId ?? ''}`,
		isGood,
		async (before) => (await readTouched(db, of, at, before)) ?? readWhole(db, of, at)
	);
	return ledger;
}

type Of = { jurisdictionId: string; planId: string | null };
type At = { now: string; stand: string };

async function readWhole(db: Db, { jurisdictionId, planId }: Of, at: At): Promise<Reading> {
	const { now, stand } = at;
	const [plans, periods] = await Promise.all([
		listPlans(db, jurisdictionId),
		listPeriods(db, jurisdictionId)
	]);
	const turns = periods.flatMap(({ openedAt, cutoffAt, closedAt }) => [
		...[openedAt, cutoffAt],
		...(closedAt === null ? [] : [closedAt])
	]);
	const goodUntil = [endOfDay(shanghaiDay(now)), ...turns]
		.filter((turn) => isBefore(now, turn))
		.reduce((one, other) => (isBefore(one, other) ? one : other));
	const running = planInForce(plans, shanghaiDay(now));
	const plan = plans.find(({ id }) => id === planId) ?? running;
	if (!plan || !running) return { ledger: undefined, all: [], stand, goodUntil };
	const [all, sections, units, names] = await Promise.all([
		listLedger(db, jurisdictionId, plan, now, undefined, { drafts: true }),
		listSections(db, jurisdictionId, plan.id),
		listUnits(db, jurisdictionId),
		listSuccessions(db, jurisdictionId)
	]);
	const ledger = {
		...{ plan, plans, running, sections, units },
		...withoutDrafts(all),
		names: soughtNames(sections, units, names)
	};
	return { ledger, all, stand, goodUntil };
}

/** What was read before with the rows of what was touched since; undefined where that is not enough. */
async function readTouched(
	db: Db,
	{ jurisdictionId }: Of,
	{ now, stand }: At,
	before: Reading | undefined
): Promise<Reading | undefined> {
	if (!before?.ledger || !isBefore(now, before.goodUntil)) return undefined;
	const links = await linksSince(db, jurisdictionId, before.stand, mostTouched + 1);
	const touched = links && links.length <= mostTouched ? touchedTasks(links) : null;
	if (!touched) return undefined;
	if (touched.size === 0) return { ...before, stand };
	const { plan, units } = before.ledger;
	const [order, sections, successions] = await Promise.all([
		listTaskOrder(db, jurisdictionId, plan.id),
		// a task may bring a section of its own
		listSections(db, jurisdictionId, plan.id),
		listSuccessions(db, jurisdictionId)
	]);
	const known = new Map(before.all.map((row) => [row.id, row]));
	const asked = order.filter((id) => touched.has(id) || !known.has(id));
	if (asked.length > mostTouched) return undefined;
	const drafts = { drafts: true };
	const read = await listLedger(db, jurisdictionId, plan, now, asked, drafts);
	for (const row of read) known.set(row.id, row);
	const all = order.flatMap((id) => known.get(id) ?? []);
	const ledger = {
		...{ ...before.ledger, sections, names: soughtNames(sections, units, successions) },
		...withoutDrafts(all)
	};
	return { ...before, ledger, all, stand };
}

function withoutDrafts(all: readonly LedgerRow[]): { rows: readonly LedgerRow[]; drafts: number } {
	const rows = all.filter(({ state }) => state !== 'draft');
	return { rows, drafts: all.length - rows.length };
}
