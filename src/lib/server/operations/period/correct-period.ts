import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { figureChanges, type FigureChange } from '../../../domain/figures/figure-changes.ts';
import { monthFigures } from '../../../domain/figures/month-figures.ts';
import type { PairFacts } from '../../../domain/figures/pair-facts.ts';
import { maskPhones } from '../../../domain/phone.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listRowsOf } from '../../db/filing-figures.ts';
import { listPeriods, type Period } from '../../db/periods.ts';
import { findLastSnapshot, listFrozenPairs } from '../../db/snapshots.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { takeSnapshot } from './take-snapshot.ts';

const longestReason = 200;

/**
 * 更正: the figures of a closed month from its rows as they are now, what came afterwards with them. They
 * stand from now on, and those before them stay beside them as they were.
 */
export async function correctPeriod(
	db: Db,
	actor: Actor,
	{ period, reason }: { period: string; reason: string },
	now: string
): Promise<Result<{ correction: number }>> {
	return transactAs<{ correction: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'period.correct', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const month = (await listPeriods(trx, jurisdictionId)).find((each) => each.period === period);
		if (!month) return refused({ code: 'period.unopened', facts: { period } });
		if (month.closedAt === null) return refused({ code: 'period.not-closed', facts: { period } });
		const why = readName(reason, 'reason', longestReason);
		if (why.problems.length > 0) return refused(...why.problems);
		const last = await findLastSnapshot(trx, jurisdictionId, period);
		const correction = (last?.correction ?? 0) + 1;
		const numbered = { correction, correctsId: last?.id ?? null, reason: why.line };
		const rows = await listRowsOf(trx, jurisdictionId, month);
		if (last && (await isAsFrozen(trx, jurisdictionId, last.id, rows))) {
			return refused({ code: 'period.same-figures', facts: { period } });
		}
		const { district } = await takeSnapshot(trx, actor, month, rows, numbered, now);
		const { n: submitted, d: expected } = district.coverage;
		const summary = { period, correction, expected, submitted, reason: maskPhones(why.line) };
		const act = { action: 'period.correct', noun: 'period', objectId: period, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { correction } };
	});
}

/** What a 更正 would change of the figures that stand; null where the month has none that were frozen. */
export async function previewCorrection(
	db: Db,
	actor: Actor,
	month: Period,
	now: string
): Promise<{ changes: FigureChange[]; isSame: boolean } | null> {
	if (!can(actor, 'period.correct', {}) || month.closedAt === null) return null;
	const { jurisdictionId } = actor;
	const last = await findLastSnapshot(db, jurisdictionId, month.period);
	if (!last) return null;
	const rows = await listRowsOf(db, jurisdictionId, month);
	return {
		changes: figureChanges(last.figures, monthFigures(rows, month.rules, now)),
		isSame: await isAsFrozen(db, jurisdictionId, last.id, rows)
	};
}

/** Whether nothing of what the month counts has changed since. */
async function isAsFrozen(
	db: Db,
	jurisdictionId: string,
	snapshotId: string,
	rows: readonly PairFacts[]
): Promise<boolean> {
	const frozen = await listFrozenPairs(db, jurisdictionId, snapshotId);
	const known = new Set(frozen.map(({ light: _, ...facts }) => textOf(facts)));
	return frozen.length === rows.length && rows.every((row) => known.has(textOf(row)));
}

/** The same facts give the same text, in whatever order they were kept. */
function textOf(row: PairFacts): string {
	return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refused(...problems: Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems };
}
