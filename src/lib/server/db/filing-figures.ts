import { monthFigures, type MonthFigures } from '../../domain/figures/month-figures.ts';
import type { MonthRules } from '../../domain/period/month-rules.ts';
import type { Db } from './client.ts';
import { listFilingRows } from './filing-rows.ts';
import { listPeriods, type Period } from './periods.ts';
import { findCurrentPlan } from './plans.ts';
import { findLastSnapshot } from './snapshots.ts';

/** The four rates of a month, and where they come from. */
export type ReadFigures = {
	figures: MonthFigures;
	rules: Pick<MonthRules, 'timelyBy'>;
	/** The snapshot that they were frozen in: 0 is the closing; null while they are reckoned anew each time. */
	correction: number | null;
};

/** What was frozen of a month that was closed, and what it is at a moment of one that is open. */
export async function listFilingFigures(
	db: Db,
	jurisdictionId: string,
	period: string,
	now: string
): Promise<ReadFigures | undefined> {
	const month = (await listPeriods(db, jurisdictionId)).find((each) => each.period === period);
	if (!month) return undefined;
	const frozen =
		month.closedAt === null ? undefined : await findLastSnapshot(db, jurisdictionId, period);
	if (frozen) {
		const { figures, rules, correction } = frozen;
		return { figures, rules, correction };
	}
	const rows = await listRowsOf(db, jurisdictionId, month);
	const { rules } = month;
	return { figures: monthFigures(rows, rules, now), rules, correction: null };
}

/** What a month asked for by the list that was in force when it was opened. */
export async function listRowsOf(
	db: Db,
	jurisdictionId: string,
	month: Period,
	only: { unitIds?: readonly string[] } = {}
) {
	const plan = await findCurrentPlan(db, jurisdictionId, month.openedOn);
	return plan ? listFilingRows(db, jurisdictionId, plan.id, month, only) : [];
}
