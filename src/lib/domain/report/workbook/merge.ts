import type { Place, Problem } from '../../problem.ts';
import { compact } from '../../printed.ts';
import type { Entry, EntryField, PartField } from '../entry.ts';
import type { FilledCell, FilledRow, FilledWorkbook, FixedColumn } from './filled-workbook.ts';
import { fixedColumns } from './filled-workbook.ts';
import { readCell, saysSame } from './read-cell.ts';
import { tidy } from './sheet-text.ts';

/** What stood in a row when its workbook was handed out. */
export type IssuedRow = {
	taskId: string;
	unitId: string;
	revision: number;
	entry: Entry;
	fixed: { readonly [Column in FixedColumn]?: string };
};
export type IssuedWorkbook = { id: string; rows: readonly IssuedRow[] };

/** A report of the unit's month as it stands online. */
export type ReportNow = {
	taskId: string;
	unitId: string;
	number: string;
	revision: number;
	entry: Entry;
	/** Why nothing can be written into it; null where it can. */
	fault: Problem | null;
	/** Its 阶段目标 and 量化指标 by the names on the second sheet; what was reached before asks no more. */
	goals: readonly { field: PartField; name: string; isOpen: boolean }[];
	fixed: { readonly [Column in FixedColumn]?: string };
};

/** A cell that is another than what stands online: where, and both. */
export type CellChange = {
	taskId: string;
	unitId: string;
	field: EntryField | PartField;
	sheet: string;
	at: string;
	online: string;
	file: string;
};

export type Merged = {
	/** What only the file has changed. */
	takes: CellChange[];
	/** What the file and somebody online have both changed, each otherwise. */
	clashes: CellChange[];
	problems: Problem[];
};

export type MergeFacts = {
	issued: readonly IssuedWorkbook[];
	/** The ids of workbooks of another unit or another month. */
	foreign: ReadonlySet<string>;
	reports: readonly ReportNow[];
	today: string;
};

/**
 * A filled 填报表 meets what was typed online since it was handed out, cell by cell. What only the file
 * has changed is taken, what only somebody online has changed stays, what both changed alike is
 * nothing, and what both changed otherwise is asked. Where it is not known how a cell was handed out,
 * whatever differs from something typed online is asked. Nothing is ever made that was not there.
 */
export function mergeWorkbook(filled: FilledWorkbook, facts: MergeFacts): Merged {
	const merged: Merged = { takes: [], clashes: [], problems: [...filled.problems] };
	const only = facts.issued.length === 1 ? facts.issued[0] : undefined;
	const rowsOf = new Map<string, { report: ReportNow; row: FilledRow; cells: Cells }[]>();
	for (const row of filled.rows) {
		const found = reportOf(row, facts);
		if ('problem' in found) merged.problems.push({ ...found.problem, at: placeOf(row) });
		else {
			const cells = cellsOf(row, found.report);
			const key = cells === null ? '' : `${keyOf(found.report)} ${cells.goal}`;
			if (cells === null) {
				const problem = rowUnknown(row.goal ?? '');
				merged.problems.push({ ...problem, at: placeOf(row) });
			} else {
				rowsOf.set(key, [...(rowsOf.get(key) ?? []), { report: found.report, row, cells }]);
			}
		}
	}
	for (const [first, ...again] of rowsOf.values()) {
		if (!first) continue;
		const other = again.find(({ cells }) => !isAlike(first.cells, cells));
		if (other) {
			const twice = { number: first.report.number, first: first.row.row };
			const at = placeOf(other.row);
			merged.problems.push({ code: 'workbook.row-twice', facts: twice, at });
			continue;
		}
		const { mark } = first.row;
		const own = mark ? facts.issued.find(({ id }) => id === mark.workbookId) : only;
		const base = own?.rows.find(isOf(first.report));
		mergeRow(first, base, { merged, today: facts.today });
	}
	return merged;
}

type Cells = { goal: string; of: { field: EntryField | PartField; cell: FilledCell }[] };
type Found = { report: ReportNow } | { problem: Problem };

/** Which report a row is of: by its hidden cell, else by its number. */
function reportOf(
	{ mark, number, open }: FilledRow,
	{ issued, foreign, reports }: MergeFacts
): Found {
	if (mark) {
		const report = reports.find((each) => keyOf(each) === keyOf(mark));
		if (!report || foreign.has(mark.workbookId)) {
			return { problem: { code: 'workbook.row-foreign', facts: { number } } };
		}
		const base = issued.find(({ id }) => id === mark.workbookId)?.rows.find(isOf(report));
		if (isTorn(number, [report.number, base?.fixed.number ?? ''], reports)) {
			return { problem: { code: 'workbook.row-torn', facts: { number } } };
		}
		return { report };
	}
	const named = reports.filter((each) => number !== '' && compact(each.number) === number);
	const [report, ...others] = named;
	if (!report) {
		const [first] = Object.values(open).filter(({ text }) => text !== '');
		return { problem: rowUnknown(number || (first?.text ?? '')) };
	}
	if (others.length === 0) return { report };
	return { problem: { code: 'workbook.row-ambiguous', facts: { number } } };
}

