import { courseOf } from '../../domain/expected.ts';
import { isBefore, shanghaiDay } from '../../domain/date.ts';
import type { LedgerRow } from '../../domain/ledger/ledger-row.ts';
import { planEnd } from '../../domain/ledger/plan-years.ts';
import { unsignedUnits, waitsOf } from '../../domain/ledger/waits.ts';
import { nothingBefore, standingOf } from '../../domain/ledger/standing-of.ts';
import { listClaims } from './claims.ts';
import type { Db } from './client.ts';
import { listFilings, type TaskFilings } from './filings.ts';
import { listAsking } from './extensions.ts';
import { listPeriods, type Period } from './periods.ts';
import { listPlans, type Plan } from './plans.ts';
import { findSettings } from './settings.ts';
import { listStateChanges } from './task-states.ts';
import { collectivesByTask, listBareTasks } from './tasks.ts';
import { mapUnitNames } from './units.ts';

/** A month that is frozen: its tasks are told as on its cutoff day, and by no later month. */
export type FrozenMonth = Pick<Period, 'period' | 'cutoffOn'>;

/**
 * The tasks of a plan as the ledger lists them, in the list's own order, each with how it stands at
 * a moment; all tasks, or those named. What is read from a file and not confirmed yet is no task of
 * the ledger: who answers drafts asks for them.
 */
export async function listLedger(
	db: Db,
	jurisdictionId: string,
	plan: Pick<Plan, 'id' | 'startsOn'>,
	now: string,
	taskIds?: readonly string[],
	{ drafts = false, frozen }: { drafts?: boolean; frozen?: FrozenMonth } = {}
): Promise<LedgerRow[]> {
	const of = taskIds ? { taskIds } : plan.id;
	const [tasks, collectives, names, filings, changes, claims, opened, asking, plans, rules] =
		await Promise.all([
			listBareTasks(db, jurisdictionId, of),
			collectivesByTask(db, jurisdictionId, of),
			mapUnitNames(db, jurisdictionId),
			listFilings(db, jurisdictionId, of, shanghaiDay(now)),
			listStateChanges(db, jurisdictionId, of),
			listClaims(db, jurisdictionId, of),
			listPeriods(db, jurisdictionId),
			listAsking(db, jurisdictionId),
			listPlans(db, jurisdictionId),
			findSettings(db, jurisdictionId, shanghaiDay(now))
		]);
	// the months of the next list ask nothing of this one
	const end = planEnd(plan, plans);
	const periods = opened.filter(
		({ period, openedAt, openedOn }) =>
			!isBefore(now, openedAt) &&
			(end === null || openedOn < end) &&
			(frozen === undefined || period <= frozen.period)
	);
	return tasks.flatMap((task) => {
		if (task.state === 'draft' && !drafts) return [];
		const { pairs, before } = filings.get(task.id) ?? nothingFiled;
		const stand = standingOf(
			{
				task,
				course: courseOf(task, changes.get(task.id) ?? []),
				planStart: plan.startsOn,
				...{ pairs, before },
				claims: claims.get(task.id) ?? []
			},
			periods,
			now,
			rules,
			frozen?.cutoffOn
		);
		const { state } = task;
		const open = { state, pairs, claims: claims.get(task.id) ?? [] };
		const waits = waitsOf({ ...open, hasRequest: asking.has(task.id) });
		return [
			{
				...task,
				...stand,
				units: pairs.map(({ unitId, role }) => ({ unitId, name: names.get(unitId) ?? '', role })),
				collectives: collectives.get(task.id) ?? [],
				waits,
				unsigned: unsignedUnits(open)
			}
		];
	});
}

const nothingFiled: TaskFilings = { pairs: [], before: nothingBefore };
