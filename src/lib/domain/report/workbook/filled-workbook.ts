import type { Problem } from '../../problem.ts';
import type { EntryField, PartField } from '../entry.ts';

/** What a row of a 填报表 says beside what it asks for. Whoever fills it in changes nothing there. */
export const fixedColumns = [
	...(['number', 'measure', 'dueOn', 'beforePercent', 'beforeProgress'] as const)
] as const;
export type FixedColumn = (typeof fixedColumns)[number];

/** Which report a row is of, as a hidden cell has it; of the second sheet which part of it. */
export type RowMark = {
	workbookId: string;
	taskId: string;
	unitId: string;
	goal: PartField | null;
};

/** What a cell says, and where: F7. */
export type FilledCell = { at: string; text: string };

/** A row that came back. Columns that the file does not have are not there. */
export type FilledRow = {
	sheet: string;
	row: number;
	/** Null where the hidden cells are gone. */
	mark: RowMark | null;
	/** 45 of 第45项; empty where nothing says so. */
	number: string;
	/** The name of an 阶段目标 or 量化指标; null in a row of the 填报表 itself. */
	goal: string | null;
	open: { readonly [Field in EntryField | 'value']?: FilledCell };
	fixed: { readonly [Column in FixedColumn]?: FilledCell };
};

/** A 填报表 as it came back, nothing of it read into values yet. */
export type FilledWorkbook = {
	/** The ids of the workbooks that it was made from: one, where nobody copied rows between two. */
	workbookIds: string[];
	rows: FilledRow[];
	/** The month that its title names; null where it names none. */
	month: string | null;
	/** The columns to be filled in that it does not have any more. */
	absent: EntryField[];
	problems: Problem[];
};

/** How the hidden cell of a row says which one it is. */
export function markText({ workbookId, taskId, unitId, goal }: RowMark): string {
	return [workbookId, taskId, unitId, ...(goal === null ? [] : [goal])].join('/');
}

export function readMark(text: string): RowMark | null {
	const id = '([\\w-]{1,40})';
	const form = `^${id}/${id}/${id}(?:/((?:milestone|reading)\\.[\\w-]{1,40}))?$`;
	const [, workbookId, taskId, unitId, goal] = new RegExp(form).exec(text.trim()) ?? [];
	if (workbookId === undefined || taskId === undefined || unitId === undefined) return null;
	return { workbookId, taskId, unitId, goal: isPart(goal) ? goal : null };
}

function isPart(text: string | undefined): text is PartField {
	return text !== undefined;
}

/** Stands before the id of the workbook on the sheet that nobody sees. */
export const workbookSign = 'ledger-workbook';
