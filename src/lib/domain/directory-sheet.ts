import type { Problem } from './problem.ts';
import { compact } from './printed.ts';
import type { Role } from './role.ts';
import { sheetRows, type SheetRow } from './sheet-text.ts';

/** One row of a sheet of units and people, as printed; the role only where the sheet says it. */
export type DirectoryEntry = {
	line: number;
	unit: string;
	aliases: string[];
	name: string;
	phone: string;
	role: Role;
	login: string;
};

export type DirectorySheet = { entries: DirectoryEntry[]; problems: Problem[] };

export const mostRows = 500;

type Column = 'unit' | 'alias' | 'name' | 'phone' | 'post' | 'login';

/**
 * Reads a sheet of units and people: its columns in any order, known by their headings. An empty
 * unit is that of the row before, as a merged cell leaves it. What is wrong is told with its line.
 */
export function readDirectorySheet(text: string): DirectorySheet {
	if (text.trim() === '') return refused({ code: 'sheet.empty', facts: {} });
	const rows = sheetRows(text);
	const head = rows.slice(0, 20).findIndex(({ cells }) => columnsOf(cells).has('unit'));
	const headings = rows[head];
	if (!headings) return refused({ code: 'sheet.no-unit-column', facts: {} });
	const columns = columnsOf(headings.cells);
	const body = rows.slice(head + 1);
	if (body.length > mostRows) {
		return refused({ code: 'sheet.too-long', facts: { most: mostRows } });
	}
	const problems: Problem[] = [];
	const entries: DirectoryEntry[] = [];
	let before = '';
	for (const row of body) {
		const entry = entryOf(row, columns, before, problems);
		if (!entry) continue;
		before = entry.unit;
		entries.push(entry);
	}
	if (entries.length === 0 && problems.length === 0) {
		problems.push({ code: 'sheet.empty', facts: {} });
	}
	return { entries, problems };
}

function refused(problem: Problem): DirectorySheet {
	return { entries: [], problems: [problem] };
}

const headings: Record<Column, RegExp> = {
	unit: /^(?:责任|所在|填报|牵头|成员)?单位(?:名称|全称)?$|^部门(?:名称)?$/,
	alias: /^(?:单位)?(?:简称|别称|别名|曾用名)(?:[/和、或](?:简称|别称|别名|曾用名))?$/,
	name: /^(?:姓名|联系人|填报员|经办人|责任人|人员)(?:姓名)?$/,
	phone: /^(?:联系|办公|手机|移动)?(?:电话|手机)(?:号码?)?$|^联系方式$|^手机号码?$/,
	post: /^(?:岗位|角色|身份)$/,
	login: /^(?:登录)?账号(?:名)?$|^用户名$/
};

/** Where each column stands; the first of two with the same meaning counts. */
function columnsOf(cells: readonly string[]): Map<Column, number> {
	const found = new Map<Column, number>();
	for (const [at, cell] of cells.entries()) {
		const heading = compact(cell).replace(/[*:：（(].*$/, '');
		for (const [column, words] of Object.entries(headings)) {
			if (isColumn(column) && !found.has(column) && words.test(heading)) found.set(column, at);
		}
	}
	return found;
}

function isColumn(name: string): name is Column {
	return Object.hasOwn(headings, name);
}

function entryOf(
	{ line, cells }: SheetRow,
	columns: ReadonlyMap<Column, number>,
	before: string,
	problems: Problem[]
): DirectoryEntry | undefined {
	const cellOf = (column: Column) => {
		const at = columns.get(column);
		const cell = at === undefined ? '' : (cells[at] ?? '');
		return /^(?:[/／—-]+|无|暂无)$/.test(cell) ? '' : cell;
	};
	const unit = cellOf('unit') || before;
	const [name, phone, login] = [cellOf('name'), cellOf('phone'), cellOf('login')];
	if (unit === '') {
		if (name + phone + login !== '') {
			problems.push({ code: 'sheet.unit-missing', facts: {}, at: { line } });
		}
		return undefined;
	}
	const post = cellOf('post');
	const role = roleOf(post);
	if (role === undefined) {
		const value = post.slice(0, 40);
		problems.push({ code: 'sheet.post-unknown', facts: { value }, at: { line } });
	}
	const aliases = cellOf('alias')
		.split(/[、,，;；/／\n]+/)
		.map((alias) => alias.trim());
	return {
		...{ line, unit, name, phone, login },
		aliases: aliases.filter(Boolean),
		role: role ?? 'clerk'
	};
}

/** Who fills in, or who answers for the unit; nothing said is who fills in. */
function roleOf(post: string): Role | undefined {
	const plain = compact(post);
	if (plain === '' || /^(?:填报员|填报人|联系人|经办人|联络员)$/.test(plain)) return 'clerk';
	if (/^(?:单位)?(?:责任人|负责人)$|^分管(?:领导|负责人)$/.test(plain)) return 'approver';
	return undefined;
}
