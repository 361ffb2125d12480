import type { LedgerPerson } from '../match/ledger-side.ts';
import { levelOf, type Problem } from '../problem.ts';
import type { TaskRole } from '../task.ts';
import { readCell, type CellContext, type TaskWrite } from './read-cell.ts';
import { cellFields } from './task-cell.ts';

/** A task as a form has it: one text a field. */
export type TypedTask = Record<(typeof cellFields)[number], string>;

export const blankTask: TypedTask = {
	...{ number: '', section: '', measure: '', units: '' },
	...{ responsiblePeople: '', contactPeople: '', deadline: '' }
};

/** A task that was typed, every name looked up. */
export type TaskEntry = {
	number: string;
	sectionId: string | null;
	measure: string;
	title: string;
	deadline: { text: string | null; dueOn: string | null; ongoing: boolean };
	pairs: { unitId: string; printed: string; role: TaskRole }[];
	collectives: { printed: string; role: TaskRole }[];
	people: LedgerPerson[];
};

/**
 * Reads a whole task that somebody typed; everything wrong is told at once, at its field. `at` stands
 * before the fields' names, where a form holds several tasks.
 */
export function readEntry(
	typed: TypedTask,
	context: CellContext,
	at = ''
): { entry: TaskEntry | null; problems: Problem[] } {
	const entry: TaskEntry = {
		...{ number: '', sectionId: null, measure: '', title: '' },
		deadline: { text: null, dueOn: null, ongoing: false },
		...{ pairs: [], collectives: [], people: [] }
	};
	const problems: Problem[] = [];
	for (const field of cellFields) {
		const found = readCell(field, typed[field], context);
		const where = { field: `${at}${field}` };
		problems.push(...found.problems.map((problem) => ({ ...problem, at: where })));
		if (found.write) take(entry, found.write);
	}
	// what stands in no section is found by nobody
	if (typed.section.trim() === '' && context.sections.length > 0) {
		const where = { field: `${at}section` };
		problems.push({ code: 'task.no-section', facts: { value: '' }, at: where });
	}
	const isRefused = problems.some(({ code }) => levelOf(code) === 'error');
	return { entry: isRefused ? null : entry, problems };
}

function take(entry: TaskEntry, write: TaskWrite): void {
	if (write.field === 'number') entry.number = write.to;
	else if (write.field === 'section') entry.sectionId = write.to;
	else if (write.field === 'deadline') entry.deadline = write.to;
	else if (write.field === 'units') Object.assign(entry, write.to);
	else if (write.field === 'measure') {
		entry.measure = write.to;
		entry.title = write.title;
	} else if (write.field !== 'extra') entry.people.push(...write.to);
}
