import { freeLogin, isLogin, normaliseLogin } from './login.ts';
import { lengthOf, plainLine } from './plain-line.ts';
import { readPhone } from './phone-number.ts';
import type { FieldName } from './field-name.ts';
import { hasPhone } from './phone.ts';
import type { Problem } from './problem.ts';

export type AccountEntry = { name: string; login: string; phone: string | null };

/** What was typed about a person; an empty login is made from the name. */
export type TypedEntry = { name: string; login: string; phone: string };

const longestName = 20;

/** Reads a person's entry against the logins that others have; everything wrong is told at once. */
export function readAccountEntry(
	typed: TypedEntry,
	taken: ReadonlySet<string>
): { entry: AccountEntry; problems: Problem[] } {
	const name = readName(typed.name, 'name', longestName);
	const problems = [...name.problems];
	const login = readLogin(typed.login, name.line, taken);
	problems.push(...login.problems);
	const phone = typed.phone.trim() === '' ? null : readPhone(typed.phone);
	if (typed.phone.trim() !== '' && phone === null) {
		const value = typed.phone.trim().slice(0, 40);
		problems.push({ code: 'phone.invalid', facts: { value }, at: { field: 'phone' } });
	}
	return { entry: { name: name.line, login: login.login, phone }, problems };
}

/** Sentences, not names: a number in them is masked for whoever may not see it. */
const sentences: readonly FieldName[] = ['reason', 'note'];

/**
 * One line that must be there and fit. A telephone number has a field of its own; in a name it would
 * stand open in every list. A person's name is written without the blanks that spread it over a cell.
 */
export function readName(
	typed: string,
	field: FieldName,
	most: number
): { line: string; problems: Problem[] } {
	const typedLine = plainLine(typed);
	const line = field === 'name' && typedLine !== null ? withoutBlanks(typedLine) : typedLine;
	const at = { field };
	if (line === null) {
		return { line: '', problems: [{ code: 'field.unreadable', facts: { field }, at }] };
	}
	if (line === '') return { line, problems: [{ code: 'field.empty', facts: { field }, at }] };
	const now = lengthOf(line);
	if (now > most) {
		return { line, problems: [{ code: 'field.long', facts: { field, most, now }, at }] };
	}
	if (!sentences.includes(field) && hasPhone(line)) {
		return { line, problems: [{ code: 'field.phone', facts: { field }, at }] };
	}
	return { line, problems: [] };
}

/** 陈 静 is 陈静: tables pad a name of two characters. Blanks between Latin words stay. */
function withoutBlanks(name: string): string {
	return name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

function readLogin(
	typed: string,
	name: string,
	taken: ReadonlySet<string>
): { login: string; problems: Problem[] } {
	if (typed.trim() === '') return { login: freeLogin(name, taken), problems: [] };
	const login = normaliseLogin(typed);
	const value = typed.trim().slice(0, 40);
	const at = { field: 'login' };
	if (!isLogin(login)) {
		return { login, problems: [{ code: 'login.invalid', facts: { value }, at }] };
	}
	if (hasPhone(login)) return { login, problems: [{ code: 'login.phone', facts: {}, at }] };
	if (taken.has(login)) return { login, problems: [{ code: 'login.taken', facts: { value }, at }] };
	return { login, problems: [] };
}
