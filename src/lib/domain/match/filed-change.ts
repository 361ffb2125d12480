import type { ListTask } from '../list/list-task.ts';
import { change } from './change.ts';
import { saysTheSame } from './comparable.ts';
import type { FieldChange } from './field-change.ts';
import type { LedgerSide } from './ledger-side.ts';

/**
 * 进展情况 or 存在问题. Before a unit has filed, the text of the file replaces that of the last
 * import; afterwards it is a conflict, and what was filed stays unless a person chooses the file.
 * An empty cell says nothing against a report.
 */
export function filedChange(
	field: 'progress' | 'problem',
	task: ListTask,
	ledger: LedgerSide
): FieldChange | null {
	const to = task[field];
	const imported = field === 'progress' ? ledger.importedProgress : ledger.importedProblem;
	const blank = saysTheSame(to, null);
	if (ledger.filed === null) {
		if (saysTheSame(imported, to)) return null;
		return change({ field, from: imported, to }, blank ? 'erase' : 'set');
	}
	const filed = ledger.filed[field];
	if (blank || saysTheSame(filed, to) || (saysTheSame(filed, null) && saysNone(to))) return null;
	return {
		...change({ field, from: filed, to }, 'conflict-with-filed'),
		period: ledger.filed.period,
		superseded: saysTheSame(imported, to)
	};
}

/** 无 and / stand for nothing, as no text in a report does. */
function saysNone(text: string | null): boolean {
	return /^\s*(?:[无暂]|暂无|没有|[/／\-—–―]+)[。.\s]*$/.test(text ?? '');
}
