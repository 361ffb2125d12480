/**
 * What a cell holds, whatever the source. Text is itself; for the rest `shown` is how the sheet
 * shows it (60% for 0.6), because that is what the office reads. Blanks alone are no value.
 */
export type CellValue =
	| string
	| { kind: 'number'; value: number; shown: string }
	| { kind: 'date'; on: string; shown: string }
	| { kind: 'truth'; value: boolean; shown: string }
	/** #N/A and its like, as the sheet shows them. */
	| { kind: 'fault'; shown: string };

/** Columns and rows count from 1, as people do. */
export type GridCell = { column: number; value: CellValue };

/** Only rows with a value stand in a grid, in order; their cells are in order as well. */
export type GridRow = { row: number; cells: GridCell[] };

/** Cells that the sheet shows as one; the value is that of the first. */
export type MergedRange = { top: number; left: number; bottom: number; right: number };

export type Grid = {
	/** 责任清单. A text or a csv has none. */
	name: string;
	/** How a place in it is said: B89 in a sheet, L1480 in a text of one column, L12C3 in a csv. */
	places: 'cells' | 'lines';
	visible: boolean;
	rows: GridRow[];
	merges: MergedRange[];
	/** Hidden rows with a value in them, and hidden columns: they are read, and said to be hidden. */
	hiddenRows: ReadonlySet<number>;
	hiddenColumns: ReadonlySet<number>;
};

export const sourceForms = ['xlsx', 'csv', 'ods', 'docx', 'text'] as const;
export type SourceForm = (typeof sourceForms)[number];

/** A file or a paste, opened: every sheet of it, hidden ones too. */
export type Opened = { form: SourceForm; grids: Grid[] };

/** The words of a cell as a person sees them. */
export function shownText(value: CellValue): string {
	return typeof value === 'string' ? value : value.shown;
}
