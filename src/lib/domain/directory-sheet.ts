import type { TextRow } from './delimited-text.ts';
import { compact } from './printed.ts';
import type { Problem } from './problem.ts';
import {
	columnOf,
	readHeadings,
	unusedHeadings,
	type ChosenColumns,
	type SheetColumn,
	type SheetLayout
} from './sheet-column.ts';
import { readPeople, roleOfPost, type SheetPerson } from './sheet-people.ts';
import { sheetRows } from './sheet-text.ts';
import { splitNames } from './unit-entry.ts';

/** One row of a sheet of units and people, as printed. */
export type DirectoryEntry = {
	line: number;
	unit: string;
	short: string;
	aliases: string[];
	people: SheetPerson[];
};

export type DirectorySheet = {
	entries: DirectoryEntry[];
	problems: Problem[];
	/** Null where the text has no row that could be headings. */
	layout: SheetLayout | null;
	/** The headings that nothing is read from. */
	unused: string[];
	/** What stands in a line, to be shown beside what is said about it. */
	rows: ReadonlyMap<number, string[]>;
};

/** A sheet of a file, as the text that it would be, copied and pasted; a text has no name. */
export type NamedSheet = { name: string; text: string };

export const mostRows = 500;

/**
 * Reads a sheet of units and people: its columns in any order, known by their headings or as chosen.
 * An empty unit is that of the row before, as a merged cell leaves it. What is wrong is told with its
 * line, and a row that is left out as well.
 */
export function readDirectorySheet(
	text: string,
	chosen: ChosenColumns = new Map()
): DirectorySheet {
	const sheet: DirectorySheet = {
		...{ entries: [], problems: [], layout: null, unused: [] },
		rows: new Map()
	};
	const rows = sheetRows(text);
	const found = findHeadings(rows, chosen);
	if (!found) return { ...sheet, problems: [{ code: 'sheet.empty', facts: {} }] };
	const { layout, body } = found;
	const problems = faultsOf(layout, body.length);
	const read = { ...sheet, layout, unused: unusedHeadings(layout), problems };
	if (problems.some(({ code }) => code !== 'sheet.no-column') || !layout.at.has('unit'))
		return read;
	let before = '';
	for (const row of body) {
		const entry = readRow(row, layout, before, problems);
		if (!entry) continue;
		before = entry.unit;
		read.entries.push(entry);
	}
	if (read.entries.length === 0 && problems.length === 0) {
		problems.push({ code: 'sheet.empty', facts: {} });
	}
	return { ...read, rows: new Map(body.map(({ line, cells }) => [line, cells])) };
}

/** Of several sheets the first with a column of units, else the first; the others are told by name. */
export function directoryAmong(sheets: readonly NamedSheet[]): {
	read: NamedSheet;
	others: string[];
} {
	const isDirectory = ({ text }: NamedSheet) => readDirectorySheet(text).layout?.at.has('unit');
	const found = sheets.length > 1 ? sheets.find(isDirectory) : undefined;
	const read = found ?? sheets[0] ?? { name: '', text: '' };
	return { read, others: sheets.flatMap((sheet) => (sheet === read ? [] : sheet.name)) };
}

/** The first row with a column of units; where none has it, that which reads most like headings. */
function findHeadings(
	rows: readonly TextRow[],
	chosen: ChosenColumns
): { layout: SheetLayout; body: TextRow[] } | undefined {
	const top = rows.slice(0, 20).map(({ cells }) => cells);
	const known = (cells: readonly string[]) =>
		new Set(cells.map(columnOf).filter((column) => column !== undefined));
	const own = top.findIndex((cells) => readHeadings(cells, chosen).at.has('unit'));
	const most = Math.max(0, ...top.map((cells) => known(cells).size));
	const best = top.findIndex((cells) =>
		most > 0 ? known(cells).size === most : cells.filter(Boolean).length > 1
	);
	const head = own >= 0 ? own : Math.max(best, 0);
	const upper = top[head];
	if (!upper) return undefined;
	const lower = top[head + 1] ?? [];
	const unitAt = readHeadings(upper, chosen).at.get('unit');
	const isDouble =
		unitAt !== undefined &&
		!lower[unitAt] &&
		(known(lower).has('name') || known(lower).has('phone'));
	const cells = isDouble ? joined(upper, lower) : upper;
	const body = rows.slice(head + (isDouble ? 2 : 1));
	return {
		layout: readHeadings(cells, chosen),
		// the headings again at the top of every printed page
		body: body.filter((row) => row.cells.join('\t') !== upper.join('\t'))
	};
}

