import { shownText, type GridCell } from './grid.ts';
import type { ListSection } from './list-task.ts';
import { readPersons } from './person-cell.ts';
import type { SayPlace } from './place.ts';
import { isUnit, type RowColumns } from './row-columns.ts';
import type { TaskDraft } from './task-draft.ts';

/** The cell of a column for a task: its own, or one that is merged over it from further up. */
export type CellAt = { cell(column: number): GridCell | undefined; row(column: number): number };

type Beginning = {
	row: number;
	index: number;
	number: string | null;
	section: { read: ListSection; cell: string } | null;
	measure: string;
};

/** A task as its first row begins it. */
export function beginDraft({ row, index, number, section, measure }: Beginning): TaskDraft {
	return {
		firstRow: row,
		rowCount: 1,
		rows: { first: index, last: index },
		number,
		section: section?.read ?? null,
		measure,
		unitCells: [],
		people: [],
		openPlaces: [],
		progress: null,
		problem: null,
		deadline: null,
		cells: section ? { section: section.cell } : {},
		extra: {},
		faults: []
	};
}

/**
 * Adds what a row says to its task. What a task has once and a later row says again is written below
 * it; more units, persons and kept columns join those that are there.
 */
export function addCells(
	draft: TaskDraft,
	cellAt: CellAt,
	columns: RowColumns,
	place: SayPlace
): void {
	for (const { column, use } of columns.used) {
		const cell = cellAt.cell(column);
		if (!cell) continue;
		const { value } = cell;
		const text = shownText(value);
		if (use === 'extra') {
			addExtra(draft, columns.keys[column] ?? '', text);
			continue;
		}
		const at = place(cellAt.row(column), column, cell);
		if (typeof value !== 'string' && value.kind === 'fault') {
			draft.faults.push({ cell: at, value: text });
			continue;
		}
		if (use !== 'ignore') draft.cells[use] ??= at;
		if (isUnit(use)) {
			const role = use === 'unit' ? 'responsible' : use;
			draft.unitCells.push({ role, printed: text, cell: at });
		} else if (use === 'progress' || use === 'problem') {
			draft[use] = below(draft[use], text.trim());
		} else if (use === 'deadline') {
			const before = draft.deadline && shownText(draft.deadline.value);
			if (before === null) draft.deadline = { value, cell: at };
			else draft.deadline = { value: below(before, text), cell: draft.deadline?.cell ?? at };
		}
	}
	addPeople(draft, cellAt, columns, place);
}

function addPeople(draft: TaskDraft, cellAt: CellAt, columns: RowColumns, place: SayPlace): void {
	const placeOf = (column: number) => place(cellAt.row(column), column, cellAt.cell(column));
	for (const { column, role, labelled, phone } of columns.people) {
		const named = textIn(cellAt, column);
		const number = phone === null ? null : textIn(cellAt, phone);
		if (named === null) {
			if (number !== null) openPlace(draft, role, number, placeOf(phone ?? column));
			continue;
		}
		const cell = placeOf(column);
		const isFirst = draft.people.length + draft.openPlaces.length === 0;
		const own = labelled && !isFirst ? 'contactPerson' : role;
		for (const { name, ...person } of readPersons(named, number, own)) {
			if (name === '') openPlace(draft, person.role, person.phone, cell);
			else draft.people.push({ ...person, name, cell });
		}
	}
	for (const column of columns.lonePhones) {
		const number = textIn(cellAt, column);
		if (number !== null) openPlace(draft, 'contactPerson', number, placeOf(column));
	}
}

/** The words of a cell; a failed formula has none. */
function textIn(cellAt: CellAt, column: number): string | null {
	const value = cellAt.cell(column)?.value;
	if (value === undefined) return null;
	if (typeof value === 'string') return value;
	return value.kind === 'fault' ? null : value.shown;
}

function openPlace(
	draft: TaskDraft,
	role: TaskDraft['openPlaces'][number]['role'],
	phone: string | null,
	cell: string
): void {
	draft.openPlaces.push({ role, phone, cell });
}

function addExtra(draft: TaskDraft, key: string, text: string): void {
	draft.extra[key] = below(draft.extra[key] ?? null, text.trim());
}

function below(above: string | null, text: string): string {
	return above === null || above === text ? text : `${above}\n${text}`;
}
