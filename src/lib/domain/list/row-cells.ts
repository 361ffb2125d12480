import { mergesBelow } from './column-merges.ts';
import type { CellAt } from './fill-draft.ts';
import { shownText, type Grid, type GridCell, type GridRow } from './grid.ts';

/** The cells of the row that is being read, with those merged over it from above. */
export type RowCells = {
	turnTo(row: GridRow): void;
	own: CellAt;
	/** Its own cell, else the one merged over it. */
	all: CellAt;
	/** The last row that the row's own cell reaches down to. */
	bottom(column: number): number;
	/** True where the row before held the same words in this column, or both are blank. */
	isAsBefore(column: number): boolean;
};

/** Walks down a grid; only rows in order can be asked for. */
export function walkRows(grid: Grid, headerLast: number): RowCells {
	const bottomOf = mergesBelow(grid, headerLast);
	let now: (GridCell | undefined)[] = [];
	let before: (GridCell | undefined)[] = [];
	let row = 0;
	// by column: the last cell that is merged downwards, where it stands and where it ends
	const over: GridCell[] = [];
	const overFrom: number[] = [];
	const overTo: number[] = [];
	const isOver = (column: number) => (overTo[column] ?? 0) >= row;
	return {
		turnTo(next) {
			[now, before] = [before, now];
			now.length = 0;
			row = next.row;
			for (const cell of next.cells) {
				const { column } = cell;
				now[column] = cell;
				const bottom = bottomOf(column, row);
				if (bottom === row) continue;
				over[column] = cell;
				overFrom[column] = row;
				overTo[column] = bottom;
			}
		},
		own: { cell: (column) => now[column], row: () => row },
		all: {
			cell: (column) => now[column] ?? (isOver(column) ? over[column] : undefined),
			row: (column) => (now[column] === undefined ? (overFrom[column] ?? row) : row)
		},
		bottom: (column) => (overFrom[column] === row ? (overTo[column] ?? row) : row),
		isAsBefore(column) {
			const [cell, above] = [now[column], before[column]];
			if (!cell || !above) return cell === above;
			return shownText(cell.value) === shownText(above.value);
		}
	};
}
