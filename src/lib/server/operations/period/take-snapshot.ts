import type { Actor } from '../../../domain/actor.ts';
import { monthFigures, type MonthFigures } from '../../../domain/figures/month-figures.ts';
import type { PairFacts } from '../../../domain/figures/pair-facts.ts';
import { settingRules, settingsOn } from '../../../domain/setting.ts';
import type { Db } from '../../db/client.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import type { Period } from '../../db/periods.ts';
import { findCurrentPlan } from '../../db/plans.ts';
import { listSettings } from '../../db/settings.ts';
import { insertSnapshot, type FrozenRules, type Snapshot } from '../../db/snapshots.ts';

type Numbered = Pick<Snapshot, 'correction' | 'correctsId' | 'reason'>;

/** Freezes a month with these rows: its figures, the rules they go by, and all that they count. */
export async function takeSnapshot(
	trx: Db,
	actor: Actor,
	month: Period,
	rows: readonly PairFacts[],
	numbered: Numbered,
	now: string
): Promise<MonthFigures> {
	const { jurisdictionId } = actor;
	const figures = monthFigures(rows, month.rules, now);
	const lights = await lightsOf(trx, jurisdictionId, month, now);
	const pairs = rows.map((row) => ({ ...row, light: lights.get(row.taskId) ?? null }));
	const rules = await rulesOf(trx, jurisdictionId, month);
	const taken = { period: month.period, ...numbered, takenBy: actor.id, takenAt: now };
	await insertSnapshot(trx, jurisdictionId, { ...taken, rules, figures }, pairs);
	return figures;
}

/** What the office sets for the month and for the lights; how one signs in is no part of it. */
async function rulesOf(trx: Db, jurisdictionId: string, month: Period): Promise<FrozenRules> {
	const all = settingsOn(await listSettings(trx, jurisdictionId), month.cutoffOn);
	const own = Object.entries(all).filter(
		([name]) => settingRules[name as keyof typeof settingRules].group !== 'access'
	);
	return { ...Object.fromEntries(own), ...month.rules };
}

async function lightsOf(trx: Db, jurisdictionId: string, month: Period, now: string) {
	const plan = await findCurrentPlan(trx, jurisdictionId, month.openedOn);
	const tasks = plan ? await listLedger(trx, jurisdictionId, plan, now) : [];
	return new Map(tasks.map(({ id, light }) => [id, light]));
}
