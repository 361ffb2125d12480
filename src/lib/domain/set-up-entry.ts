import { readAccountEntry, readName, type AccountEntry } from './account-entry.ts';
import type { FieldName } from './field-name.ts';
import { passwordFaults, settledPassword } from './password.ts';
import type { Problem } from './problem.ts';
import { defaultSettings } from './setting.ts';
import { readSettingValue } from './typed-setting.ts';

/** The form of the first set-up, as typed; the key itself is compared where it is kept. */
export type SetUpEntry = {
	key: string;
	district: string;
	name: string;
	login: string;
	password: string;
	again: string;
	/** 求助电话 and 网址 stand on every 账号单; they may come later. */
	contact: string;
	address: string;
};

const longestDistrict = 30;

export type ReadSetUp = { district: string; person: AccountEntry; problems: Problem[] };

/**
 * What the form says, and everything that is wrong with it, in its order, so that an empty one tells
 * all its fields at once. `district` is the one that an import has made; then none is asked for.
 */
export function readSetUp(entry: SetUpEntry, district: string | null): ReadSetUp {
	const named =
		district === null
			? readName(entry.district, 'district', longestDistrict)
			: { line: district, problems: [] };
	const person = readAccountEntry({ name: entry.name, login: entry.login, phone: '' }, new Set());
	const problems = [
		...(entry.key.trim() === '' ? [empty('key')] : []),
		...named.problems,
		...person.problems,
		...passwordProblems(entry, named.line, person.entry),
		...lineProblems('helpContact', entry.contact, 'contact'),
		...lineProblems('publicAddress', entry.address, 'address')
	];
	return { district: named.line, person: person.entry, problems };
}

function passwordProblems(
	{ password, again }: SetUpEntry,
	district: string,
	{ name, login }: { name: string; login: string }
): Problem[] {
	if (password === '') return [empty('password')];
	const { passwordRules } = defaultSettings;
	const faults = passwordFaults(password, passwordRules, [district, name], login, name);
	if (faults.length > 0) return faults.map((fault) => ({ ...fault, at: { field: 'password' } }));
	if (settledPassword(password) === settledPassword(again)) return [];
	return [{ code: 'password.not-repeated', facts: {}, at: { field: 'again' } }];
}

/** A rule's own words call its field 设定值; here it has a name. */
function lineProblems(
	name: 'helpContact' | 'publicAddress',
	typed: string,
	field: 'contact' | 'address'
): Problem[] {
	const read = readSettingValue(name, typed);
	if (read.ok) return [];
	const { problem } = read;
	const at = { field };
	if (problem.code === 'field.long')
		return [{ ...problem, facts: { ...problem.facts, field }, at }];
	if (problem.code === 'field.unreadable') return [{ ...problem, facts: { field }, at }];
	return [{ ...problem, at }];
}

function empty(field: FieldName): Problem {
	return { code: 'field.empty', facts: { field }, at: { field } };
}
