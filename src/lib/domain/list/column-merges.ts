import type { Grid } from './grid.ts';

/** The last row that a cell reaches down to; its own where it is not merged. Ask from top to bottom. */
export type BottomOf = (column: number, row: number) => number;

/**
 * The merges of each column below the headings. Cells are asked for in the order of their rows, so
 * that a list of 300,000 merges costs one look at each.
 */
export function mergesBelow({ merges }: Grid, headerLast: number): BottomOf {
	const byColumn: { tops: number[]; bottoms: number[]; next: number; sorted: boolean }[] = [];
	for (const { top, left, bottom } of merges) {
		if (top <= headerLast || bottom === top) continue;
		const column = (byColumn[left] ??= { tops: [], bottoms: [], next: 0, sorted: true });
		if (top < (column.tops.at(-1) ?? 0)) column.sorted = false;
		column.tops.push(top);
		column.bottoms.push(bottom);
	}
	for (const column of byColumn) {
		if (!column || column.sorted) continue;
		const order = column.tops.map((_, index) => index);
		const { tops, bottoms } = column;
		order.sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
		column.tops = order.map((index) => tops[index] ?? 0);
		column.bottoms = order.map((index) => bottoms[index] ?? 0);
	}
	return (left, row) => {
		const column = byColumn[left];
		if (!column) return row;
		while ((column.tops[column.next] ?? Infinity) < row) column.next += 1;
		return column.tops[column.next] === row ? (column.bottoms[column.next] ?? row) : row;
	};
}

/** How many columns the widest cell that begins in each row takes, where it takes several. */
export function widthsBelow({ merges }: Grid, headerLast: number): ReadonlyMap<number, number> {
	const widths = new Map<number, number>();
	for (const { top, left, right } of merges) {
		if (top <= headerLast || right === left) continue;
		widths.set(top, Math.max(widths.get(top) ?? 1, right - left + 1));
	}
	return widths;
}
