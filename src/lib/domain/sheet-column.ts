import { compact } from './printed.ts';

export const sheetColumns = ['unit', 'name', 'phone', 'post', 'short', 'alias', 'login'] as const;

export type SheetColumn = (typeof sheetColumns)[number];

/** One heading of a sheet. `id` tells two of the same words apart, and stays when columns are moved. */
export type Heading = { id: string; at: number; words: string };

/** Which heading a person has said a column stands under; what is not said is recognised. */
export type ChosenColumns = ReadonlyMap<SheetColumn, string>;

/** Where the people of a row stand; a sheet may have a pair of columns for each of two people. */
export type PersonColumns = { name: number; phone: number | undefined; isApprover: boolean };

export type SheetLayout = {
	headings: Heading[];
	/** The column of everything but people; the first of two with the same meaning counts. */
	at: ReadonlyMap<SheetColumn, number>;
	people: PersonColumns[];
};

const person =
	'(?:单位|部门)?(?:姓名|联系人|联络员|填报员|填报人|经办人|责任人|负责人|人员)(?:姓名)?';
const phone = '(?:联系|办公|手机|移动|固定)?(?:电话|手机)(?:号码?)?';
const meanings: Record<SheetColumn, RegExp> = {
	unit: /^(?:责任|所在|填报|牵头|成员)?单位(?:名称|全称)?$|^部门(?:名称)?$/,
	short: /^(?:单位)?简称$/,
	alias: /^(?:单位)?(?:简称|别称|别名|曾用名)(?:[/和、或](?:简称|别称|别名|曾用名))?$/,
	name: new RegExp(`^${person}(?:[/、,和及或与]${person})*$`),
	phone: new RegExp(`^${phone}(?:[/、,和及或与]${phone})*$|^联系方式$`),
	post: /^(?:岗位|角色|身份)$/,
	login: /^(?:登录)?账号(?:名)?$|^用户名$/
};

/** What the words of a heading stand for: 责任人/联系人 are people; 序号 and 职务 are nothing of ours. */
export function columnOf(words: string): SheetColumn | undefined {
	const plain = compact(words).replace(/[*:（(].*$/, '');
	return sheetColumns.find((column) => meanings[column].test(plain));
}

/** Reads a row of headings: as chosen where that heading is there, else by its words. */
export function readHeadings(cells: readonly string[], chosen: ChosenColumns): SheetLayout {
	const headings = cells.map((cell, at): Heading => {
		const words = compact(cell);
		const isFirst = cells.findIndex((other) => compact(other) === words) === at;
		return { id: isFirst && words !== '' ? words : `${words}#${at + 1}`, at, words };
	});
	const said = new Map<SheetColumn, number>();
	for (const [column, id] of chosen) {
		const heading = headings.find((each) => each.id === id);
		if (heading) said.set(column, heading.at);
	}
	const taken = new Set(said.values());
	const found = Map.groupBy(
		headings.filter(({ at }) => !taken.has(at)).map(({ at, words }) => ({ at, words })),
		({ words }) => columnOf(words)
	);
	const placesOf = (column: SheetColumn) => {
		const own = said.get(column);
		return own === undefined ? (found.get(column) ?? []).map(({ at }) => at) : [own];
	};
	const at = new Map<SheetColumn, number>();
	for (const column of sheetColumns) {
		const [place] = placesOf(column);
		if (place !== undefined) at.set(column, place);
	}
	return { headings, at, people: peopleOf(headings, placesOf('name'), placesOf('phone')) };
}

/** A telephone belongs to the name before it; where there is but one name, to that. */
function peopleOf(
	headings: readonly Heading[],
	names: readonly number[],
	phones: readonly number[]
): PersonColumns[] {
	return names.map((name, index) => {
		const next = names[index + 1] ?? Infinity;
		const own = phones.find((place) => place > name && place < next);
		const words = headings[name]?.words ?? '';
		return {
			name,
			phone: own ?? (names.length === 1 ? phones[0] : undefined),
			isApprover: /责任人|负责人/.test(words) && !/联系|联络|填报|经办/.test(words)
		};
	});
}

/** The words of the headings that nothing is read from. */
export function unusedHeadings({ headings, at, people }: SheetLayout): string[] {
	const read = new Set([...at.values(), ...people.flatMap(({ name, phone }) => [name, phone])]);
	// of several telephones that which stands beside a name is read
	if (people.length > 0) {
		read.delete(at.get('phone'));
		for (const { phone } of people) read.add(phone);
	}
	return headings
		.filter((each) => each.words !== '' && !read.has(each.at))
		.map(({ words }) => words);
}
