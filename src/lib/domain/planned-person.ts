import { readAccountEntry } from './account-entry.ts';
import type { Problem } from './problem.ts';
import type { Role } from './role.ts';
import type { SheetPerson } from './sheet-people.ts';
import { ask, type Choices, type Findings, type SheetAnswer } from './sheet-question.ts';

/** Somebody who has an account already. */
export type KnownPerson = {
	name: string;
	login: string;
	phone: string | null;
	unitIds: readonly string[];
};

export type PlannedPerson = {
	line: number;
	name: string;
	phone: string | null;
	login: string;
	roles: Role[];
	unitIds: string[];
};

export type PlannedPeople = {
	people: PlannedPerson[];
	/** People of the sheet who are there already. */
	known: { line: number; name: string; login: string }[];
};

/**
 * Takes one person of a row in, for the units of that row. As long as these wait for an answer, what
 * is wrong with the person is told already.
 */
export type PersonPlanner = (person: SheetPerson, unitIds: readonly string[], line: number) => void;

/**
 * Tells who is new, who has an account, and who stands in the sheet twice: one name in one unit, or
 * with one telephone, is one person unless somebody says that they are two.
 */
export function personPlanner(
	accounts: readonly KnownPerson[],
	choices: Choices,
	plan: PlannedPeople,
	told: Findings
): PersonPlanner {
	const taken = new Set(accounts.map(({ login }) => login));
	return (person, unitIds, line) => {
		const tell = (...problems: Problem[]) =>
			told.problems.push(...problems.map((problem) => ({ ...problem, at: { line } })));
		if (person.name === '') return tell({ code: 'sheet.name-missing', facts: {} });
		const typed = { ...person, phone: phoneOf(person, line, choices, told) };
		const { entry, problems } = readAccountEntry(typed, new Set());
		if (problems.length > 0) return tell(...problems);
		if (unitIds.length === 0) return;
		const { name, phone } = entry;
		const named = ({ name: other, login }: { name: string; login: string }) =>
			other === name && (person.login === '' || login === entry.login);
		const shares = (other: { unitIds: readonly string[] }) =>
			unitIds.some((id) => other.unitIds.includes(id));
		const rings = (other: { phone: string | null }) => phone !== null && other.phone === phone;

		const here = accounts.find((account) => named(account) && shares(account));
		if (here) {
			plan.known.push({ line, name, login: here.login });
			if (phone !== null && !rings(here)) {
				tell({ code: 'sheet.phone-kept', facts: { value: name } });
			}
			return;
		}
		const elsewhere = accounts.find((account) => named(account) && rings(account));
		if (elsewhere) {
			return tell({
				code: 'sheet.person-elsewhere',
				facts: { value: name, name: elsewhere.login }
			});
		}
		const namesakes = plan.people.filter(named);
		const twice = namesakes.find(rings) ?? namesakes.find(shares);
		if (twice) {
			const differ = twice.phone !== null && phone !== null && twice.phone !== phone;
			const answer = differ ? askTwice(twice, phone, line, choices, told) : 'same';
			if (answer === 'waits') return;
			if (answer !== 'two') {
				twice.phone = answer === 'later' ? phone : (twice.phone ?? phone);
				merge(twice, person.role, unitIds);
				return tell({ code: 'sheet.person-again', facts: { value: name, first: twice.line } });
			}
		}
		const { entry: own, problems: faults } = readAccountEntry(typed, taken);
		if (faults.length > 0) return tell(...faults);
		const other = [...accounts, ...plan.people].find((each) => each.name === name);
		if (other && person.login === '') {
			tell({ code: 'sheet.namesake', facts: { value: name, login: own.login } });
		}
		taken.add(own.login);
		plan.people.push({ line, ...own, roles: [person.role], unitIds: [...unitIds] });
	};
}

function merge(into: PlannedPerson, role: Role, unitIds: readonly string[]): void {
	into.unitIds.push(...unitIds.filter((id) => !into.unitIds.includes(id)));
	if (!into.roles.includes(role)) into.roles.push(role);
}

/** An account has one telephone: the first of several, until somebody picks another. */
function phoneOf(
	{ name, phones }: SheetPerson,
	line: number,
	choices: Choices,
	told: Findings
): string {
	const [first = '', ...others] = phones;
	if (others.length === 0) return first;
	const answers = phones.map((phone): SheetAnswer => ({ id: phone, is: 'phone', phone }));
	const key = `phone:${name} ${phones.join(' ')}`.slice(0, 200);
	const otherwise: SheetAnswer = { id: first, is: 'phone', phone: first };
	const asked = { key, kind: 'phone' as const, value: name, line, answers };
	return ask(told, choices, asked, otherwise)?.phone ?? first;
}

/** One name twice in a unit with two telephones: one person with two, or two people. */
function askTwice(
	first: PlannedPerson,
	phone: string | null,
	line: number,
	choices: Choices,
	told: Findings
): 'waits' | 'former' | 'later' | 'two' {
	const answers: SheetAnswer[] = [
		{ id: 'former', is: 'same-person', phone: first.phone },
		{ id: 'later', is: 'same-person', phone },
		{ id: 'two', is: 'two-people' }
	];
	const key = `person:${[first.name, first.phone, phone].join(' ')}`;
	const facts = { value: first.name, first: first.line };
	const waits: Problem = { code: 'sheet.person-twice', facts };
	const asked = { key, kind: 'person' as const, value: first.name, line, answers };
	const answer = ask(told, choices, asked, waits);
	return answer?.id === 'former' || answer?.id === 'later' || answer?.id === 'two'
		? answer.id
		: 'waits';
}
