import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import { isMoved } from '$lib/domain/ledger/moved-deadline.ts';
import { usualColumns, type TableColumn } from '$lib/domain/ledger/table-columns.ts';
import type { TaskRole } from '$lib/domain/task.ts';
import { standingMarkup } from '$lib/ui/markup/badge-markup.ts';
import { clampMarkup } from '$lib/ui/markup/clamp-markup.ts';
import { markup, noMarkup, type Markup } from '$lib/ui/markup/markup.ts';
import { ledgerWords as words, reasonText } from '$lib/words/ledger.ts';
import { columnsWords, tableColumnWords } from '$lib/words/table-column.ts';
import { taskRoleWords } from '$lib/words/task-role.ts';
import { uiWords } from '$lib/words/ui.ts';
import type { FurtherTexts } from './columns.server.ts';
import { heldPage } from './held-page.server.ts';
import type { Block } from './page-blocks.server.ts';
import type { RowNotes } from './wait-notes.server.ts';

/**
 * The groups of a page as bodies of the table of LedgerTable.svelte, each with its heading. `columns`
 * null are the usual ones; the texts of others are told by `further`, what a task waits for by `notes`.
 */
export function ledgerRows(
	blocks: readonly Block[],
	mayChoose: boolean,
	columns: readonly TableColumn[] | null,
	{ notes = new Map(), ...beside }: Beside
): Markup {
	const write = () => writtenRows(blocks, mayChoose, columns, { ...beside, notes });
	if (columns !== null || notes.size > 0) return write();
	const groups = blocks.flatMap(({ label, count, rows }) => [label, count, ...rows]);
	return heldPage([mayChoose, beside.titleYear, ...groups], write);
}

type Beside = { further: FurtherTexts; titleYear: number; notes?: RowNotes };

function writtenRows(
	blocks: readonly Block[],
	mayChoose: boolean,
	columns: readonly TableColumn[] | null,
	{ further, titleYear, notes }: Required<Beside>
): Markup {
	const across = (columns ?? usualColumns).length + (mayChoose ? 3 : 2);
	// a joint task stands under each of its units, and every switch has a name of its own
	const names = new Map<string, number>();
	const rowOf = (row: LedgerRow) => {
		const before = names.get(row.id) ?? 0;
		names.set(row.id, before + 1);
		const id = before === 0 ? row.id : `${row.id}-${before}`;
		const told = notes.get(row.id) ?? [];
		if (columns === null && before === 0 && told.length === 0) {
			return heldRow(row, mayChoose, titleYear);
		}
		return tableRow(
			row,
			mayChoose,
			columns === null
				? cells(row, id, { titleYear, told })
				: chosenCells(row, id, columns, { further, titleYear, told })
		);
	};
	return markup`${blocks.map(
		({ label, count, rows }) =>
			markup`<tbody><tr class="group"><th scope="rowgroup" colspan="${across}">${label} <span class="pill-count">${count}<span class="visually-hidden"> ${uiWords.item}</span></span></th></tr>${rows.map(rowOf)}</tbody>`
	)}`;
}

/** A row stays the same for as long as its ledger is held, and so does what is written of it. */
const held = {
	toChoose: new WeakMap<LedgerRow, Markup>(),
	toRead: new WeakMap<LedgerRow, Markup>()
};

function heldRow(row: LedgerRow, mayChoose: boolean, titleYear: number): Markup {
	const rows = mayChoose ? held.toChoose : held.toRead;
	const known = rows.get(row);
	if (known) return known;
	const { html } = tableRow(row, mayChoose, cells(row, row.id, { titleYear }));
	// written anew in one piece: what was put together from sixty is gone through again at each use
	const made = { html: Buffer.from(html).toString() };
	rows.set(row, made);
	return made;
}

/** What a row is told by beside itself: the year of its list, and lines below what it is. */
type Around = { titleYear: number; told?: readonly string[] };

function tableRow(row: LedgerRow, mayChoose: boolean, cells: Markup): Markup {
	return markup`<tr>${mayChoose ? chooseCell(row) : noMarkup}${cells}</tr>`;
}

function cells(row: LedgerRow, id: string, { titleYear, told = [] }: Around): Markup {
	const { unit, due, standing, percent } = drawn;
	return markup`${firstCells(row, id, told)}${unit(row)}${due(row, titleYear)}${standing(row)}${percent(row)}`;
}