/** Two rows of headings, 联系人 above 姓名 and 电话, as one. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
	const places = Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => at);
	return places.map((at) => {
		const [above, below] = [upper[at] ?? '', lower[at] ?? ''];
		return columnOf(above + below) ? above + below : below || above;
	});
}

function faultsOf({ headings, at, people }: SheetLayout, rows: number): Problem[] {
	if (rows > mostRows) return [{ code: 'sheet.too-long', facts: { most: mostRows } }];
	const words = headings.map((heading) => heading.words).filter(Boolean);
	const missing = (column: 'unit' | 'name'): Problem => ({
		code: 'sheet.no-column',
		facts: { column, headings: words },
		at: { field: `column-${column}` }
	});
	if (!at.has('unit')) return [missing('unit')];
	const ofPeople: SheetColumn[] = ['phone', 'post', 'login'];
	return people.length === 0 && ofPeople.some((column) => at.has(column)) ? [missing('name')] : [];
}

function readRow(
	{ line, cells }: TextRow,
	{ at, people: columns }: SheetLayout,
	before: string,
	problems: Problem[]
): DirectoryEntry | undefined {
	const cellAt = (place: number | undefined) => {
		const cell = place === undefined ? '' : (cells[place] ?? '');
		return /^(?:[/／—-]+|无|暂无|待定|待明确)$/.test(cell) ? '' : cell;
	};
	const tell = (problem: Problem) => problems.push({ ...problem, at: { line } });
	const first = cells.find((cell) => cell !== '') ?? '';
	const aside = [first, cells[at.get('unit') ?? -1] ?? ''].find(isAside);
	if (aside !== undefined) {
		tell({ code: 'sheet.row-skipped', facts: { value: aside.slice(0, 40) } });
		return undefined;
	}
	const unit = cellAt(at.get('unit')) || before;
	const post = cellAt(at.get('post'));
	const people = columns.flatMap(({ name, phone, isApprover }) => {
		const role = roleOfPost(post) ?? (isApprover ? 'approver' : 'clerk');
		const read = readPeople({ name: cellAt(name), phone: cellAt(phone) }, role);
		read.problems.forEach(tell);
		return read.people;
	});
	const login = cellAt(at.get('login'));
	const [one] = people;
	if (one && people.length === 1) one.login = login;
	else if (login !== '' && columns.length > 0) people.push(nameless(login));
	if (unit === '') {
		if (people.length > 0) tell({ code: 'sheet.unit-missing', facts: {} });
		return undefined;
	}
	if (post !== '' && roleOfPost(post) === undefined) {
		tell({ code: 'sheet.post-unknown', facts: { value: post.slice(0, 40) } });
	}
	const aliases = splitNames(cellAt(at.get('alias')));
	const [short = '', ...more] = splitNames(cellAt(at.get('short')));
	// of two short forms nobody says which is the one
	return more.length > 0
		? { line, unit, short: '', aliases: [short, ...more, ...aliases], people }
		: { line, unit, short, aliases, people };
}

/** A login beside no name, or beside several: it is told that the name is missing. */
function nameless(login: string): SheetPerson {
	return { name: '', phones: [], role: 'clerk', login };
}

/** 合计 and 注：… are no units, however much stands in their cells. */
function isAside(cell: string): boolean {
	const plain = compact(cell);
	return (
		/^(?:合计|小计|总计|共计)/.test(plain) ||
		/^(?:注|备注|附注|说明|填表说明|填表人|制表人?|审核人?|填报时间|填表时间)[:：]/.test(plain)
	);
}