/**
 * Whether a row says the number of another report than its hidden cell does: who sorts the columns that
 * are to be seen leaves the hidden ones where they were, and every text would go to another task.
 */
function isTorn(number: string, own: readonly string[], reports: readonly ReportNow[]): boolean {
	return (
		!own.some((each) => bareNumber(each) === number) &&
		reports.some((each) => bareNumber(each.number) === number)
	);
}

function rowUnknown(value: string): Problem {
	return { code: 'workbook.row-unknown', facts: { value } };
}

/** The cells of a row by their fields; null for a goal that the report does not ask for. */
function cellsOf(row: FilledRow, { goals }: ReportNow): Cells | null {
	if (row.goal === null) {
		const of = Object.entries(row.open).map(([name, cell]) => ({
			field: name as EntryField,
			cell
		}));
		return { goal: '', of };
	}
	const named = goals.filter(({ name }) => compact(name) === compact(row.goal ?? ''));
	const own = row.mark?.goal ?? (named.length === 1 ? named[0]?.field : undefined);
	const goal = goals.find(({ field }) => field === own);
	if (!goal) return null;
	const cell = goal.isOpen ? row.open.value : undefined;
	return { goal: goal.field, of: cell ? [{ field: goal.field, cell }] : [] };
}

function isAlike(one: Cells, other: Cells): boolean {
	const texts = ({ of }: Cells) => of.map(({ field, cell }) => [field, cell.text]);
	return JSON.stringify(texts(one)) === JSON.stringify(texts(other));
}

function mergeRow(
	{ report, row, cells }: { report: ReportNow; row: FilledRow; cells: Cells },
	base: IssuedRow | undefined,
	{ merged, today }: { merged: Merged; today: string }
): void {
	const { taskId, unitId, number, fault, entry } = report;
	const changes: { change: CellChange; isClash: boolean }[] = [];
	const problems: Problem[] = [];
	/** The cells that say something new. */
	const told: string[] = [];
	for (const { field, cell } of cells.of) {
		const place = { sheet: row.sheet, cell: cell.at };
		const about = { number, goal: row.goal ?? '', today };
		const online = entry[field] ?? '';
		const issued = base ? (base.entry[field] ?? '') : null;
		const same = (one: string, other: string) => saysSame(field, one, other, about);
		if (same(cell.text, online) || (issued !== null && same(cell.text, issued))) continue;
		told.push(cell.at);
		const read = readCell(field, cell.text, about);
		if ('problem' in read) {
			problems.push({ ...read.problem, at: place });
			continue;
		}
		const isClash = issued === null ? tidy(online) !== '' : !same(issued, online);
		const { sheet } = row;
		const change = { taskId, unitId, field, sheet, at: cell.at, online, file: read.value };
		changes.push({ change, isClash });
	}
	const [first] = cells.of.filter(({ cell }) => told.includes(cell.at));
	if (fault && first) {
		merged.problems.push({ ...fault, at: { sheet: row.sheet, cell: first.cell.at } });
		return;
	}
	merged.problems.push(...problems, ...fixedChanges(row, report, base));
	for (const { change, isClash } of changes) {
		(isClash ? merged.clashes : merged.takes).push(change);
	}
}

/** What is not to be filled in, and reads otherwise than it was handed out. */
function fixedChanges(row: FilledRow, report: ReportNow, base: IssuedRow | undefined): Problem[] {
	if (row.goal !== null) return [];
	const { number } = report;
	return fixedColumns.flatMap((column): Problem[] => {
		const cell = row.fixed[column];
		const text = (base?.fixed ?? report.fixed)[column];
		if (!cell || text === undefined || bareNumber(cell.text) === bareNumber(text)) return [];
		const at = { sheet: row.sheet, cell: cell.at };
		return [{ code: 'workbook.cell-fixed', facts: { number, column }, at }];
	});
}

/** A row is said by its first cell that is known. */
function placeOf({ sheet, row, open, fixed }: FilledRow): Place {
	const [first] = [...Object.values(fixed), ...Object.values(open)];
	return { sheet, cell: first?.at ?? `A${row}` };
}

/** 45 of 第45项; whatever else it is stays. */
function bareNumber(text: string): string {
	return compact(text).replace(/^第(.+)项$/, '$1');
}

function isOf(report: ReportNow): (row: IssuedRow) => boolean {
	return (row) => keyOf(row) === keyOf(report);
}

function keyOf({ taskId, unitId }: { taskId: string; unitId: string }): string {
	return `${taskId} ${unitId}`;
}
