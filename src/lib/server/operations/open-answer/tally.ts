import { can, type Actor } from '../../../domain/actor.ts';
import type { LedgerRow } from '../../../domain/ledger/ledger-row.ts';
import { maskPhones } from '../../../domain/phone.ts';
import { isCounted } from '../../../domain/task.ts';
import type { Db } from '../../db/client.ts';
import { listTasksOf, listUnitIdsOf } from '../../db/search-tasks.ts';

/** So many tasks, and how far they are. */
export type Tally = { tasks: number; supported: number; done: number; overdue: number };

/** The tasks of a unit or a section that the actor may read. */
export async function readableTasks(
	db: Db,
	actor: Actor,
	planId: string,
	of: { unitIds: readonly string[] } | { sectionId: string }
): Promise<string[]> {
	const { jurisdictionId } = actor;
	const ids = (await listTasksOf(db, jurisdictionId, planId, of)).map(({ taskId }) => taskId);
	const unitsOf = await listUnitIdsOf(db, jurisdictionId, ids);
	return ids.filter((id) => can(actor, 'task.read', { unitIds: unitsOf.get(id) ?? [] }));
}

/** A unit's tasks are those that it leads or answers for; what it only supports is told apart. */
export function tallyOf(rows: readonly LedgerRow[], isOwn: (row: LedgerRow) => boolean): Tally {
	const counted = rows.filter(isCounted);
	const own = counted.filter(isOwn);
	return {
		tasks: own.length,
		supported: counted.length - own.length,
		done: own.filter(({ standing }) => standing === 'done').length,
		overdue: own.filter(({ standing }) => standing === 'overdue').length
	};
}

const mostBehind = 5;

/** What is asked about first: what is late, then what is behind. */
export function behindOf(rows: readonly LedgerRow[]): LedgerRow[] {
	return rows
		.filter(({ light }) => light === 'red' || light === 'yellow')
		.toSorted((a, b) => b.overdueDays - a.overdueDays || a.light.localeCompare(b.light))
		.slice(0, mostBehind);
}

/** Rows as the actor may see them. */
export function masked(actor: Actor, rows: readonly LedgerRow[]): LedgerRow[] {
	return rows.map((row) => {
		const unitIds = row.units.map(({ unitId }) => unitId);
		const sees = can(actor, 'phone.see', { unitIds });
		return sees ? row : { ...row, measure: maskPhones(row.measure) };
	});
}
