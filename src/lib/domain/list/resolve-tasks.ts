import type { UnitDirectory } from '../unit-directory.ts';
import { deadlineCellReader, dayOrder, type ReadDeadlineCell } from './deadline-cell.ts';
import { findRepeated } from './duplicates.ts';
import type { ListChoices } from './list-choices.ts';
import { problemKey, type ListProblem } from './list-reading.ts';
import type { ListField, ListTask, TaskOffer } from './list-task.ts';
import { readOffers } from './offers.ts';
import { levelOf, type Problem } from '../problem.ts';
import { resolveOne } from './resolve-task.ts';
import type { TaskDraft } from './task-draft.ts';
import { unitCellReader, type ReadUnitCell, type UnitCellReading } from './unit-cell.ts';

export type ResolveContext = {
	sheet: string;
	directory: UnitDirectory;
	choices: ListChoices;
	titleYear: number | null;
	planStart: string | null;
	/** The place of a cell that a task leaves blank; null where a text has no such place. */
	blankPlace: (row: number, field: ListField) => string | null;
	/** The heading of the deadlines, for what concerns all of them. */
	deadlineHeading: string | null;
};

/** What the reading of one task needs beside its draft; made once for a list. */
export type Readers = ResolveContext & {
	readUnits: ReadUnitCell;
	readDeadline: ReadDeadlineCell;
	offersOf: (progress: string) => TaskOffer[];
	/** New and abbreviated names that were noted already, at their first cell, and the cells' readings. */
	noted: Set<string>;
	seen: Set<UnitCellReading>;
	/** True where other tasks of the list have a number. */
	isNumbered: boolean;
	/** True where no task has a deadline: then it is said once. */
	withoutDeadlines: boolean;
};

/** Looks up units and deadlines of all tasks, and collects what is wrong with each, in their order. */
export function resolveTasks(
	drafts: readonly TaskDraft[],
	context: ResolveContext
): { tasks: ListTask[]; problems: ListProblem[] } {
	const readers = makeReaders(drafts, context);
	const problems: ListProblem[] = [];
	const { problems: answers = {} } = context.choices;
	const tasks = drafts.map((draft) =>
		resolveOne(draft, readers, (problem) => {
			const isAccepted = answers[problemKey(problem)]?.as === 'accepted';
			// a unit that is not known stays so, whatever a person has looked at
			if (!isAccepted || levelOf(problem.code) === 'error') problems.push(problem);
		})
	);
	const [first] = tasks;
	if (readers.withoutDeadlines && first) {
		const facts = { count: tasks.length };
		const cell = context.deadlineHeading ?? first.cells.measure ?? '';
		const at = { sheet: context.sheet, cell, value: '' };
		problems.push({ code: 'list.deadlines-missing', facts, at, task: null });
	}
	for (const { task, field, problem } of findRepeated(tasks)) {
		const cell = task.cells[field] ?? task.cells.measure ?? '';
		const value = field === 'number' ? (task.number ?? '') : task.measure;
		const found = locate(problem, { sheet: context.sheet, cell, value }, task);
		if (answers[problemKey(found)]?.as !== 'accepted') problems.push(found);
	}
	return { tasks, problems };
}

/** A problem with its place and the task it holds up. */
export function locate(
	problem: Problem,
	at: ListProblem['at'],
	task: { number: string | null; firstRow: number } | null
): ListProblem {
	const whose = task && { number: task.number, firstRow: task.firstRow };
	return { ...problem, at, task: whose };
}

function makeReaders(drafts: readonly TaskDraft[], context: ResolveContext): Readers {
	const { directory, choices, titleYear } = context;
	const deadlines = drafts.map(({ deadline }) => deadline?.value ?? null);
	const readDeadline = deadlineCellReader({ titleYear, choices, order: dayOrder(deadlines) });
	const offers = new Map<string, TaskOffer[]>();
	return {
		...context,
		readUnits: unitCellReader(unitCellsOf(drafts), directory, choices.units),
		readDeadline,
		offersOf(progress) {
			const known = offers.get(progress);
			if (known) return known;
			const read = readOffers(progress);
			offers.set(progress, read);
			return read;
		},
		noted: new Set(),
		seen: new Set(),
		isNumbered: drafts.some(({ number }) => number !== null),
		withoutDeadlines:
			choices.blankDeadlines === undefined &&
			deadlines.every((value) => readDeadline(value).reading.kind === 'blank')
	};
}

function* unitCellsOf(drafts: readonly TaskDraft[]): Iterable<TaskDraft['unitCells'][number]> {
	for (const { unitCells } of drafts) yield* unitCells;
}
