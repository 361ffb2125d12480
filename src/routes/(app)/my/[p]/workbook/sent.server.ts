import { isPeriod } from '$lib/domain/date.ts';
import { entryFields } from '$lib/domain/report/entry.ts';
import {
	fixedColumns,
	readMark,
	type FilledCell,
	type FilledRow,
	type FilledWorkbook
} from '$lib/domain/report/workbook/filled-workbook.ts';
import type { TakingWorkbook } from '$lib/server/operations/report/take-workbook.ts';
import { markText } from '$lib/domain/report/workbook/filled-workbook.ts';

/** What a preview carries to its own confirmation, and back. */
export type Sent = Pick<TakingWorkbook, 'filled' | 'seen'> & { fileName: string };

/** A 填报表 has some tens of rows with a few thousand characters each. */
const mostCharacters = 4_000_000;
const mostRows = 2000;
const longestCell = 32_767;
const openNames = [...entryFields, 'value'] as const;

export function sentText(sent: Sent): string {
	const rows = sent.filled.rows.map((row) => ({ ...row, mark: row.mark && markText(row.mark) }));
	return JSON.stringify({ ...sent, filled: { ...sent.filled, rows } });
}

/** What a preview sent; null where it is no such thing. What it told is told anew from its rows. */
export function readSent(text: FormDataEntryValue | null): Sent | null {
	if (typeof text !== 'string' || text.length > mostCharacters) return null;
	const sent = parsed(text);
	if (!isRecord(sent) || !isRecord(sent.filled) || !isRecord(sent.seen)) return null;
	const { workbookIds, rows, month, absent } = sent.filled;
	if (!Array.isArray(workbookIds) || !Array.isArray(rows) || !Array.isArray(absent)) return null;
	if (rows.length > mostRows || workbookIds.length > mostRows) return null;
	const read = rows.map(readRow);
	const known = read.filter((row) => row !== null);
	if (known.length < read.length) return null;
	const seen = Object.entries(sent.seen).flatMap(([key, revision]) =>
		Number.isInteger(revision) ? [[key, Number(revision)] as const] : []
	);
	const filled: FilledWorkbook = {
		workbookIds: workbookIds.filter((id) => typeof id === 'string'),
		rows: known,
		month: typeof month === 'string' && isPeriod(month) ? month : null,
		absent: entryFields.filter((field) => absent.includes(field)),
		problems: []
	};
	return { filled, seen: Object.fromEntries(seen), fileName: textIn(sent.fileName) };
}

function readRow(row: unknown): FilledRow | null {
	if (!isRecord(row) || !Number.isInteger(row.row)) return null;
	if (!isRecord(row.open) || !isRecord(row.fixed)) return null;
	return {
		...{ sheet: textIn(row.sheet), row: Number(row.row), number: textIn(row.number) },
		mark: typeof row.mark === 'string' ? readMark(row.mark) : null,
		goal: typeof row.goal === 'string' ? row.goal : null,
		open: cellsIn(row.open, openNames),
		fixed: cellsIn(row.fixed, fixedColumns)
	};
}

function cellsIn<Name extends string>(cells: Record<string, unknown>, names: readonly Name[]) {
	const found: { [Each in Name]?: FilledCell } = {};
	for (const name of names) {
		const cell = cells[name];
		if (isRecord(cell)) found[name] = { at: textIn(cell.at), text: textIn(cell.text) };
	}
	return found;
}

function textIn(value: unknown): string {
	return typeof value === 'string' ? value.slice(0, longestCell) : '';
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
