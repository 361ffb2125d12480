import { gridWords as words } from '../../words/grid.ts';
import type { Answered, Server } from './answer.ts';
import type { CellEdit } from './fill-plan.ts';
import { holdSheet } from './held-sheet.ts';
import { keptUnsaved } from './kept-unsaved.ts';
import { openCellOf } from './open-cell.ts';
import { savingOf } from './saving.svelte.ts';
import type { ShownMark } from './parts.ts';
import type { CellMark, GridColumn, GridGroup, GridTask } from './sheet.ts';
import { stepsOf, type StepMessage } from './steps.svelte.ts';
import { keyOf } from './unsaved.ts';

type Options = {
	columns: readonly GridColumn[];
	tasks: readonly GridTask[];
	groups: readonly GridGroup[];
	server: Server;
	/** Names what this tab keeps of it. */
	key: string;
	/** Names what waits to be saved: whose it is, and of which list. */
	unsavedKey: string;
	/** What is to be mended from the beginning. */
	marks: readonly CellMark[];
	/** A cell looks different now. */
	redraw: (taskId: string, field: string) => void;
	say: (text: string) => void;
};

export type GridTexts = ReturnType<typeof gridTexts>;

/** What the cells of a grid show, saved or not, how it is saved, and how it is taken back. */
export function gridTexts(around: Options) {
	const { columns, tasks, groups, server, key, unsavedKey, redraw, say } = around;
	const sheet = holdSheet(columns, tasks, groups);
	const steps = stepsOf({
		...{ server, key: `${key}.steps`, apply },
		say: (message) => say(stepText(message)),
		stopped: (trouble) => saving.stopped(trouble)
	});
	const store = keptUnsaved(unsavedKey);
	let marks = $state.raw(around.marks);
	const saving = savingOf({
		...{ server, apply, redraw: () => drawUnsaved() },
		store,
		textOf: (taskId, field) => {
			const [row] = sheet.rowsOf(taskId);
			return row === undefined ? null : sheet.textOf(row, field);
		},
		nothing: (skipped) => say(words.said.nothing(skipped)),
		written: (step, { cells, rows }) => {
			if (step) steps.did(step);
			say(rows > 1 ? words.said.saved(cells, rows) : '');
		}
	});

	function apply(cells: Answered['cells'], told?: Answered['marks']): void {
		if (told) mark(tasksOf(cells), told);
		for (const cell of cells) {
			sheet.tell(cell);
			// what is not saved shows what was typed, and is drawn when it is saved
			if (!saving.cells.has(keyOf(cell))) redraw(cell.taskId, cell.field);
		}
	}

	/** What is told of some rows takes the place of what was told of them before. */
	function mark(taskIds: ReadonlySet<string>, told: readonly CellMark[]): void {
		const gone = marks.filter(({ taskId }) => taskIds.has(taskId));
		marks = [...marks.filter(({ taskId }) => !taskIds.has(taskId)), ...told];
		for (const { taskId, field } of [...gone, ...told]) redraw(taskId, field);
	}

	let drawn = { cells: saving.cells, refused: keysOf(saving.refused) };
	/** Only cells that look different: a fill of a thousand changes three times on its way. */
	function drawUnsaved(isAll = false): void {
		const before = drawn;
		drawn = { cells: saving.cells, refused: keysOf(saving.refused) };
		for (const [key, { taskId, field }] of before.cells) {
			if (!drawn.cells.has(key)) redraw(taskId, field);
		}
		for (const [key, edit] of drawn.cells) {
			const isSame = before.cells.get(key) === edit;
			const isMarked = drawn.refused.has(key) === before.refused.has(key);
			if (isAll || !isSame || !isMarked) redraw(edit.taskId, edit.field);
		}
	}

	function refusalOf(taskId: string, field: string): string {
		if (saving.refused.length === 0) return '';
		const found = saving.refused.find(({ edit }) => edit.taskId === taskId && edit.field === field);
		return found?.message ?? '';
	}

	function markOf(taskId: string, field: string): string {
		const found = marks.find((each) => each.taskId === taskId && each.field === field);
		return found?.message ?? '';
	}

	return {
		...{ sheet, saving, steps },
		/** What is to be mended in a cell, saved or not. */
		wrongWith: (taskId: string, field: string) => refusalOf(taskId, field) || markOf(taskId, field),
		/** What is saved and to be mended, in the order of the rows. */
		get marks() {
			return inOrder(marks);
		},
		openCell: openCellOf(store.writeOpenCell),
		/** Once the rows are there. */
		drawAll: () => {
			drawUnsaved(true);
			for (const { taskId, field } of marks) redraw(taskId, field);
		},
		/** What a cell shows: what was typed there, or what the server has. */
		shownAt: (row: number, field: string): { text: string; mark: ShownMark } => {
			const taskId = sheet.taskOf(row)?.id ?? '';
			const typed = saving.cells.get(keyOf({ taskId, field }));
			if (typed) {
				const isRefused = refusalOf(taskId, field) !== '';
				return { text: typed.to, mark: isRefused ? 'refused' : 'unsaved' };
			}
			const isMarked = marks.length > 0 && markOf(taskId, field) !== '';
			return { text: sheet.textOf(row, field), mark: isMarked ? 'marked' : null };
		},
		nameOf: ({ taskId, field }: { taskId: string; field: string }) =>
			words.cellOf(sheet.nameOf(taskId), labelOf(field)),
		labelOf,
		/** What was never saved is forgotten first. */
		undo: () => {
			if (saving.unsaved > 0) saving.forgetLast();
			else void steps.undo();
		}
	};

	function inOrder(told: readonly CellMark[]): CellMark[] {
		const rowOf = ({ taskId }: CellMark) => sheet.rowsOf(taskId)[0] ?? 0;
		return [...told].sort((a, b) => rowOf(a) - rowOf(b));
	}

	function labelOf(field: string): string {
		return columns.find((column) => column.field === field)?.label ?? field;
	}
}

function stepText(message: StepMessage): string {
	const { said } = words;
	switch (message.kind) {
		case 'undone':
			return said.undone(message.cells);
		case 'redone':
			return said.redone(message.cells);
		case 'nothing-to-undo':
			return said.nothingToUndo;
		case 'nothing-to-redo':
			return said.nothingToRedo;
		case 'not-undone':
			return [said.notUndone, ...message.messages].join('');
	}
}

function tasksOf(cells: Answered['cells']): ReadonlySet<string> {
	return new Set(cells.map(({ taskId }) => taskId));
}

function keysOf(refused: readonly { edit: CellEdit }[]): ReadonlySet<string> {
	return new Set(refused.map(({ edit }) => keyOf(edit)));
}
