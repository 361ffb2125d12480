import type { GridAccount } from './cell-account.ts';
import type { FoundTable } from './find-table.ts';
import type { Grid } from './grid.ts';
import { shownColumns } from './list-candidate.ts';
import type { ListCounts, ReadyList } from './list-reading.ts';
import type { ListField, ListTask } from './list-task.ts';
import { isLineCell, placesOf } from './place.ts';
import type { ListContext, SightedTable } from './read-list.ts';
import { readRows, type RowsReading } from './read-rows.ts';
import { readTitle, yearIn } from './read-title.ts';
import { resolveTasks } from './resolve-tasks.ts';
import { tableProblems } from './table-problems.ts';

type TableReading = {
	reading: Omit<ReadyList, 'counts'>;
	counts: Omit<ListCounts, 'cells'>;
};

/** Reads the one table that is the list: what stands over it, its headings, its rows. */
export function readTable(sighted: SightedTable, context: ListContext): TableReading {
	const { source, account } = sighted;
	const { choices, directory, fileTitle = '' } = context;
	const table = withUnheaded(sighted.table);
	const { grid, header, headerIndex } = table;
	const over = readTitle(table, account);
	for (let index = headerIndex.first; index <= headerIndex.last; index += 1) {
		account.markRow(index, 'read');
	}
	const rows = readRows(table, account, over.title, choices.keptRows);
	const drafts = skipTasks(rows, choices.skippedRows ?? [], grid, account);
	const titleYear = choices.titleYear ?? over.year ?? yearIn(fileTitle) ?? yearIn(source.name);
	const planStart = choices.planStart ?? (titleYear === null ? null : `${titleYear}-01-01`);
	const sheet = source.name;
	const resolved = resolveTasks(drafts, {
		...{ sheet, directory, choices, titleYear, planStart },
		...placesOfFields(table)
	});
	const columns = shownColumns(table).filter(({ heading, samples }) => heading || samples.length);
	return {
		reading: {
			...{ status: 'ready', sheet, title: over.title, titleYear, planStart },
			documentDate: over.date,
			headerRow: header.first,
			headerRows: header,
			columns,
			tasks: resolved.tasks,
			problems: [...resolved.problems, ...tableProblems(table, columns, over, rows)]
		},
		counts: countTasks(resolved.tasks)
	};
}

/** Columns that have values but no heading are kept under their letters. */
function withUnheaded(table: FoundTable): FoundTable {
	const { grid, headerIndex, columns } = table;
	const known: boolean[] = [];
	for (const { column } of columns) known[column] = true;
	const more: FoundTable['columns'] = [];
	for (let index = headerIndex.last + 1; index < grid.rows.length; index += 1) {
		for (const { column } of grid.rows[index]?.cells ?? []) {
			if (known[column]) continue;
			known[column] = true;
			more.push({ column, heading: '', field: 'extra', confidence: 'ask' });
		}
	}
	if (more.length === 0) return table;
	return { ...table, columns: [...columns, ...more].sort((a, b) => a.column - b.column) };
}

/** The tasks but those that a person has left out; their cells are reported instead of read. */
function skipTasks(
	{ drafts, left }: RowsReading,
	skipped: readonly number[],
	grid: Grid,
	account: GridAccount
): RowsReading['drafts'] {
	if (skipped.length === 0) return drafts;
	const first = new Set(skipped);
	return drafts.filter(({ firstRow, rows, measure, cells }) => {
		if (!first.has(firstRow)) return true;
		for (let index = rows.first; index <= rows.last; index += 1) account.markRow(index, 'reported');
		const cell = cells.measure ?? cells.number ?? '';
		left.push({ row: firstRow, index: rows.first, cell, value: measure, why: 'chosen' });
		return false;
	});
}

function placesOfFields({ grid, headerIndex, columns }: FoundTable) {
	const place = placesOf(grid);
	const columnOf = new Map(columns.map(({ field, column }) => [field, column]));
	const headings = grid.rows.slice(headerIndex.first, headerIndex.last + 1);
	const [heading] = headings.flatMap(({ row, cells }) =>
		cells
			.filter(({ column }) => column === columnOf.get('deadline'))
			.map((cell) => place(row, cell.column, cell))
	);
	// a text has a line only for what it says
	const hasBlanks = !isLineCell(headings[0]?.cells[0]);
	return {
		deadlineHeading: heading ?? null,
		blankPlace(row: number, field: ListField) {
			const column = hasBlanks ? columnOf.get(field) : undefined;
			return column === undefined ? null : place(row, column);
		}
	};
}

function countTasks(tasks: readonly ListTask[]): Omit<ListCounts, 'cells'> {
	const sections = new Set<string>();
	const units = new Set<string>();
	let pairs = 0;
	let physicalRows = 0;
	for (const { section, units: own, rowCount } of tasks) {
		if (section) sections.add(`${section.ordinal ?? ''} ${section.title}`);
		for (const { unitId, name } of own) units.add(unitId ?? name);
		pairs += own.length;
		physicalRows += rowCount;
	}
	return { physicalRows, tasks: tasks.length, sections: sections.size, units: units.size, pairs };
}
