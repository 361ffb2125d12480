import type { ListTask } from '../list/list-task.ts';
import { change } from './change.ts';
import type { Spoken } from './columns.ts';
import { headingWords, saysTheSame } from './comparable.ts';
import { deadlineChange } from './deadline-change.ts';
import type { FieldChange } from './field-change.ts';
import { filedChange } from './filed-change.ts';
import type { LedgerSide } from './ledger-side.ts';
import { peopleChange } from './people-change.ts';
import { unitsChange } from './units-change.ts';

/**
 * Field by field, what a task of the file has otherwise than the ledger. Blanks, breaks and widths
 * are no change; a column that the file does not have is none either, and a number or a measure
 * that is missing erases nothing, because it names the task.
 */
export function fieldChanges(task: ListTask, ledger: LedgerSide, spoken: Spoken): FieldChange[] {
	const found: (FieldChange | null)[] = [
		numberChange(task, ledger),
		spoken.section ? sectionChange(task, ledger) : null,
		measureChange(task, ledger),
		spoken.units ? unitsChange(task, ledger) : null,
		spoken.deadline ? deadlineChange(task, ledger) : null,
		peopleChange('responsiblePeople', task, ledger, spoken),
		peopleChange('contactPeople', task, ledger, spoken),
		spoken.progress ? filedChange('progress', task, ledger) : null,
		spoken.problem ? filedChange('problem', task, ledger) : null
	];
	for (const heading of spoken.extra) found.push(extraChange(heading, task, ledger));
	return found.filter((entry) => entry !== null);
}

function numberChange({ number }: ListTask, ledger: LedgerSide): FieldChange | null {
	if (number === null || saysTheSame(number, ledger.number)) return null;
	return change({ field: 'number', from: ledger.number, to: number });
}

function measureChange({ measure }: ListTask, ledger: LedgerSide): FieldChange | null {
	if (saysTheSame(measure, ledger.measure) || saysTheSame(measure, null)) return null;
	return change({ field: 'measure', from: ledger.measure, to: measure });
}

/** 九.获得用水、用气 and （九）获得用水用气 are one heading; a number that one side lacks is no change. */
function sectionChange({ section }: ListTask, ledger: LedgerSide): FieldChange | null {
	const [from, to] = [ledger.section, section];
	if (to === null) return from && change({ field: 'section', from, to }, 'erase');
	const sameNumber = from?.ordinal === to.ordinal || from?.ordinal === null || to.ordinal === null;
	if (from && sameNumber && sameHeading(from.title, to.title)) return null;
	return change({ field: 'section', from, to });
}

function sameHeading(one: string, other: string): boolean {
	return one === other || headingWords(one) === headingWords(other);
}

function extraChange(heading: string, task: ListTask, ledger: LedgerSide): FieldChange | null {
	const from = ledger.extra[heading] ?? null;
	const to = task.extra[heading] ?? null;
	if (saysTheSame(from, to)) return null;
	const values = { from: { heading, value: from }, to: { heading, value: to } };
	const kind = saysTheSame(to, null) ? 'erase' : 'set';
	return { ...change({ field: 'extra', ...values }, kind), key: `extra.${heading}` };
}
