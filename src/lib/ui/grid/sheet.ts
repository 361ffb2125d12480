/** How a column is edited; `shown` is for reading only. */
export type CellKind = 'text' | 'section' | 'units' | 'people' | 'deadline' | 'shown';

/** A column as the server names it. `width` is what it begins with, in pixels. */
export type GridColumn = { field: string; label: string; kind: CellKind; width: number };

/** A task once, whatever groups it stands in: the texts of its cells in the order of the columns. */
export type GridTask = { id: string; name: string; texts: string[]; locked: string | null };

/** A row, and the numbers of those that the view leaves out directly above it. */
type GridRow = { task: number; leftOut?: readonly string[] };

/** Rows under one heading. */
export type GridGroup = { key: string; label: string; rows: readonly GridRow[] };

/** A row of the grid. By unit a joint task stands in several. */
export type GridLine = GridRow & { group: number };

/** Every row in the order of the screen, collapsed groups with them: a row keeps its place. */
export function linesOf(groups: readonly GridGroup[]): GridLine[] {
	return groups.flatMap(({ rows }, group) => rows.map((row) => ({ group, ...row })));
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
