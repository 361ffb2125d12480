import type { CellValue } from './grid.ts';
import type { ListField, ListPerson, ListSection, OpenPlace } from './list-task.ts';
import type { TaskRole } from '../task.ts';

/** A value with the place it came from. */
export type PlacedValue = { value: CellValue; cell: string };

/** A task as its rows have it, before units and deadlines are looked up. */
export type TaskDraft = {
	firstRow: number;
	rowCount: number;
	/** Its rows in the grid, by index. */
	rows: { first: number; last: number };
	number: string | null;
	section: ListSection | null;
	measure: string;
	unitCells: { role: TaskRole; printed: string; cell: string }[];
	people: ListPerson[];
	openPlaces: OpenPlace[];
	progress: string | null;
	problem: string | null;
	deadline: PlacedValue | null;
	cells: Partial<Record<ListField, string>>;
	extra: Record<string, string>;
	/** #N/A and its like under a heading that is read. */
	faults: { cell: string; value: string }[];
};

/** Why rows were left out, for the words. */
export type LeftWhy =
	'note' | 'total' | 'signature' | 'header' | 'title' | 'chosen' | 'heading' | 'outside';
export type LeftRow = { row: number; index: number; cell: string; value: string; why: LeftWhy };
