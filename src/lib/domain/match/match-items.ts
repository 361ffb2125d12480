import type { ListTask } from '../list/list-task.ts';
import { change } from './change.ts';
import { spokenFields, type Spoken } from './columns.ts';
import { certaintyOf, cuesOf } from './confidence.ts';
import { fieldChanges } from './field-changes.ts';
import type { FieldChange } from './field-change.ts';
import type { LedgerSide } from './ledger-side.ts';
import { longestRise } from './longest-rise.ts';
import type { MatchChoices, MatchItem, MatchKind } from './match-reading.ts';
import type { Pair, Pairs } from './pairs.ts';

/** Rows that a person leaves out of the import, by first row. */
export type LeftOut = ReadonlySet<number>;

/** One entry for each task of the file, in its order: what it is to the ledger, and what changes. */
export function makeItems(
	list: readonly ListTask[],
	ledger: readonly LedgerSide[],
	pairs: Pairs,
	{ leftOut, asked, choices }: { leftOut: LeftOut; asked: Set<number>; choices: MatchChoices }
): MatchItem[] {
	const spoken = spokenFields(list, choices.columns);
	const moved = movedTasks(list, pairs);
	return list.map((task, index) => {
		const skippedBy = leftOut.has(task.firstRow) ? 'choice' : null;
		const pair = pairs.byList.get(index);
		const known = pair && ledger[pair.ledger.index];
		const waits = skippedBy === null && asked.has(task.firstRow) ? 'duplicate' : null;
		if (!known) return unpaired(task.firstRow, waits, skippedBy);
		return paired(task, known, pair, { spoken, moved: moved.has(index), waits });
	});
}

function unpaired(
	row: number,
	waits: MatchItem['waits'],
	skippedBy: MatchItem['skippedBy']
): MatchItem {
	return {
		row,
		kind: skippedBy === null ? 'new' : 'skipped',
		taskId: null,
		confidence: 100,
		certainty: 'sure',
		by: [],
		likeness: null,
		changes: [],
		waits,
		skippedBy
	};
}

function paired(
	task: ListTask,
	known: LedgerSide,
	{ list, ledger, likeness, confidence, chosen }: Pair,
	{ spoken, moved, waits }: { spoken: Spoken; moved: boolean; waits: MatchItem['waits'] }
): MatchItem {
	const changes = fieldChanges(task, known, spoken);
	const position = { field: 'position', from: ledger.index + 1, to: list.index + 1 } as const;
	if (moved) changes.push(change(position));
	const certainty = !chosen && ledger.ended ? 'ask' : certaintyOf(confidence);
	const cues = cuesOf(list, ledger, likeness ?? 0);
	return {
		row: task.firstRow,
		kind: kindOf(changes),
		taskId: known.id,
		confidence,
		certainty,
		by: chosen ? ['choice', ...cues] : cues,
		likeness,
		changes,
		waits: waits ?? (certainty === 'ask' ? 'question' : null),
		skippedBy: null
	};
}

const placing = new Set<FieldChange['field']>(['number', 'section', 'position']);

/** The weightiest of its changes. Another day of the ledger, or an older text, is none. */
function kindOf(changes: FieldChange[]): MatchKind {
	const real = changes.filter(({ kind, superseded }) => kind !== 'reading' && !superseded);
	const fields = new Set(real.map(({ field }) => field));
	if (fields.size === 0) return 'same';
	if (real.some(({ field }) => !placing.has(field))) return 'changed';
	return fields.has('number') ? 'renumbered' : 'moved';
}

/** The rows that stand elsewhere among the others than in the ledger. */
function movedTasks(list: readonly ListTask[], { byList }: Pairs): Set<number> {
	const rows = list.flatMap((_, index) => (byList.has(index) ? [index] : []));
	const stay = longestRise(rows.map((index) => byList.get(index)?.ledger.index ?? -1));
	return new Set(rows.filter((_, place) => !stay.has(place)));
}
