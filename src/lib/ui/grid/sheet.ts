/**
 * How a column is edited: `choice` is one of its choices, `names` are several of them, `deadline` is
 * told while it is typed how it is read, and `shown` is for reading only.
 */
export type CellKind = 'text' | 'choice' | 'names' | 'people' | 'deadline' | 'shown';

/** A column as the server names it. `width` is what it begins with, in pixels. */
export type GridColumn = {
	field: string;
	label: string;
	kind: CellKind;
	width: number;
	choices?: readonly string[];
	/** Told before all else of a row that is read whole, where anything stands in it. */
	leads?: boolean;
};

/** What has to be mended in a cell, though it is saved. */
export type CellMark = { taskId: string; field: string; message: string };

/**
 * A task once, whatever groups it stands in: the texts of its cells in the order of the columns. Its
 * number is what a fill calls the row, `locked` why nothing in it can be changed.
 */
export type GridTask = {
	id: string;
	name: string;
	number: string;
	texts: string[];
	locked: string | null;
};

/** A row, and the numbers of those that the view leaves out directly above it. */
type GridRow = { task: number; leftOut?: readonly string[] };

/** Rows under one heading; a grid that is not parted has one without a label, and no heading. */
export type GridGroup = { key: string; label: string; rows: readonly GridRow[] };

/** A row of the grid. By unit a joint task stands in several. */
export type GridLine = GridRow & { group: number };

/** Every row in the order of the screen, collapsed groups with them: a row keeps its place. */
export function linesOf(groups: readonly GridGroup[]): GridLine[] {
	return groups.flatMap(({ rows }, group) => rows.map((row) => ({ group, ...row })));
}

/** Whether rows stand under headings. */
export function hasHeadings(groups: readonly Pick<GridGroup, 'label'>[]): boolean {
	return groups.some(({ label }) => label !== '');
}

/** What moving about has to know of the rows and columns. */
export type Extent = {
	rows: number;
	columns: number;
	/** In a collapsed group. */
	isHidden: (row: number) => boolean;
	isEmpty: (row: number, column: number) => boolean;
};

export type Cell = { row: number; column: number };
export type Rect = { top: number; left: number; bottom: number; right: number };

/** The rows of a rectangle that are on the screen. */
export function shownRows({ top, bottom }: Rect, { isHidden }: Pick<Extent, 'isHidden'>): number[] {
	const rows: number[] = [];
	for (let row = top; row <= bottom; row += 1) if (!isHidden(row)) rows.push(row);
	return rows;
}
