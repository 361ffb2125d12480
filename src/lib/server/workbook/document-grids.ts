import type { Grid, MergedRange } from '../../domain/list/grid.ts';
import { collectRows, newTally, type Tally } from './grid-rows.ts';
import { soundMerges } from './merges.ts';
import type { ReadLimits } from './read-limits.ts';
import { Refusal } from './refusal.ts';

/** `down`: the first of cells merged downwards, or one below it. */
export type DocumentCell = {
	column: number;
	across: number;
	down: 'none' | 'first' | 'next';
	text: string | null;
};

export type DocumentRow = { cells: DocumentCell[] };

/** A document from its beginning: paragraphs and tables in turn. */
export type DocumentBlock =
	{ kind: 'paragraph'; text: string | null } | { kind: 'table'; rows: DocumentRow[] };

/**
 * Each table as a sheet, 表 1 and so on. The short paragraphs right above it are its title and stand in its first
 * rows; all others stand in a sheet of their own at the end, so that nothing of the document is missing.
 */
export function documentGrids(blocks: readonly DocumentBlock[], limits: ReadLimits): Grid[] {
	const tally = newTally(limits);
	const grids: Grid[] = [];
	const others: string[] = [];
	let above: string[] = [];
	for (const block of blocks) {
		if (block.kind === 'paragraph') {
			if (block.text !== null) above.push(block.text);
			continue;
		}
		const title = titleOf(above);
		for (const text of above.slice(0, above.length - title.length)) others.push(text);
		grids.push(tableGrid(`表 ${grids.length + 1}`, title, block.rows, tally));
		above = [];
	}
	if (grids.length === 0) throw new Refusal({ code: 'file.no-table', facts: {} });
	for (const text of above) others.push(text);
	if (others.length > 0) grids.push(tableGrid('正文', others, [], tally));
	return grids;
}

const titleRows = 3;
const titleLength = 60;

function titleOf(above: readonly string[]): string[] {
	let from = above.length;
	while (from > 0 && above.length - from < titleRows) {
		if ((above[from - 1] ?? '').length > titleLength) break;
		from -= 1;
	}
	return above.slice(from);
}

function tableGrid(
	name: string,
	title: readonly string[],
	rows: readonly DocumentRow[],
	tally: Tally
): Grid {
	const collector = collectRows(tally, name);
	const merges: MergedRange[] = [];
	/** The merge that goes on in a column. */
	const open = new Map<number, MergedRange>();
	for (const [index, text] of title.entries()) collector.add(index + 1, 1, text);
	for (const [index, { cells }] of rows.entries()) {
		const row = title.length + index + 1;
		for (const { column, across, down, text } of cells) {
			const merge = open.get(column);
			if (down === 'next' && merge) merge.bottom = row;
			else {
				const made = { top: row, left: column, bottom: row, right: column + across - 1 };
				open.set(column, made);
				merges.push(made);
			}
			if (text !== null) collector.add(row, column, text);
		}
	}
	const columns = tally.limits.columns;
	return {
		name,
		places: 'cells',
		visible: true,
		rows: collector.finish(),
		merges: soundMerges(merges, columns).merges,
		hiddenRows: new Set(),
		hiddenColumns: new Set()
	};
}
