import type { Problem } from '../problem.ts';
import type { FoundTable } from './find-table.ts';
import type { ListProblem, ReadColumn } from './list-reading.ts';
import { columnLetter, placesOf } from './place.ts';
import type { TitleReading } from './read-title.ts';
import type { RowsReading } from './read-rows.ts';

/**
 * What is said about a table beside its tasks: rows and columns that were left out or kept, what is
 * hidden, what stands above. Nothing goes without a word.
 */
export function tableProblems(
	{ grid, header }: FoundTable,
	columns: readonly ReadColumn[],
	{ left: above }: TitleReading,
	{ left, repeated }: RowsReading
): ListProblem[] {
	const problems: ListProblem[] = [];
	const place = placesOf(grid);
	const say = (problem: Problem, cell: string, value: string) => {
		problems.push({ ...problem, at: { sheet: grid.name, cell, value }, task: null });
	};
	if (above) {
		const { value, count, cell } = above;
		say({ code: 'list.above-left', facts: { value, count } }, cell, value);
	}
	for (const { column, heading, field, confidence } of columns) {
		const value = heading || `${columnLetter(column)} 列`;
		const at = place(header.first, column);
		if (field === 'ignore') say({ code: 'list.column-left', facts: { value } }, at, heading);
		else if (field === 'extra') say({ code: 'list.column-kept', facts: { value } }, at, heading);
		else if (confidence !== 'sure') {
			say({ code: 'list.column-likely', facts: { value, field } }, at, heading);
		}
	}
	for (const { row, cell, value, why } of left) {
		say({ code: 'list.row-left', facts: { value, why, row } }, cell, value);
	}
	for (const { rows, cells, number, firstRow } of repeated) {
		const count = rows.last - rows.first + 1;
		const at = { sheet: grid.name, cell: cells.measure ?? '', value: '' };
		const task = { number, firstRow };
		problems.push({ code: 'list.rows-repeated', facts: { count }, at, task });
	}
	const [hiddenRow] = grid.hiddenRows;
	if (hiddenRow !== undefined) {
		const facts = { count: grid.hiddenRows.size, spans: spansOf(grid.hiddenRows) };
		say({ code: 'list.rows-hidden', facts }, place(hiddenRow, 1), '');
	}
	const hidden = columns.filter(({ column }) => grid.hiddenColumns.has(column));
	const [hiddenColumn] = hidden;
	if (hiddenColumn) {
		const facts = { columns: hidden.map(({ heading, letter }) => heading || letter) };
		say({ code: 'list.columns-hidden', facts }, place(header.first, hiddenColumn.column), '');
	}
	return problems;
}

/** The first few runs of hidden rows, for a person to find them. */
function spansOf(rows: Iterable<number>): { first: number; last: number }[] {
	const spans: { first: number; last: number }[] = [];
	for (const row of rows) {
		const run = spans.at(-1);
		if (run && run.last + 1 === row) run.last = row;
		else if (spans.length < mostSpans) spans.push({ first: row, last: row });
		else break;
	}
	return spans;
}

const mostSpans = 12;