/** Whichever columns somebody chose: those above, and texts. */
function chosenCells(
	row: LedgerRow,
	id: string,
	columns: readonly TableColumn[],
	{ further, titleYear, told = [] }: Around & { further: FurtherTexts }
): Markup {
	const texts = further.get(row.id) ?? {};
	const cell = (column: TableColumn) => {
		if (isDrawn(column)) return drawn[column](row, titleYear);
		const label = tableColumnWords[column];
		const text = texts[column] ?? '';
		const of = `${words.task(row.number)}${label}`;
		return markup`<td class="further" data-label="${label}">${text === '' ? columnsWords.none : clampMarkup(text, `${column}-${id}`, of)}</td>`;
	};
	return markup`${firstCells(row, id, told)}${columns.map(cell)}`;
}

/** `told` stands under the measure: for whom the task waits. */
function firstCells(row: LedgerRow, id: string, told: readonly string[]): Markup {
	const name = words.task(row.number);
	return markup`<th scope="row" class="nowrap"><a class="open" href="/tasks/${row.id}">${name}</a></th><td class="measure">${clampMarkup(row.measure, `m-${id}`, name)}${told.map((line) => markup`<div class="told">${line}</div>`)}</td>`;
}

/** The cells that are more than a text. */
const drawn = {
	unit: (row) => markup`<td>${unitsMarkup(row)}</td>`,
	due: (row, titleYear) =>
		markup`<td data-label="${words.due}">${deadlineMarkup(row, titleYear)}</td>`,
	standing: (row) =>
		markup`<td class="standing">${standingMarkup(row.standing)}${row.reasons.map(
			(reason) => markup`<div class="reason ${row.light}">${reasonText(reason)}</div>`
		)}</td>`,
	percent: (row) => {
		// what the office has confirmed is done, whatever its units said last
		const percent = row.state === 'done' ? 100 : row.percent;
		return markup`<td class="num" data-label="${words.percent}">${percent === null ? '—' : `${percent}%`}</td>`;
	}
} satisfies Partial<Record<TableColumn, (row: LedgerRow, titleYear: number) => Markup>>;

function isDrawn(column: TableColumn): column is keyof typeof drawn {
	return Object.keys(drawn).includes(column);
}

function chooseCell({ id, number }: LedgerRow): Markup {
	return markup`<td class="choose"><label><input type="checkbox" name="task" value="${id}" aria-label="${words.chooseOne(number)}"></label></td>`;
}

function unitsMarkup({ units, collectives }: LedgerRow): Markup | Markup[] {
	const all = [
		...units.map(({ name, role }) => answering(name, role)),
		...collectives.map(({ printed, role }) => answering(printed, role))
	];
	return all.length > 0 ? all : hint(words.noUnit);
}

function answering(name: string, role: TaskRole): Markup {
	if (role === 'responsible') return markup`<div>${name}</div>`;
	return markup`<div>${name} <span class="hint">${taskRoleWords[role]}</span></div>`;
}

/**
 * As printed, with how it was read. One that was moved is the day in force: what the list says and
 * what it was first stand below it.
 */
function deadlineMarkup(row: LedgerRow, titleYear: number): Markup {
	const { deadlineText, dueOn, originalDueOn, ongoing } = row;
	if (deadlineText !== null && isMoved(row, titleYear)) {
		const printed = hint(words.printedDue(deadlineText), 'div');
		const original =
			originalDueOn === null ? noMarkup : hint(words.originally(originalDueOn), 'div');
		return markup`${words.inForce(dueOn, ongoing)}${original}${printed}`;
	}
	const readAs =
		dueOn && dueOn !== deadlineText ? hint(words.readAs(dueOn, ongoing), 'div') : noMarkup;
	const first =
		originalDueOn && originalDueOn !== dueOn
			? hint(words.originally(originalDueOn), 'div')
			: noMarkup;
	return markup`${deadlineText ?? words.unstated}${readAs}${first}`;
}

function hint(text: string, element: 'span' | 'div' = 'span'): Markup {
	return element === 'div'
		? markup`<div class="hint">${text}</div>`
		: markup`<span class="hint">${text}</span>`;
}
