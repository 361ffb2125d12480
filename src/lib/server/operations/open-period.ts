import { can, type Actor } from '../../domain/actor.ts';
import { isBefore, shanghaiDay } from '../../domain/date.ts';
import { monthToOpen, openingDay, openingFault } from '../../domain/period/opening.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { programName } from '../../words/actor.ts';
import { appendAuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import {
	countInPeriod,
	deletePeriod,
	insertPeriod,
	listPeriods,
	wasTakenBack
} from '../db/periods.ts';
import { findCurrentPlan } from '../db/plans.ts';
import { transact } from '../db/transact.ts';
import { cutoffsOn } from './cutoff-of.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/** The office opens a month: from its opening day on its reports are asked for. */
export async function openPeriod(
	db: Db,
	actor: Actor,
	period: string,
	now: string
): Promise<Result<{ cutoffAt: string }>> {
	return transactAs<{ cutoffAt: string }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'period.open', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const day = shanghaiDay(now);
		const fault = openingFault(period, await listPeriods(trx, jurisdictionId), day);
		if (fault) return refused(fault);
		const openedOn = openingDay(period, day);
		// a month opened beforehand may be the first of the next list
		if (!(await findCurrentPlan(trx, jurisdictionId, openedOn))) {
			return refused({ code: 'period.no-list', facts: {} });
		}
		const cutoff = (await cutoffsOn(trx, jurisdictionId, day))(period);
		if (!isBefore(now, cutoff.at)) {
			return refused({ code: 'period.over', facts: { cutoffAt: cutoff.at } });
		}
		const opened = { period, openedOn, openedBy: actor.id, openedAt: now, cutoff };
		await insertPeriod(trx, jurisdictionId, opened);
		const summary = { period, cutoffAt: cutoff.at };
		const act = { action: 'period.open', noun: 'period', objectId: period, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { cutoffAt: cutoff.at } };
	});
}

/**
 * An opening is taken back for as long as nobody has begun to write in the month: it is as if it had not
 * been opened, and it opens by hand only.
 */
export async function takeBackPeriod(
	db: Db,
	actor: Actor,
	period: string,
	now: string
): Promise<Result<null>> {
	return transactAs<null>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'period.open', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const opened = await listPeriods(trx, jurisdictionId);
		const month = opened.find((each) => each.period === period);
		if (!month) return refused({ code: 'period.absent', facts: { period } });
		if (month.closedAt !== null) return refused({ code: 'period.closed', facts: { period } });
		const count = await countInPeriod(trx, jurisdictionId, period);
		if (count > 0) return refused({ code: 'period.used', facts: { period, count } });
		await deletePeriod(trx, jurisdictionId, period);
		const act = { action: 'period.take-back', noun: 'period', objectId: period };
		await recordAct(trx, actor, { ...act, summary: { period } }, now);
		return { ok: true, value: null };
	});
}

/** The running month opens by itself, where the office began with an earlier one. */
export async function openDueMonth(db: Db, jurisdictionId: string, now: string): Promise<void> {
	await transact(db, async (trx) => {
		const day = shanghaiDay(now);
		const period = monthToOpen(await listPeriods(trx, jurisdictionId), day);
		if (period === null || !(await findCurrentPlan(trx, jurisdictionId, day))) return;
		if (await wasTakenBack(trx, jurisdictionId, period)) return;
		const cutoff = (await cutoffsOn(trx, jurisdictionId, day))(period);
		// a program that was off all the while opens no month in which everything is late
		if (!isBefore(now, cutoff.at)) return;
		const opened = { period, openedOn: day, openedBy: null, openedAt: now, cutoff };
		await insertPeriod(trx, jurisdictionId, opened);
		await appendAuditEvent(trx, jurisdictionId, {
			...{ at: now, actorId: null, actorName: programName },
			...{ action: 'period.open', noun: 'period', objectId: period },
			summary: { period, cutoffAt: cutoff.at }
		});
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
