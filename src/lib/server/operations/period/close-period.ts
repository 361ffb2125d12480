import { can, type Actor } from '../../../domain/actor.ts';
import { isBefore } from '../../../domain/date.ts';
import type { PairFacts } from '../../../domain/figures/pair-facts.ts';
import { isRunning } from '../../../domain/period/exception.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listExceptions, type KeptException } from '../../db/exceptions.ts';
import { listRowsOf } from '../../db/filing-figures.ts';
import { upsertMissing } from '../../db/missing-reports.ts';
import { updateClosed, listPeriods, type Period } from '../../db/periods.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { takeSnapshot } from './take-snapshot.ts';

export type Closing = {
	period: string;
	/** Although somebody was given more time, which is not over. */
	anyway: boolean;
};

/**
 * The office closes a month: whatever did not come is missing from now on, and its figures stand as they
 * are. What comes afterwards counts in a 更正 only.
 */
export async function closePeriod(
	db: Db,
	actor: Actor,
	{ period, anyway }: Closing,
	now: string
): Promise<Result<{ missing: number }>> {
	return transactAs<{ missing: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'period.close', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const month = (await listPeriods(trx, jurisdictionId)).find((each) => each.period === period);
		const fault = closingFault(period, month, now);
		if (!month || fault) return refused(fault ?? { code: 'period.unopened', facts: { period } });
		const running = stillRunning(await listExceptions(trx, jurisdictionId, period), now);
		if (running && !anyway) {
			return refused({ code: 'period.later-running', facts: running, at: { field: 'anyway' } });
		}
		const before = await listRowsOf(trx, jurisdictionId, month);
		const rows = await upsertMissing(trx, jurisdictionId, period, before, now);
		await updateClosed(trx, jurisdictionId, period, { closedBy: actor.id, closedAt: now });
		const closed = { ...month, closedAt: now };
		const first = { correction: 0, correctsId: null, reason: null };
		const { district } = await takeSnapshot(trx, actor, closed, rows, first, now);
		const missing = rows.filter(({ state }) => state === 'missing').length;
		const { n: submitted, d: expected } = district.coverage;
		const summary = { period, expected, submitted, missing };
		const act = { action: 'period.close', noun: 'period', objectId: period, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { missing } };
	});
}

function closingFault(period: string, month: Period | undefined, now: string): Problem | undefined {
	if (!month) return { code: 'period.unopened', facts: { period } };
	if (month.closedAt !== null) return { code: 'period.closed', facts: { period } };
	const { cutoffAt } = month;
	return isBefore(now, cutoffAt)
		? { code: 'period.running', facts: { period, cutoffAt } }
		: undefined;
}

type LaterRunning = { period: string; count: number; untilAt: string };

/** How many were given more time that is not over, and when the last of it is. */
function stillRunning(exceptions: readonly KeptException[], now: string): LaterRunning | null {
	const ends = exceptions
		.filter((each) => each.kind === 'later' && isRunning(each, now))
		.flatMap(({ untilAt }) => (untilAt === null ? [] : [untilAt]));
	const [first, ...others] = ends;
	const period = exceptions[0]?.period;
	if (first === undefined || period === undefined) return null;
	const untilAt = others.reduce((last, end) => (isBefore(last, end) ? end : last), first);
	return { period, count: ends.length, untilAt };
}

/** What would be closed as it is. */
export type ClosingPreview = {
	/** Null once it can be closed. */
	fault: Problem | null;
	expected: number;
	missing: number;
	missingUnits: number;
	/** Submitted, and nobody answered to what stands. */
	unreviewed: number;
	returned: number;
	running: LaterRunning | null;
};

export async function previewClosing(
	db: Db,
	actor: Actor,
	period: string,
	now: string
): Promise<Result<ClosingPreview>> {
	if (!can(actor, 'period.close', {})) return refused({ code: 'right.missing', facts: {} });
	const { jurisdictionId } = actor;
	const month = (await listPeriods(db, jurisdictionId)).find((each) => each.period === period);
	if (!month) return refused({ code: 'period.unopened', facts: { period } });
	const rows = await listRowsOf(db, jurisdictionId, month);
	const missing = rows.filter(({ firstSubmittedAt }) => firstSubmittedAt === null);
	const inState = (state: string) => rows.filter((row: PairFacts) => row.state === state).length;
	return {
		ok: true,
		value: {
			fault: closingFault(period, month, now) ?? null,
			...{ expected: rows.length, missing: missing.length },
			missingUnits: new Set(missing.map(({ unitId }) => unitId)).size,
			...{ unreviewed: inState('submitted'), returned: inState('returned') },
			running: stillRunning(await listExceptions(db, jurisdictionId, period), now)
		}
	};
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
