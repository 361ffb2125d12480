import type { Opened } from '../../domain/list/grid.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { sheetText } from '../../domain/sheet-text.ts';
import { readDocument } from './docx-tables.ts';
import { tableOfHtml } from './html-table.ts';
import { readOpenDocument } from './ods-sheets.ts';
import { packageKind } from './package-kind.ts';
import { readLimits, type ReadLimits } from './read-limits.ts';
import { Refusal } from './refusal.ts';
import { endingOf, sniff, sniffText } from './sniff.ts';
import { columnsGrid, hasColumns, linesGrid } from './text-grid.ts';
import { readWorkbook } from './xlsx-workbook.ts';
import { openParts } from './zip-parts.ts';

export { readLimits, type ReadLimits };

/** A file or a paste as sheets, with what a person should know about its opening. */
type Opening = Result<Opened & { notes: Problem[] }>;

/**
 * Opens a list: .xlsx, .ods, .docx, .csv or .txt, known by its content; its name decides nothing where
 * the content says otherwise. Every value of every sheet is in the answer, or the file is refused in
 * words that say what to do. Runs in a process of its own, with limits of memory and time.
 */
export function openFile(
	bytes: Uint8Array,
	fileName: string,
	limits: ReadLimits = readLimits
): Opening {
	return answered(() => {
		if (bytes.length > limits.bytes) {
			const megabytes = (count: number) => Math.ceil(count / 1_000_000);
			const facts = { most: megabytes(limits.bytes), now: megabytes(bytes.length) };
			throw new Refusal({ code: 'file.too-large', facts });
		}
		const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const sniffed = sniff(file, fileName);
		if (sniffed === 'zip') return openPackage(file, limits);
		if (sniffed === 'text') return openText(file, fileName, limits);
		throw new Refusal(sniffed);
	});
}

/**
 * Opens what was pasted: the table of the browser's `html` where there is one (it knows merged cells),
 * else cells between tabs, else a text of one cell a line.
 */
export function openPaste({ text, html }: { text: string; html?: string }): Opening {
	return answered(() => {
		const limits = readLimits;
		if (text.length + (html?.length ?? 0) > limits.bytes) {
			const facts = { most: limits.bytes / 1_000_000, now: Math.ceil(text.length / 1_000_000) };
			throw new Refusal({ code: 'file.too-large', facts });
		}
		const table = html ? tableOfHtml(html, limits) : null;
		if (table) return { form: 'text', grids: [table], notes: [] };
		if (text.trim() === '') throw new Refusal({ code: 'paste.empty', facts: {} });
		return { ...plainText(text, limits), form: 'text' };
	});
}

function openPackage(file: Buffer, limits: ReadLimits): Opened & { notes: Problem[] } {
	const parts = openParts(file, limits);
	const { kind, part } = packageKind(parts, limits);
	if (kind === 'xlsx') return { form: 'xlsx', ...readWorkbook(parts, part, limits) };
	if (kind === 'ods') return { form: 'ods', ...readOpenDocument(parts, part, limits) };
	return { form: 'docx', grids: readDocument(parts, part, limits), notes: [] };
}

function openText(
	file: Buffer,
	fileName: string,
	limits: ReadLimits
): Opened & { notes: Problem[] } {
	const text = sheetText(file)?.replace(/^\uFEFF/, '');
	if (text === undefined) throw new Refusal({ code: 'file.unknown', facts: {} });
	const other = sniffText(text, fileName);
	if (other) throw new Refusal(other);
	if (text.trim() === '') throw new Refusal({ code: 'file.empty', facts: {} });
	const isCsv = ['.csv', '.tsv', '.tab'].includes(endingOf(fileName));
	if (!isCsv) return plainText(text, limits);
	const { grid, notes } = columnsGrid(text, limits);
	return { form: 'csv', grids: [grid], notes };
}

function plainText(text: string, limits: ReadLimits): Opened & { notes: Problem[] } {
	if (!hasColumns(text)) return { form: 'text', grids: [linesGrid(text, limits)], notes: [] };
	const { grid, notes } = columnsGrid(text, limits);
	return { form: 'text', grids: [grid], notes };
}

function answered(open: () => Opened & { notes: Problem[] }): Opening {
	try {
		return { ok: true, value: open() };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, problems: [error.problem] };
		throw error;
	}
}
