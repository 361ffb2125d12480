import type { ListTask } from '../list/list-task.ts';
import { change } from './change.ts';
import { saysTheSame } from './comparable.ts';
import type { FieldChange } from './field-change.ts';
import type { LedgerSide } from './ledger-side.ts';

/**
 * 完成时限 by its words. The same words are the same deadline, even if the ledger holds another day
 * for them: an extension or a choice of the office is no matter of the list, so it is shown and
 * kept. Only a task without any day gets the one that was found for the file.
 */
export function deadlineChange(task: ListTask, ledger: LedgerSide): FieldChange | null {
	const from = { text: ledger.deadlineText, dueOn: ledger.dueOn, ongoing: ledger.ongoing };
	const { dueOn, ongoing } = task.deadline;
	const to = { text: task.deadlineText, dueOn, ongoing };
	const without = dueOn === null && !ongoing;
	if (!saysTheSame(from.text, to.text)) {
		const blank = without && saysTheSame(to.text, null);
		return change({ field: 'deadline', from, to }, blank ? 'erase' : 'set');
	}
	if (without || (from.dueOn === dueOn && from.ongoing === ongoing)) return null;
	const undecided = from.dueOn === null && !from.ongoing;
	return change({ field: 'deadline', from, to }, undecided ? 'set' : 'reading');
}
