import { delimitedText } from '../../domain/delimited-text.ts';
import type { NamedSheet } from '../../domain/directory-sheet.ts';
import { shownText, type Grid } from '../../domain/list/grid.ts';
import { sheetText } from '../../domain/sheet-text.ts';
import { openFile } from '../workbook/read-workbook.ts';
import type { TextsTask, WorkerAnswer } from './worker-task.ts';

// a page that wants texts shows a few hundred rows, and says so where there are more
const mostRows = 5000;

/** The sheets of a file as texts, those that the file shows; a text stays as it was written. */
export function readTexts({ bytes, fileName }: TextsTask): WorkerAnswer {
	const opened = openFile(bytes, fileName);
	if (!opened.ok) return opened;
	const { form, grids, notes } = opened.value;
	const text = form === 'csv' || form === 'text' ? sheetText(bytes) : null;
	if (text !== null) return { ok: true, texts: { sheets: [{ name: '', text }], notes } };
	const filled = grids.filter(({ rows }) => rows.length > 0);
	const shown = filled.filter(({ visible }) => visible);
	const sheets = (shown.length > 0 ? shown : filled).map(textOf);
	return { ok: true, texts: { sheets, notes } };
}

function textOf({ name, rows }: Grid): NamedSheet {
	const lines = rows.slice(0, mostRows).map(({ row, cells }) => {
		const texts = Array.from({ length: cells.at(-1)?.column ?? 0 }, () => '');
		for (const { column, value } of cells) texts[column - 1] = shownText(value);
		return { line: row, cells: texts };
	});
	return { name, text: delimitedText(lines) };
}
