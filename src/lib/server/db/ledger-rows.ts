import { courseOf } from '../../domain/expected.ts';
import { isBefore } from '../../domain/date.ts';
import type { LedgerRow } from '../../domain/ledger/ledger-row.ts';
import { unsignedUnits, waitsOf } from '../../domain/ledger/waits.ts';
import { standingOf } from '../../domain/ledger/standing-of.ts';
import { listClaims } from './claims.ts';
import type { Db } from './client.ts';
import { listFilings } from './filings.ts';
import { listAsking } from './extensions.ts';
import { listPeriods } from './periods.ts';
import type { Plan } from './plans.ts';
import { listStateChanges } from './task-states.ts';
import { listTasks } from './tasks.ts';

/**
 * The tasks of a plan as the ledger lists them, in the list's own order, each with how it stands at
 * a moment; all tasks, or those named. What is read from a file and not confirmed yet is no task of
 * the ledger.
 */
export async function listLedger(
	db: Db,
	jurisdictionId: string,
	plan: Pick<Plan, 'id' | 'startsOn'>,
	now: string,
	taskIds?: readonly string[]
): Promise<LedgerRow[]> {
	const of = taskIds ? { taskIds } : plan.id;
	const [tasks, filings, changes, claims, opened, asking] = await Promise.all([
		listTasks(db, jurisdictionId, of),
		listFilings(db, jurisdictionId, of),
		listStateChanges(db, jurisdictionId, of),
		listClaims(db, jurisdictionId, of),
		listPeriods(db, jurisdictionId),
		listAsking(db, jurisdictionId)
	]);
	const periods = opened.filter(({ openedAt }) => !isBefore(now, openedAt));
	return tasks.flatMap((task) => {
		if (task.state === 'draft') return [];
		const stand = standingOf(
			{
				task,
				course: courseOf(task, changes.get(task.id) ?? []),
				planStart: plan.startsOn,
				pairs: filings.get(task.id) ?? [],
				claims: claims.get(task.id) ?? []
			},
			periods,
			now
		);
		const { state } = task;
		const pairs = filings.get(task.id) ?? [];
		const open = { state, pairs, claims: claims.get(task.id) ?? [] };
		const waits = waitsOf({ ...open, hasRequest: asking.has(task.id) });
		return [{ ...task, ...stand, waits, unsigned: unsignedUnits(open) }];
	});
}
