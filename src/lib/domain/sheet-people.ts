import { isPersonName } from './person-name.ts';
import { readPhone } from './phone-number.ts';
import { compact } from './printed.ts';
import type { Problem } from './problem.ts';
import type { Role } from './role.ts';

/** Somebody as a row of the sheet has it; several telephones where its cell does. */
export type SheetPerson = { name: string; phones: string[]; role: Role; login: string };

/**
 * The people of a cell of names and of the telephones beside it. Two names in a cell are two people
 * (责任人：张三 above 联系人：李四), and their telephones must be as many, or none.
 */
export function readPeople(
	cells: { name: string; phone: string },
	role: Role
): { people: SheetPerson[]; problems: Problem[] } {
	const names = splitNames(cells.name);
	const phones = splitPhones(cells.phone);
	const [name = '', ...others] = names;
	if (others.length === 0) {
		const people = name + cells.phone === '' ? [] : [{ ...titled(name, role), phones, login: '' }];
		return { people, problems: [] };
	}
	if (phones.length > 0 && phones.length !== names.length) {
		const facts = { people: names.length, phones: phones.length };
		return { people: [], problems: [{ code: 'sheet.phones-apart', facts }] };
	}
	const people = names.map((each, at) => {
		const own = phones[at];
		return { ...titled(each, role), phones: own === undefined ? [] : [own], login: '' };
	});
	const value = names.join('、').slice(0, 40);
	return {
		people,
		problems: [{ code: 'sheet.several-people', facts: { value, count: names.length } }]
	};
}

/** Who fills in, or who answers for the unit; undefined for another word. */
export function roleOfPost(post: string): Role | undefined {
	const plain = compact(post);
	if (/^(?:单位)?(?:填报员|填报人|联系人|经办人|联络员)$/.test(plain)) return 'clerk';
	if (/^(?:单位)?(?:责任人|负责人)$|^分管(?:领导|负责人)$/.test(plain)) return 'approver';
	return undefined;
}

const title = '(?:单位)?(?:责任人|负责人|填报员|填报人|联系人|经办人|联络员)|分管(?:领导|负责人)';
const beforeTitle = new RegExp(`\\s+(?=(?:${title})\\s*[：:])`, 'u');
const inFront = new RegExp(`^(${title})\\s*[：:]\\s*`, 'u');

function splitNames(cell: string): string[] {
	const parts = cell
		.split(/[\n、,，;；/／]+/)
		.flatMap((part) => part.split(beforeTitle))
		.map((part) => part.trim())
		.filter(Boolean);
	return parts.flatMap((part) => {
		const words = part.split(/\s+/);
		// 陈 静 is one name spread over its cell; 张三丰 李小明 are two
		const whole = words.every((word) => word.length > 1 && isPersonName(word));
		return words.length > 1 && whole ? words : [part];
	});
}

/** What stands before the colon says who it is. */
function titled(name: string, role: Role): { name: string; role: Role } {
	const [front, post = ''] = inFront.exec(name) ?? [''];
	return { name: name.slice(front.length).trim(), role: roleOfPost(post) ?? role };
}

/** Several numbers in a cell, if each is one; else the cell as it is, to be told as unreadable. */
function splitPhones(cell: string): string[] {
	if (cell === '') return [];
	if (readPhone(cell) !== null) return [cell];
	const parts = cell.split(/[\s、,，;；/／|]+/).filter(Boolean);
	return parts.every((part) => readPhone(part) !== null) ? parts : [cell];
}
