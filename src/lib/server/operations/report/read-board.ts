import { isBefore } from '../../../domain/date.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { cutoffFor, type PairOf, type PeriodException } from '../../../domain/period/exception.ts';
import { expectedIn } from '../../../domain/period/expected-pairs.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import {
	boardCells,
	boardPair,
	pairKey,
	type BoardCell,
	type BoardPair
} from '../../../domain/report/board.ts';
import type { Db } from '../../db/client.ts';
import { listExceptions } from '../../db/exceptions.ts';
import { heldExpected } from '../../db/held-expected.ts';
import { listRowsOf } from '../../db/filing-figures.ts';
import { keeper } from '../../db/keeper.ts';
import { listLateEntries } from '../../db/late-entries.ts';
import type { Period } from '../../db/periods.ts';
import { listPlans } from '../../db/plans.ts';
import { listFrozenPairs, listSnapshots, type Snapshot } from '../../db/snapshots.ts';
import { listUnits } from '../../db/units.ts';

export type Board = {
	months: { period: string; isClosed: boolean }[];
	/** In official order, those that any of the months knows. */
	units: { id: string; name: string; cells: (BoardCell | undefined)[] }[];
};

/** What was frozen never changes: it is read once. */
const keepFrozen = keeper<BoardPair[]>(36);

/** Units by months, as far as the months have begun. */
export async function readBoard(
	db: Db,
	jurisdictionId: string,
	periods: readonly Period[],
	now: string
): Promise<Board> {
	const [units, exceptions, snapshots, late] = await Promise.all([
		listUnits(db, jurisdictionId),
		listExceptions(db, jurisdictionId),
		listSnapshots(db, jurisdictionId),
		listLateEntries(
			db,
			jurisdictionId,
			periods.map(({ period }) => period)
		)
	]);
	const cells: Map<string, BoardCell>[] = [];
	for (const month of periods) {
		const taken = snapshots.filter(({ period }) => period === month.period);
		const lateKeys = late.filter(({ period }) => period === month.period).map(pairKey);
		const { pairs, missed } = await pairsOf(db, jurisdictionId, month, taken, lateKeys, now);
		const own = exceptions.filter(({ period }) => period === month.period);
		const isClosed = phaseOf(month, now) === 'closed';
		const filed = new Set([...lateKeys, ...pairs.filter(({ isFiled }) => isFiled).map(pairKey)]);
		cells.push(
			boardCells({
				pairs,
				madeUp: new Set(missed.filter((key) => filed.has(key))),
				exempt: await exemptOf(db, jurisdictionId, month, own),
				isOver: (pair) => isClosed || !isBefore(now, cutoffFor(pair, month, own))
			})
		);
	}
	return {
		months: periods.map(({ period, closedAt }) => ({ period, isClosed: closedAt !== null })),
		units: units
			.map(({ id, name }) => ({ id, name, cells: cells.map((month) => month.get(id)) }))
			.filter((unit) => unit.cells.some((cell) => cell !== undefined))
	};
}

/** The reports of a month as they count, and which of them were missing when it was closed. */
async function pairsOf(
	db: Db,
	jurisdictionId: string,
	month: Period,
	taken: readonly Snapshot[],
	lateKeys: readonly string[],
	now: string
): Promise<{ pairs: BoardPair[]; missed: readonly string[] }> {
	const [closing, last] = [taken[0], taken.at(-1)];
	if (month.closedAt === null || !closing || !last) {
		const rows = await listRowsOf(db, jurisdictionId, month);
		const { timelyBy } = month.rules;
		return { pairs: rows.map((row) => boardPair(row, { timelyBy, now })), missed: lateKeys };
	}
	const frozen = (snapshot: Snapshot) => frozenPairs(db, jurisdictionId, snapshot);
	const [pairs, first] = [await frozen(last), await frozen(closing)];
	return { pairs, missed: first.filter(({ isFiled }) => !isFiled).map(pairKey) };
}

function frozenPairs(
	db: Db,
	jurisdictionId: string,
	{ id, rules: { timelyBy }, takenAt }: Snapshot
): Promise<BoardPair[]> {
	return keepFrozen(db, id, '', async () => {
		const rows = await listFrozenPairs(db, jurisdictionId, id);
		return rows.map((row) => boardPair(row, { timelyBy, now: takenAt }));
	});
}

/** What a month would have asked for, had nobody been let off. */
async function exemptOf(
	db: Db,
	jurisdictionId: string,
	month: Period,
	exceptions: readonly PeriodException[]
): Promise<PairOf[]> {
	if (!exceptions.some(({ kind, endedAt }) => kind === 'exempt' && endedAt === null)) return [];
	const plan = planInForce(await listPlans(db, jurisdictionId), month.openedOn);
	if (!plan) return [];
	const facts = await heldExpected(db, jurisdictionId, plan.id);
	const asked = new Set(expectedIn(facts, month).map(pairKey));
	const all = expectedIn(
		{ ...facts, exceptions: facts.exceptions.filter(({ kind }) => kind !== 'exempt') },
		month
	);
	return all.filter((pair) => !asked.has(pairKey(pair)));
}
