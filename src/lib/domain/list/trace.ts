import { shownText, type Grid, type Opened } from './grid.ts';
import type { ColumnUse } from './list-choices.ts';
import { isText, rebuildTable } from './line-table.ts';
import type { ReadyList } from './list-reading.ts';
import type { ListTask } from './list-task.ts';
import { placesOf } from './place.ts';
import type { ColumnSynonyms } from './column-synonyms.ts';

export type TracedCell = {
	cell: string;
	shown: string;
	heading: string;
	/** What the column is used for; null where it is none of the list. */
	use: ColumnUse | null;
};

/** How one task was read: its rows with all their cells, and cells merged over it from further up. */
export type TaskTrace = {
	sheet: string;
	rows: { row: number; cells: TracedCell[] }[];
	above: TracedCell[];
};

/** Where the values of a task come from, for 「第 44 项是怎么读出来的」. Null where the file has no such rows. */
export function traceTask(
	opened: Opened,
	reading: ReadyList,
	task: ListTask,
	synonyms: ColumnSynonyms
): TaskTrace | null {
	const source = opened.grids.find(({ name }) => name === reading.sheet);
	const grid = source && isText(source) ? rebuildTable(source, synonyms)?.grid : source;
	if (!grid) return null;
	const first = grid.rows.findIndex(({ row }) => row === task.firstRow);
	if (first === -1) return null;
	const rows = grid.rows.slice(first, first + task.rowCount).filter(({ row }) => {
		return grid.places === 'lines' || row < task.firstRow + task.rowCount;
	});
	const traced = tracer(grid, reading);
	const own = rows.map(({ row, cells }) => ({
		row,
		cells: cells.map((cell) => traced(row, cell))
	}));
	return { sheet: reading.sheet, rows: own, above: mergedOver(grid, task, traced) };
}

type Traced = (row: number, cell: Grid['rows'][number]['cells'][number]) => TracedCell;

function tracer(grid: Grid, { columns }: ReadyList): Traced {
	const place = placesOf(grid);
	const byColumn = new Map(columns.map((column) => [column.column, column]));
	return (row, cell) => {
		const column = byColumn.get(cell.column);
		return {
			cell: place(row, cell.column, cell),
			shown: shownText(cell.value),
			heading: column?.heading ?? '',
			use: column?.field ?? null
		};
	};
}

/** The section and whatever else reaches down to the task, or holds until another is named. */
function mergedOver(grid: Grid, { cells, firstRow }: ListTask, traced: Traced): TracedCell[] {
	const wanted = new Set(Object.values(cells));
	const found: TracedCell[] = [];
	for (const { row, cells: above } of grid.rows) {
		if (row >= firstRow) break;
		for (const cell of above) {
			const trace = traced(row, cell);
			if (wanted.has(trace.cell)) found.push(trace);
		}
	}
	return found;
}
