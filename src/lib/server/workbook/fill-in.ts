import type ExcelJS from 'exceljs';
import {
	markText,
	workbookSign,
	type RowMark
} from '../../domain/report/workbook/filled-workbook.ts';
import { bodySize } from './list-styles.ts';
import { rowHeights } from './row-heights.ts';

/** A day is a true date, so that sheets sort and count it. */
export type FillValue = string | number | { on: string } | null;

export type FillColumn = {
	heading: string;
	/** In characters of the standard font, as spreadsheets count; 9 is the one that ExcelJS leaves out. */
	width: number;
	/** `fixed` is locked and grey; of the others each takes what it says. */
	kind: 'fixed' | 'text' | 'day' | 'percent' | 'choice' | 'figure';
	align: 'left' | 'center';
	/** What the list of a `choice` offers. */
	choices?: readonly string[];
};

export type FillRow = {
	mark: RowMark;
	/** What cannot be filled in any more is locked and hatched. */
	isOpen: boolean;
	cells: readonly FillValue[];
	/** A cell that takes one of these words, whatever its column takes. */
	choices?: readonly string[];
};

export type FillSheet = {
	name: string;
	title: string;
	/** How it is filled in. */
	guide: string;
	columns: readonly FillColumn[];
	rows: readonly FillRow[];
	/** So many columns at the left stay in sight. */
	frozen: number;
};

export type FillIn = {
	id: string;
	/** The instant that it was handed out at. */
	at: string;
	sheets: readonly FillSheet[];
	/** The heading of the column that nobody sees, and the name of the sheet that nobody sees. */
	hidden: { heading: string; sheet: string };
	/** What an entry that a cell does not take is told. */
	refused: { percent: string; choice: string };
};

/**
 * A workbook to be filled in and sent back: what is asked stands locked and grey, what is to be filled
 * in is open, with lists to choose from. Which row is which stands in a hidden column and on a hidden
 * sheet; one of them is enough, and neither is needed. Text is text, never a formula.
 */
