import { isPersonName } from '../person-name.ts';
import { readPhone } from '../phone-number.ts';
import type { ListPerson } from './list-task.ts';

/** A person as a cell names one; the name is empty where only 责任人： stands. */
export type NamedPerson = Pick<ListPerson, 'role' | 'name' | 'phone'>;

const responsible = '责任人|负责人|责任领导|分管领导';
const contact = '联系人|联络员|经办人|填报人';
const label = new RegExp(`^\\s*(?:单位)?(?:(${responsible})|(${contact}))(?:姓名)?\\s*[：:]\\s*`);
const beforeLabel = new RegExp(`[\\s；;，,]+(?=(?:${responsible}|${contact})(?:姓名)?\\s*[：:])`);
const number = /(?:\d[\d\s()（）-]{4,}\d)/;

/** A name and nothing else, as most cells are. */
const plain = /^\p{Script=Han}{2,4}$/u;

/**
 * The persons of a cell with their telephones: those written behind their names, else those of the
 * cell beside. 责任人： in front says who it is; without it the column does.
 */
export function readPersons(
	cell: string,
	beside: string | null,
	role: ListPerson['role']
): NamedPerson[] {
	if (plain.test(cell)) return [{ role, name: cell, phone: splitPhones(beside, 1)[0] ?? null }];
	const pieces = cell.split(beforeLabel).flatMap((piece) => piece.split(/[\r\n]+/));
	const persons = pieces
		.filter((piece) => piece.trim() !== '')
		.flatMap((piece) => {
			const [front, isResponsible, isContact] = label.exec(piece) ?? [''];
			const own = isResponsible ? 'responsiblePerson' : isContact ? 'contactPerson' : role;
			return namesOf(piece.slice(front.length)).map((named) => ({ ...named, role: own }));
		});
	const phones = splitPhones(beside, persons.length);
	return persons.map(({ role: own, name, phone }, index) => {
		return { role: own, name, phone: phone ?? phones[index] ?? null };
	});
}

function namesOf(text: string): { name: string; phone: string | null }[] {
	const parts = text.split(/[、,，;；/／]+/).map((part) => part.trim());
	const several =
		parts.length > 1 && parts.every((part) => isPersonName(tidy(part.replace(number, ''))));
	return (several ? parts : [text.trim()]).map((part) => {
		const phone = number.exec(part)?.[0].trim() ?? null;
		if (phone === null) return { name: tidy(part), phone };
		const name = part.replace(number, '').replace(/[（(]\s*[)）]|(?:联系)?电话[：:]?/g, '');
		return { name: tidy(name), phone };
	});
}

/** 陈 静 is one name, spread over its cell. */
function tidy(name: string): string {
	const plain = name.trim();
	return /^[\p{Script=Han}·\s]+$/u.test(plain) ? plain.replace(/\s+/g, '') : plain;
}

/** Several numbers in a cell go to several persons, if each is one; a lone person has them all. */
function splitPhones(cell: string | null, persons: number): string[] {
	const whole = cell?.trim() ?? '';
	if (whole === '') return [];
	const parts = whole.split(/[\s、,，;；/／|]+/).filter(Boolean);
	const each = parts.length > 1 && parts.every((part) => readPhone(part) !== null);
	return persons > 1 && each ? parts : [whole.replace(/\s*[\r\n]+\s*/g, '、')];
}
