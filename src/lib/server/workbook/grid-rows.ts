import type { CellValue, GridCell, GridRow } from '../../domain/list/grid.ts';
import type { ReadLimits } from './read-limits.ts';
import { damaged, Refusal } from './refusal.ts';

/** The rows of all sheets of a file, as far as its limits go. */
export type Tally = { rows: number; cells: number; merges: number; readonly limits: ReadLimits };

/** Nothing counted yet. */
export function newTally(limits: ReadLimits): Tally {
	return { rows: 0, cells: 0, merges: 0, limits };
}

/** The rows of a sheet while it is read. */
export type RowCollector = {
	add: (row: number, column: number, value: CellValue) => void;
	/** In order; a sheet may hold its rows and cells in any. Two values in one cell are refused. */
	finish: () => GridRow[];
};

/** Collects the cells with a value of one sheet. `sheet` is its name, for what it refuses. */
export function collectRows(tally: Tally, sheet: string): RowCollector {
	const { limits } = tally;
	const rows: GridRow[] = [];
	let current: GridRow | null = null;
	let lastColumn = 0;
	let inOrder = true;
	return {
		add(row, column, value) {
			if (column > limits.columns) {
				throw new Refusal({
					code: 'file.too-wide',
					facts: { most: limits.columns },
					at: { sheet, cell: `${row}` }
				});
			}
			if (typeof value === 'string' && value.length > limits.cellLength) {
				throw new Refusal({ code: 'file.cell-too-long', facts: { most: limits.cellLength } });
			}
			tally.cells += 1;
			if (tally.cells > limits.cells) throw tooMany('cells', limits.cells);
			if (current?.row !== row) {
				tally.rows += 1;
				if (tally.rows > limits.rows) throw tooMany('rows', limits.rows);
				if (current && current.row > row) inOrder = false;
				current = { row, cells: [] };
				rows.push(current);
				lastColumn = 0;
			}
			if (column <= lastColumn) inOrder = false;
			lastColumn = column;
			current.cells.push({ column, value });
		},
		finish: () => (inOrder ? rows : sorted(rows, sheet))
	};
}

function tooMany(what: 'cells' | 'rows', most: number): Refusal {
	return new Refusal({ code: 'file.too-many', facts: { what, most } });
}

function sorted(rows: readonly GridRow[], sheet: string): GridRow[] {
	const byRow = new Map<number, GridCell[]>();
	for (const { row, cells } of rows) {
		const known = byRow.get(row);
		if (!known) byRow.set(row, cells);
		else for (const cell of cells) known.push(cell);
	}
	const made = [...byRow].map(([row, cells]) => {
		cells.sort((a, b) => a.column - b.column);
		const isTwice = cells.some(({ column }, index) => cells[index + 1]?.column === column);
		if (isTwice) throw damaged(sheet);
		return { row, cells };
	});
	return made.sort((a, b) => a.row - b.row);
}
