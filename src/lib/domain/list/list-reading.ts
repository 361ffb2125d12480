import type { Problem } from '../problem.ts';
import type { ColumnUse } from './list-choices.ts';
import type { ListTask } from './list-task.ts';

/** 准, 可能, 请确认. */
export type Confidence = 'sure' | 'likely' | 'ask';

/** A column of the list with what it is used for and what stands in it. */
export type ReadColumn = {
	column: number;
	/** C; in a text the number of the column. */
	letter: string;
	/** The words of one or two rows of headings, joined. Empty where none stands above it. */
	heading: string;
	field: ColumnUse;
	confidence: Confidence;
	/** The first three different values under it. */
	samples: string[];
};

/** Every cell with a value is read, kept or reported: `filled` is their sum. */
export type CellCounts = { filled: number; read: number; extra: number; reported: number };

export type ListCounts = {
	physicalRows: number;
	tasks: number;
	sections: number;
	/** Different bodies, and pairs of task and body. */
	units: number;
	pairs: number;
	cells: CellCounts;
};

export type HeaderRows = { first: number; last: number };

/** A table that could be the list. */
export type ListCandidate = {
	sheet: string;
	visible: boolean;
	headerRows: HeaderRows;
	columns: ReadColumn[];
	/** Rows with a value below the headings. */
	rows: number;
};

/** A problem with its place, and the task it belongs to; an error keeps that task waiting. */
export type ListProblem = Problem & {
	at: ListPlace;
	task: { number: string | null; firstRow: number } | null;
};

export type ListPlace = { sheet: string; cell: string; value: string };

export type RefusedList = { status: 'refused'; problems: Problem[]; counts: ListCounts };

/** A person must say which sheet or which column is meant. */
export type ChooseList = {
	status: 'choose';
	choose: 'sheet' | 'columns';
	candidates: ListCandidate[];
	problems: Problem[];
	counts: ListCounts;
};

export type ReadyList = {
	status: 'ready';
	sheet: string;
	/** The title over the table; empty where there is none. */
	title: string;
	titleYear: number | null;
	/** The day the plan begins: as chosen, else 1 January of its year. */
	planStart: string | null;
	/** The day of the document, where one is printed over the table. */
	documentDate: string | null;
	/** The first row of headings. */
	headerRow: number;
	headerRows: HeaderRows;
	columns: ReadColumn[];
	tasks: ListTask[];
	problems: ListProblem[];
	counts: ListCounts;
};

export type ListReading = RefusedList | ChooseList | ReadyList;

/** Under which a person's answer to a problem is kept: what is wrong, and where. */
export function problemKey({ code, at }: Pick<ListProblem, 'code' | 'at'>): string {
	return `${code} ${at.cell}`;
}
