import type { ListTask } from '../list/list-task.ts';
import type { LedgerSide } from './ledger-side.ts';
import type { MatchChoices } from './match-reading.ts';
import { pairSameText } from './pair-same-text.ts';
import { pairSimilar } from './pair-similar.ts';
import { join, type Pairs } from './pairs.ts';
import type { Traits } from './traits.ts';

/**
 * Finds the task of the ledger for every task of the list that has one: by choice, by the same
 * words, by likeness. Rows that a person calls new, or leaves out, take none.
 */
export function pairTasks(
	traits: { list: Traits[]; ledger: Traits[] },
	list: readonly Pick<ListTask, 'firstRow'>[],
	ledger: readonly Pick<LedgerSide, 'id'>[],
	choices: MatchChoices,
	leftOut: ReadonlySet<number>
): Pairs {
	const pairs: Pairs = { byList: new Map(), byLedger: new Map() };
	const chosen = choices.pairs ?? {};
	const places = new Map(ledger.map(({ id }, index) => [id, index]));
	const rows = traits.list.filter(({ index }) => !leftOut.has(list[index]?.firstRow ?? -1));
	const open: Traits[] = [];
	for (const row of rows) {
		const choice = chosen[list[row.index]?.firstRow ?? -1];
		if (choice === undefined) open.push(row);
		if (typeof choice !== 'object') continue;
		const task = traits.ledger[places.get(choice.taskId) ?? -1];
		// a task that is gone, or that another row was given first: the row is matched like any other
		if (!task || pairs.byLedger.has(task.index)) open.push(row);
		else joinChosen(row, task, pairs);
	}
	pairSameText(open, traits.ledger, pairs);
	pairSimilar(open, traits.ledger, pairs);
	return pairs;
}

function joinChosen(list: Traits, ledger: Traits, pairs: Pairs): void {
	const likeness = list.text !== '' && list.text === ledger.text ? 1 : null;
	join(pairs, { list, ledger, likeness, confidence: 100, chosen: true, rivals: [] });
}
