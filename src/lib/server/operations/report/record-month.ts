import type { Actor } from '../../../domain/actor.ts';
import type { Cutoff } from '../../../domain/cutoff.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { planInForce } from '../../../domain/ledger/plan-years.ts';
import { monthsToRecord } from '../../../domain/period/record-month.ts';
import { monthRulesOn } from '../../../domain/setting.ts';
import type { Db } from '../../db/client.ts';
import type { Frame } from '../../db/held-frame.ts';
import { insertPeriod, listEveryPeriod, type Period } from '../../db/periods.ts';
import { listPlans } from '../../db/plans.ts';
import { listSettings } from '../../db/settings.ts';
import { cutoffsOn } from '../cutoff-of.ts';
import { recordAct } from '../record-act.ts';

type RecordMonth = Period & { cutoff: Cutoff };

/**
 * 补录: a past month as it would be kept for the record, closed from the start; undefined where it was
 * opened here, or is no past month of the list in force.
 */
export async function recordMonthOf(
	db: Db,
	jurisdictionId: string,
	period: string,
	now: string
): Promise<RecordMonth | undefined> {
	const day = shanghaiDay(now);
	const [plans, kept, rules] = await Promise.all([
		listPlans(db, jurisdictionId),
		listEveryPeriod(db, jurisdictionId),
		listSettings(db, jurisdictionId)
	]);
	const plan = planInForce(plans, day);
	if (!plan || !monthsToRecord(plan, kept, day).includes(period)) return undefined;
	const cutoff = (await cutoffsOn(db, jurisdictionId, day))(period);
	return {
		...{ period, openedOn: day, openedAt: now, openedBy: null, closedAt: now, recordOnly: true },
		...{ cutoff, cutoffOn: cutoff.on, cutoffAt: cutoff.at, rules: monthRulesOn(rules, cutoff.on) }
	};
}

/** The frame with the month in it: one that can be kept for the record is there from now on. */
export async function keepRecordMonth(
	trx: Db,
	actor: Actor,
	{ period, frame }: { period: string; frame: Frame },
	now: string
): Promise<Frame> {
	const { jurisdictionId } = actor;
	const month = await recordMonthOf(trx, jurisdictionId, period, now);
	if (!month) return frame;
	await insertPeriod(trx, jurisdictionId, { ...month, openedBy: actor.id });
	const act = { action: 'period.record', noun: 'period', objectId: period, summary: { period } };
	await recordAct(trx, actor, act, now);
	return { ...frame, periods: [...frame.periods, { ...month, openedBy: actor.id }] };
}
