import type { Problem } from '../problem.ts';
import type { UnitDirectory } from '../unit-directory.ts';
import { openAccount, type CellAccount, type GridAccount } from './cell-account.ts';
import type { ColumnSynonyms } from './column-synonyms.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { shownText, type Grid, type Opened } from './grid.ts';
import { isText, lineAccount, rebuildTable } from './line-table.ts';
import { candidateOf, likelyTables, missingColumn } from './list-candidate.ts';
import type { ListChoices } from './list-choices.ts';
import type { ChooseList, ListCounts, ListProblem, ListReading } from './list-reading.ts';
import { placesOf } from './place.ts';
import { readTable } from './read-table.ts';

export type { ListChoices } from './list-choices.ts';
export type { ListReading } from './list-reading.ts';

export type ListContext = {
	synonyms: ColumnSynonyms;
	directory: UnitDirectory;
	choices: ListChoices;
	/** The file's name: its year counts where the title has none. */
	fileTitle?: string;
};

/** A table, the grid of the file it was found in, and that grid's account. */
export type SightedTable = { table: FoundTable; source: Grid; account: GridAccount };

/**
 * Reads an opened file as a list of tasks: the sheet and its headings, rows, units and deadlines. What
 * people have decided goes before what is recognised; what is not certain is a problem with its
 * cell; and every cell of the file is accounted for, also where no list is found.
 */
export function readList(opened: Opened, context: ListContext): ListReading {
	const account = openAccount(opened.grids);
	const sighted = opened.grids.flatMap((grid) => sight(grid, account, context) ?? []);
	const likely = likelyTables(sighted, context.choices);
	const [found, ...others] = likely;
	if (!found) return refuse(opened, account, 'list.not-found');
	if (others.length > 0) {
		const sheets = likely.map(({ source }) => source.name);
		return ask(opened, account, likely, { code: 'list.which-sheet', facts: { sheets } });
	}
	const missing = missingColumn(found, context.choices);
	if (missing) return ask(opened, account, likely, missing);

	const { reading, counts } = readTable(found, context);
	if (reading.tasks.length === 0 && !context.choices.skippedRows?.length) {
		return refuse(opened, account, 'list.empty');
	}
	reading.problems.push(...leaveSheets(opened, account, found.source));
	return { ...reading, counts: { ...counts, cells: account.finish() } };
}

/** The table of a grid; a text of one column is put together first. */
function sight(
	grid: Grid,
	account: CellAccount,
	{ synonyms, choices }: ListContext
): SightedTable | null {
	const own = account.of(grid);
	const isChosen = choices.sheet === undefined || choices.sheet === grid.name;
	const said = isChosen ? { headerRows: choices.headerRows, columns: choices.columns } : {};
	if (isText(grid)) {
		const rebuilt = rebuildTable(grid, synonyms);
		if (!rebuilt) return null;
		const { headerRow: first, grid: made } = rebuilt;
		const table = findTable(made, synonyms, { ...said, headerRows: { first, last: first } });
		return table && { table, source: grid, account: lineAccount(made, own) };
	}
	const table = findTable(grid, synonyms, said);
	return table && { table, source: grid, account: own };
}

const noCounts: Omit<ListCounts, 'cells'> = {
	...{ physicalRows: 0, tasks: 0, sections: 0 },
	...{ units: 0, pairs: 0 }
};

function refuse(
	{ grids }: Opened,
	account: CellAccount,
	code: 'list.not-found' | 'list.empty'
): ListReading {
	for (const grid of grids) account.of(grid).markAll('reported');
	const counts = { ...noCounts, cells: account.finish() };
	return { status: 'refused', problems: [{ code, facts: {} }], counts };
}

function ask(
	{ grids }: Opened,
	account: CellAccount,
	likely: readonly SightedTable[],
	problem: Problem
): ChooseList {
	for (const grid of grids) account.of(grid).markAll('reported');
	return {
		status: 'choose',
		choose: problem.code === 'list.which-sheet' ? 'sheet' : 'columns',
		candidates: likely.map(candidateOf),
		problems: [problem],
		counts: { ...noCounts, cells: account.finish() }
	};
}

/** The other sheets of the file: notes, statistics, what is hidden. */
function leaveSheets({ grids }: Opened, account: CellAccount, source: Grid): ListProblem[] {
	return grids.flatMap((grid): ListProblem[] => {
		const [first] = grid.rows;
		const [cell] = first?.cells ?? [];
		if (grid === source || !first || !cell) return [];
		account.of(grid).markAll('reported');
		const cells = grid.rows.reduce((sum, row) => sum + row.cells.length, 0);
		const at = {
			sheet: grid.name,
			cell: placesOf(grid)(first.row, cell.column, cell),
			value: shownText(cell.value)
		};
		return [{ code: 'list.sheet-left', facts: { value: grid.name, cells }, at, task: null }];
	});
}