export async function writeFillIn({
	id,
	at,
	sheets,
	hidden,
	refused
}: FillIn): Promise<Uint8Array> {
	// a third of a second to load: who fills nothing in pays nothing for it
	const { default: excel } = await import('exceljs');
	const workbook = new excel.Workbook();
	workbook.created = workbook.modified = new Date(at);
	for (const sheet of sheets) await addSheet(workbook, sheet, { hidden, refused });
	const signature = workbook.addWorksheet(hidden.sheet, { state: 'hidden' });
	signature.addRow([workbookSign, id]);
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const headerRow = 3;

async function addSheet(
	workbook: ExcelJS.Workbook,
	{ name, title, guide, columns, rows, frozen }: FillSheet,
	{ hidden, refused }: Pick<FillIn, 'hidden' | 'refused'>
): Promise<void> {
	const sheet = workbook.addWorksheet(name, {
		views: [{ state: 'frozen', xSplit: frozen, ySplit: headerRow, topLeftCell: cellAt(frozen) }],
		pageSetup: {
			...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
			...{ printTitlesRow: `${headerRow}:${headerRow}`, horizontalCentered: true },
			margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
		},
		headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' }
	});
	const last = columns.length + 1;
	sheet.columns = [
		...columns.map(({ width }) => ({ width })),
		// at the far right, so that it is in nobody's way
		{ width: 4, hidden: true }
	];
	for (const [at, text, size, height] of [
		[1, title, 16, 30],
		[2, guide, bodySize, 34]
	] as const) {
		const row = sheet.addRow([text]);
		row.height = height;
		sheet.mergeCells(at, 1, at, columns.length);
		row.getCell(1).font = { name: font, size, bold: at === 1 };
		const horizontal = at === 1 ? 'center' : 'left';
		row.getCell(1).alignment = { horizontal, vertical: 'middle', wrapText: true };
	}
	const head = sheet.addRow([...columns.map(({ heading }) => heading), hidden.heading]);
	head.height = 34;
	head.eachCell((cell, column) => {
		cell.font = { name: font, size: bodySize, bold: true };
		cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
		cell.border = box;
		cell.fill = solid(columns[column - 1]?.kind === 'fixed' ? grey.head : 'FFDCE9F7');
	});
	const heights = heightsOf(columns, rows);
	for (const [index, row] of rows.entries()) {
		const written = sheet.addRow([]);
		written.height = Math.max(heights[index] ?? 0, row.isOpen ? roomToWrite : 0);
		for (const [column, value] of row.cells.entries()) {
			const look = columns[column];
			if (look) fillCell(written.getCell(column + 1), value, { look, row, refused });
		}
		const mark = written.getCell(last);
		mark.value = markText(row.mark);
		mark.numFmt = '@';
	}
	sheet.autoFilter = {
		from: { row: headerRow, column: 1 },
		to: { row: headerRow + rows.length, column: columns.length }
	};
	await sheet.protect('', {
		...{ selectLockedCells: true, selectUnlockedCells: true, sort: true, autoFilter: true },
		...{ formatColumns: true, formatRows: true, formatCells: true }
	});
}

const font = '宋体';
/** Three lines: an empty cell of a text looks like a place to write. */
const roomToWrite = 50;
const grey = { head: 'FFE3E5E9', cell: 'FFF2F3F5', line: 'FF9AA3B2' };
const side = { style: 'thin', color: { argb: grey.line } } as const;
const box = { top: side, left: side, bottom: side, right: side };
const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const hatched = {
	...({ type: 'pattern', pattern: 'lightUp' } as const),
	...{ fgColor: { argb: grey.line }, bgColor: { argb: grey.cell } }
};

type Look = { look: FillColumn; row: FillRow; refused: FillIn['refused'] };

function fillCell(cell: ExcelJS.Cell, value: FillValue, { look, row, refused }: Look): void {
	const { kind, align } = look;
	cell.value = typeof value === 'string' ? asText(value) : dayOf(value);
	cell.font = { name: font, size: bodySize };
	cell.border = box;
	cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
	cell.numFmt = formatOf(kind, value);
	if (!row.isOpen) cell.fill = hatched;
	else if (kind === 'fixed') cell.fill = solid(grey.cell);
	else cell.protection = { locked: false };
	if (!row.isOpen || kind === 'fixed') return;
	const choices = row.choices ?? (kind === 'choice' ? look.choices : undefined);
	const told = { showErrorMessage: true, errorStyle: 'stop', allowBlank: true };
	if (choices) {
		// a list in the cell itself: one in another place is lost with it
		const formulae = [`"${choices.join(',')}"`];
		cell.dataValidation = { type: 'list', ...told, formulae, error: refused.choice };
	} else if (kind === 'percent') {
		cell.dataValidation = {
			...{ type: 'whole', operator: 'between', formulae: [0, 100], ...told },
			error: refused.percent
		};
	}
}

/** Text stays text when it is typed over, too. */
function formatOf(kind: FillColumn['kind'], value: FillValue): string {
	if (kind === 'day' || (value !== null && typeof value === 'object')) return 'yyyy\\-mm\\-dd';
	if (kind === 'percent') return '0';
	if (kind === 'fixed' && typeof value === 'number') return '0"%"';
	return kind === 'figure' ? 'General' : '@';
}

function dayOf(value: Exclude<FillValue, string>): Date | number | null {
	return value !== null && typeof value === 'object' ? new Date(`${value.on}T00:00:00Z`) : value;
}

/** Text as XML can hold it; what looks like the escape of a spreadsheet is kept from being read so. */
function asText(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
		.replace(/_x(?=[0-9a-fA-F]{4}_)/g, '_x005F_x');
}

function heightsOf(columns: readonly FillColumn[], rows: readonly FillRow[]): number[] {
	const widths = columns.map(({ heading, width }) => ({ heading, width, look: 'left' as const }));
	const texts = rows.map(({ cells }) =>
		cells.map((value) => ({ value: typeof value === 'string' ? value : null }))
	);
	return rowHeights(widths, texts);
}

/** The first cell that moves when the sheet is scrolled. */
function cellAt(frozen: number): string {
	return `${String.fromCharCode(65 + frozen)}${headerRow + 1}`;
}
