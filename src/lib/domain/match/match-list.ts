import type { ListTask } from '../list/list-task.ts';
import { findDuplicates } from './duplicates.ts';
import type { LedgerSide } from './ledger-side.ts';
import { makeItems, type LeftOut } from './match-items.ts';
import type { Duplicate, MatchChoices, MatchItem, MatchReading } from './match-reading.ts';
import { pairTasks } from './pair-tasks.ts';
import type { Pairs } from './pairs.ts';
import { questionsOf } from './questions.ts';
import { traitsOf } from './traits.ts';

export type { LedgerSide } from './ledger-side.ts';
export type { MatchChoices, MatchReading } from './match-reading.ts';

/**
 * Holds a list against the ledger: finds for every task of the file the task that it is, and says
 * field by field what changes. What a person chose comes first, then the same words, then likeness;
 * what stays unclear asks. The same input always gives the same answer.
 */
export function matchList(
	list: readonly ListTask[],
	ledger: readonly LedgerSide[],
	choices: MatchChoices
): MatchReading {
	const tasks = ledger.toSorted(inOrder);
	const traits = traitsOf(list, tasks);
	const found = findDuplicates(list, traits.list, new Set(choices.distinct));
	const leftOut = rowsLeftOut(choices);
	const pairs = pairTasks(traits, list, tasks, choices, leftOut);
	const duplicates = openDuplicates(found, list, pairs, choices);
	const asked = new Set(duplicates.flatMap(({ rows }) => rows));
	const items = makeItems(list, tasks, pairs, { leftOut, asked, choices });
	const questions = questionsOf(items, tasks, pairs);
	const gone = tasks
		.filter(({ state }, index) => !pairs.byLedger.has(index) && !ended.has(state))
		.map(({ id, number }) => ({ taskId: id, number }));
	const counts = { ...countItems(items), gone: gone.length };
	const skipped = counts.waiting + counts.skipped;
	const account = { file: items.length, imported: items.length - skipped, skipped };
	return { items, gone, questions, duplicates, counts, account };
}

const ended = new Set(['cancelled', 'merged']);

function inOrder(one: LedgerSide, other: LedgerSide): number {
	return one.position - other.position || (one.id < other.id ? -1 : 1);
}

function rowsLeftOut({ pairs = {} }: MatchChoices): LeftOut {
	const skipped = Object.entries(pairs).filter(([, choice]) => choice === 'skip');
	return new Set(skipped.map(([row]) => Number(row)));
}

/** All but those that somebody has confirmed before: the ledger holds both. */
function openDuplicates(
	duplicates: Duplicate[],
	list: readonly ListTask[],
	{ byList }: Pairs,
	choices: MatchChoices
): Duplicate[] {
	const places = new Map(list.map(({ firstRow }, index) => [firstRow, index]));
	return duplicates.filter(({ kind, rows }) => {
		const settled = rows.every((row) => {
			const pair = byList.get(places.get(row) ?? -1);
			if (!pair) return choices.pairs?.[row] !== undefined;
			if (pair.chosen) return true;
			return kind === 'text' ? pair.likeness === 1 : pair.list.number === pair.ledger.number;
		});
		return !settled;
	});
}

function countItems(items: readonly MatchItem[]): Omit<MatchReading['counts'], 'gone'> {
	const counts = { same: 0, changed: 0, renumbered: 0, moved: 0, new: 0, skipped: 0 };
	let [waiting, conflicts, erasures] = [0, 0, 0];
	for (const { kind, waits, changes } of items) {
		if (waits === null) counts[kind] += 1;
		else waiting += 1;
		if (changes.some((one) => one.kind === 'conflict-with-filed' && !one.superseded))
			conflicts += 1;
		if (changes.some((one) => one.kind === 'erase')) erasures += 1;
	}
	return { ...counts, waiting, conflicts, erasures };
}
