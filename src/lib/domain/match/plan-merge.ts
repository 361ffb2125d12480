import type { ListTask } from '../list/list-task.ts';
import type { FieldChange } from './field-change.ts';
import type { LedgerSide } from './ledger-side.ts';
import type { MatchItem, MatchReading } from './match-reading.ts';
import { mergeOrder } from './merge-order.ts';
import type { MergeDecisions, MergePlan, SkipReason } from './merge-plan.ts';

/** What becomes of one row. */
type Outcome =
	| { kind: 'insert' }
	| { kind: 'skip'; reason: SkipReason }
	| { kind: 'take'; taskId: string; taken: FieldChange[] };

/**
 * Turns a match and the boxes of the preview into the exact list of writes. Without a word of a
 * person new tasks come in, new values are taken, and nothing is erased, overwritten or imported
 * that asks. `reading` must be the match of this list with this ledger.
 */
export function planMerge(
	list: readonly ListTask[],
	ledger: readonly LedgerSide[],
	reading: MatchReading,
	decisions: MergeDecisions
): MergePlan {
	const waiting = new Set(decisions.waiting);
	const tasks = new Map(ledger.map((task) => [task.id, task]));
	const outcomes = reading.items.map((item) => outcomeOf(item, decisions, waiting));
	const plan: MergePlan = {
		inserts: [],
		updates: [],
		moved: [],
		positions: [],
		revived: [],
		skipped: [],
		unchanged: [],
		left: [],
		account: { file: outcomes.length, imported: 0, skipped: 0 }
	};
	const places = newPlaces(outcomes, reading.items, ledger);
	for (const [index, outcome] of outcomes.entries()) {
		const row = reading.items[index]?.row ?? 0;
		const task = list[index];
		if (!task) continue;
		if (outcome.kind === 'skip') plan.skipped.push({ row, reason: outcome.reason });
		else if (outcome.kind === 'insert') {
			plan.inserts.push({ row, task, position: places.ofRow(index) });
		} else {
			const { taskId, taken } = outcome;
			for (const change of taken) {
				if (change.field === 'position') plan.moved.push({ taskId, row });
				else plan.updates.push({ taskId, row, change });
			}
			const from = tasks.get(taskId)?.state;
			const revives = from === 'cancelled' || from === 'merged';
			if (revives) plan.revived.push({ taskId, from });
			if (taken.length === 0 && !revives) plan.unchanged.push(row);
		}
	}
	plan.positions = places.moves;
	plan.left = reading.gone.map(({ taskId }) => taskId);
	plan.account.skipped = plan.skipped.length;
	plan.account.imported = outcomes.length - plan.skipped.length;
	return plan;
}

function outcomeOf(item: MatchItem, decisions: MergeDecisions, waiting: Set<number>): Outcome {
	const { row, taskId, changes, waits, skippedBy } = item;
	if (skippedBy !== null) return { kind: 'skip', reason: 'chosen' };
	if (waits !== null) return { kind: 'skip', reason: waits };
	if (waiting.has(row)) return { kind: 'skip', reason: 'waiting' };
	if (decisions.rows?.[row] === false) return { kind: 'skip', reason: 'declined' };
	if (taskId === null) return { kind: 'insert' };
	const fields = decisions.fields?.[row];
	const taken = changes.filter(({ key, decision }) => fields?.[key] ?? decision === 'take');
	const declined = taken.length === 0 && changes.some(({ decision }) => decision === 'take');
	return declined ? { kind: 'skip', reason: 'declined' } : { kind: 'take', taskId, taken };
}

/** Positions are written only where rows come in or move; then all count on from 1. */
function newPlaces(
	outcomes: readonly Outcome[],
	items: readonly MatchItem[],
	ledger: readonly LedgerSide[]
): { ofRow: (index: number) => number; moves: MergePlan['positions'] } {
	const former = ledger.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
	const moved = new Set<string | number>();
	const file: (string | number)[] = [];
	for (const [index, outcome] of outcomes.entries()) {
		// a new task has no id yet and goes by its row
		if (outcome.kind === 'insert') file.push(index);
		const id = items[index]?.taskId ?? null;
		if (id === null) continue;
		const moves = items[index]?.changes.some(({ field }) => field === 'position') ?? false;
		const takes = 'taken' in outcome && outcome.taken.some(({ field }) => field === 'position');
		if (takes) moved.add(id);
		// who does not move as the file says stays behind its neighbour
		if (takes || !moves) file.push(id);
	}
	if (moved.size === 0 && outcomes.every(({ kind }) => kind !== 'insert')) {
		return { ofRow: () => 0, moves: [] };
	}
	const order = mergeOrder<string | number>(
		former.map(({ id }) => id),
		file,
		moved
	);
	const places = new Map(order.map((id, index) => [id, index + 1]));
	const moves = former.flatMap(({ id, position }) => {
		const to = places.get(id) ?? position;
		return to === position ? [] : [{ taskId: id, from: position, to }];
	});
	return { ofRow: (index) => places.get(index) ?? 0, moves };
}
