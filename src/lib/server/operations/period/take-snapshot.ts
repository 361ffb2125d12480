import type { Actor } from '../../../domain/actor.ts';
import { monthFigures, type MonthFigures } from '../../../domain/figures/month-figures.ts';
import type { PairFacts } from '../../../domain/figures/pair-facts.ts';
import type { Light } from '../../../domain/light/light.ts';
import { holdsAtOnce, settingRules, settingsOn } from '../../../domain/setting.ts';
import type { Db } from '../../db/client.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import type { Period } from '../../db/periods.ts';
import { findCurrentPlan } from '../../db/plans.ts';
import { listSettings } from '../../db/settings.ts';
import {
	insertSnapshot,
	listFrozenPairs,
	type FrozenRules,
	type Snapshot
} from '../../db/snapshots.ts';

type Numbered = Pick<Snapshot, 'correction' | 'correctsId' | 'reason'> & { id?: string };

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
	const lights = await lightsOf(trx, jurisdictionId, month, { rows, now, of: numbered.correctsId });
	const pairs = rows.map((row) => ({ ...row, light: lights.get(row.taskId) ?? null }));
	const rules = await rulesOf(trx, jurisdictionId, month);
	const taken = { period: month.period, ...numbered, takenBy: actor.id, takenAt: now };
	await insertSnapshot(trx, jurisdictionId, { ...taken, rules, figures }, pairs);
	return figures;
}

/** What the office sets for the month and for the lights; how one signs in and is reminded is no part of it. */
async function rulesOf(trx: Db, jurisdictionId: string, month: Period): Promise<FrozenRules> {
	const all = settingsOn(await listSettings(trx, jurisdictionId), month.cutoffOn);
	const own = Object.entries(all).filter(
		([name]) => !holdsAtOnce(settingRules[name as keyof typeof settingRules].group)
	);
	return { ...Object.fromEntries(own), ...month.rules };
}

type Frozen = { rows: readonly PairFacts[]; now: string; of: string | null };

/**
 * The lights on the cutoff day. A 更正 keeps those that were frozen before it, but of the tasks whose
 * reports have changed since: what became of the others afterwards is no part of the month.
 */
async function lightsOf(
	trx: Db,
	jurisdictionId: string,
	month: Period,
	{ rows, now, of }: Frozen
): Promise<Map<string, Light | null>> {
	const before = of === null ? [] : await listFrozenPairs(trx, jurisdictionId, of);
	const frozen = new Map(before.map((row) => [keyOf(row), row]));
	const isSame = (row: PairFacts) => filedAs(frozen.get(keyOf(row))) === filedAs(row);
	const changed = new Set(rows.filter((row) => !isSame(row)).map(({ taskId }) => taskId));
	const plan = await findCurrentPlan(trx, jurisdictionId, month.openedOn);
	const tasks =
		plan && changed.size > 0
			? await listLedger(trx, jurisdictionId, plan, now, [...changed], { frozen: month })
			: [];
	return new Map([
		...before.map(({ taskId, light }) => [taskId, light] as const),
		...tasks.map(({ id, light }) => [id, light] as const)
	]);
}

const keyOf = ({ taskId, unitId }: PairFacts) => `${taskId} ${unitId}`;

/** What was filed, as far as a light goes by it. */
function filedAs(row: PairFacts | undefined): string {
	if (!row) return '';
	const { state, firstSubmittedAt, submittedAt, percent, hasProblem } = row;
	return JSON.stringify([state, firstSubmittedAt, submittedAt, percent, hasProblem]);
}
