import type { Grid } from './grid.ts';
import type { CellCounts } from './list-reading.ts';

/** What became of a cell: read into a field, kept under its heading, or named to the person. */
export type CellUse = 'read' | 'extra' | 'reported';

/** The cells of one grid, by the place of their row in it and their own place in that row. */
export type GridAccount = {
	mark(row: number, cell: number, use: CellUse): void;
	markRow(row: number, use: CellUse): void;
	markAll(use: CellUse): void;
};

export type CellAccount = {
	of(grid: Grid): GridAccount;
	/** The line under every step. A cell that nothing became of is a fault of ours, and stops the reading. */
	finish(): CellCounts;
};

const uses: CellUse[] = ['read', 'extra', 'reported'];

/**
 * Keeps account of every cell of a file: filled = read + extra + reported. The last word about a
 * cell counts, because a row may be left out after it was read.
 */
export function openAccount(grids: readonly Grid[]): CellAccount {
	const books = new Map(grids.map((grid) => [grid, gridBook(grid)]));
	return {
		of(grid) {
			const book = books.get(grid);
			if (!book) throw new Error(`sheet ${grid.name} is not in the account of cells`);
			return book.account;
		},
		finish() {
			const counts: CellCounts = { filled: 0, read: 0, extra: 0, reported: 0 };
			for (const [grid, { marks }] of books) {
				const [nothing = 0, ...used] = tally(marks);
				if (nothing > 0) {
					throw new Error(`${nothing} cells of ${grid.name} are neither read, kept nor reported`);
				}
				counts.filled += marks.length;
				for (const [index, use] of uses.entries()) counts[use] += used[index] ?? 0;
			}
			return counts;
		}
	};
}

function gridBook({ rows }: Grid): { account: GridAccount; marks: Uint8Array } {
	const starts = new Uint32Array(rows.length + 1);
	for (const [index, { cells }] of rows.entries()) {
		starts[index + 1] = (starts[index] ?? 0) + cells.length;
	}
	const marks = new Uint8Array(starts[rows.length] ?? 0);
	const markOf = { read: 1, extra: 2, reported: 3 };
	return {
		marks,
		account: {
			mark(row, cell, use) {
				marks[(starts[row] ?? 0) + cell] = markOf[use];
			},
			markRow(row, use) {
				marks.fill(markOf[use], starts[row], starts[row + 1]);
			},
			markAll(use) {
				marks.fill(markOf[use]);
			}
		}
	};
}

function tally(marks: Uint8Array): number[] {
	const counts = [0, 0, 0, 0];
	for (const mark of marks) counts[mark] = (counts[mark] ?? 0) + 1;
	return counts;
}
