import type { Grid, GridCell } from './grid.ts';

/** A cell that was put together out of lines of a text: its first line, and the rows they were. */
export type LineCell = GridCell & { line: number; sources: number[] };

/** True for a cell that lines were put together into. */
export function isLineCell(cell: GridCell | undefined): cell is LineCell {
	return cell !== undefined && 'line' in cell;
}

/** A of column 1, AA of column 27. */
export function columnLetter(column: number): string {
	const known = letters[column];
	if (known !== undefined) return known;
	const rest = (column - 1) % 26;
	const own = String.fromCharCode(65 + rest);
	const found = column <= 26 ? own : columnLetter((column - 1 - rest) / 26) + own;
	letters[column] = found;
	return found;
}

const letters: string[] = [];

/** How the place of a cell is said: B89 in a sheet, L12C3 in a csv, L1480 in a text of one column. */
export type SayPlace = (row: number, column: number, cell?: GridCell) => string;

/** The words for the places of a grid. */
export function placesOf(grid: Grid): SayPlace {
	if (grid.places === 'cells') return (row, column) => columnLetter(column) + row;
	const isText = grid.rows.every(({ cells }) =>
		cells.every((cell) => cell.column === 1 || isLineCell(cell))
	);
	if (!isText) return (row, column) => `L${row}C${column}`;
	return (row, _column, cell) => `L${isLineCell(cell) ? cell.line : row}`;
}
