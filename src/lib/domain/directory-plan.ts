import { readAccountEntry, readName } from './account-entry.ts';
import type { DirectoryEntry, DirectorySheet } from './directory-sheet.ts';
import { levelOf, type Problem } from './problem.ts';
import type { Role } from './role.ts';
import { findUnit, makeUnitDirectory, type UnitDirectory } from './unit-directory.ts';
import { bearerOf, longestUnitName, type NamedUnit } from './unit-entry.ts';
import { plainName, type Jurisdiction } from './unit-name.ts';
import { resolveUnits } from './unit.ts';

/** Somebody who has an account already. */
export type KnownPerson = {
	name: string;
	login: string;
	phone: string | null;
	unitIds: readonly string[];
};

/** What a person has said about names that are like another: its text to a unit's id, or new. */
export type Choices = ReadonlyMap<string, string>;

export const asNew = 'new';

export type PlannedUnit = {
	/** Of the directory, or `new:` and the name until it is made. */
	id: string;
	name: string;
	line: number;
	/** How it was found; new where it was not. */
	by: 'new' | 'name' | 'alias' | 'abbreviation' | 'chosen';
	aliases: string[];
};

export type PlannedPerson = {
	line: number;
	name: string;
	phone: string | null;
	login: string;
	roles: Role[];
	unitIds: string[];
};

/** A name that somebody has to say more about. */
export type Question = {
	value: string;
	line: number;
	candidates: { id: string; name: string }[];
	chosen: string | null;
};

export type DirectoryPlan = {
	units: PlannedUnit[];
	people: PlannedPerson[];
	/** People of the sheet who are there already. */
	known: { line: number; name: string; login: string }[];
	questions: Question[];
	problems: Problem[];
};

export type Directory = {
	jurisdiction: Jurisdiction;
	units: readonly NamedUnit[];
	people: readonly KnownPerson[];
	today: string;
};

/**
 * What a sheet of units and people would change: units to found and units it means, accounts to
 * make and people who are there. A name that only resembles a unit waits for a choice.
 */
export function planDirectory(
	sheet: DirectorySheet,
	directory: Directory,
	choices: Choices
): DirectoryPlan {
	const plan: DirectoryPlan = {
		...{ units: [], people: [], known: [], questions: [] },
		problems: [...sheet.problems]
	};
	const resolve = unitResolver(directory, choices, plan);
	const taken = new Set(directory.people.map(({ login }) => login));
	for (const entry of sheet.entries) {
		const unit = resolve(entry);
		if (!unit) continue;
		planAliases(entry, unit, directory, plan);
		if (entry.name !== '' || entry.phone !== '' || entry.login !== '') {
			planPerson(entry, unit.id, directory, taken, plan);
		}
	}
	return plan;
}

/** Whether nothing stands in the way of the import. */
export function isReady({ problems }: DirectoryPlan): boolean {
	return problems.every(({ code }) => levelOf(code) !== 'error');
}

type Resolver = (entry: DirectoryEntry) => PlannedUnit | undefined;

/** Each name is looked at once; a unit that the sheet founds is known to the rows after it. */
function unitResolver(directory: Directory, choices: Choices, plan: DirectoryPlan): Resolver {
	const { jurisdiction, units, today } = directory;
	const found: NamedUnit[] = [];
	const make = () => makeUnitDirectory(jurisdiction, [...units, ...found], today);
	const byText = new Map<string, PlannedUnit | undefined>();
	let known = make();
	return (entry) => {
		if (byText.has(entry.unit)) return byText.get(entry.unit);
		const resolved = resolveOne(entry, known, choices, plan);
		const same = resolved && plan.units.find(({ id }) => id === resolved.id);
		if (resolved && !same) {
			plan.units.push(resolved);
			if (resolved.by === 'new') {
				found.push({ id: resolved.id, name: resolved.name, aliases: [], validTo: null });
				known = make();
			}
		}
		byText.set(entry.unit, same ?? resolved);
		return same ?? resolved;
	};
}

function resolveOne(
	{ unit: text, line }: DirectoryEntry,
	known: UnitDirectory,
	choices: Choices,
	plan: DirectoryPlan
): PlannedUnit | undefined {
	const value = text.slice(0, 200);
	const at = { line };
	const { units, problems } = resolveUnits(text, known);
	const [first, ...others] = units;
	if (!first || others.length > 0) {
		plan.problems.push({ code: 'unit.not-a-name', facts: { value }, at });
		return undefined;
	}
	const planned = { line, aliases: [] };
	if (first.state === 'known' && first.unitId !== null) {
		const by = findUnit(text, '', known)?.by ?? 'name';
		return { ...planned, id: first.unitId, name: first.name, by };
	}
	const fresh = (): PlannedUnit | undefined => {
		const { line: name, problems: faults } = readName(
			plainName(first.name),
			'unit',
			longestUnitName
		);
		plan.problems.push(...faults.map((fault) => ({ ...fault, at })));
		return faults.length > 0 ? undefined : { ...planned, id: `new:${name}`, name, by: 'new' };
	};
	if (first.state === 'new') return fresh();
	const problem = problems.find(({ code }) => levelOf(code) === 'error');
	const candidates = problem ? candidatesOf(problem, known) : [];
	if (!problem || candidates.length === 0) {
		if (problem) plan.problems.push({ ...problem, at });
		return undefined;
	}
	const choice = choices.get(value);
	const chosen = candidates.find(({ id }) => id === choice);
	const isNew = choice === asNew;
	plan.questions.push({ value, line, candidates, chosen: chosen?.id ?? (isNew ? asNew : null) });
	if (chosen) return { ...planned, ...chosen, by: 'chosen', aliases: [] };
	if (isNew) return fresh();
	const names = candidates.map(({ name }) => name).join('”“');
	plan.problems.push({ code: 'sheet.unit-unclear', facts: { value, name: names }, at });
	return undefined;
}

/** The units among which a person can say which it is. */
function candidatesOf(problem: Problem, { names }: UnitDirectory): { id: string; name: string }[] {
	const meant =
		problem.code === 'unit.resembles'
			? [problem.facts.name]
			: problem.code === 'unit.ambiguous'
				? problem.facts.names
				: [];
	const units = new Map(names.map(({ unit }) => [unit.name, unit.id]));
	return meant.flatMap((name) => {
		const id = units.get(name);
		return id === undefined ? [] : [{ id, name }];
	});
}

function planAliases(
	entry: DirectoryEntry,
	unit: PlannedUnit,
	{ units, today }: Directory,
	plan: DirectoryPlan
): void {
	const at = { line: entry.line };
	for (const typed of entry.aliases) {
		const { line: alias, problems } = readName(typed, 'alias', longestUnitName);
		plan.problems.push(...problems.map((problem) => ({ ...problem, at })));
		if (problems.length > 0) continue;
		const own = plan.units.find(
			({ name, aliases }) =>
				plainName(name) === plainName(alias) || aliases.some((each) => each === alias)
		);
		const bearer = bearerOf(alias, units, today) ?? own;
		if (!bearer) unit.aliases.push(alias);
		else if (bearer.id !== unit.id) {
			const facts = { value: alias, name: bearer.name };
			plan.problems.push({ code: 'unit.name-taken', facts, at });
		}
	}
}

function planPerson(
	{ line, name: typedName, phone: typedPhone, login: typedLogin, role }: DirectoryEntry,
	unitId: string,
	{ people }: Directory,
	taken: Set<string>,
	plan: DirectoryPlan
): void {
	const at = { line };
	const typed = { name: typedName, login: typedLogin, phone: typedPhone };
	const { entry, problems } = readAccountEntry(typed, new Set());
	if (problems.length > 0) {
		plan.problems.push(...problems.map((problem) => ({ ...problem, at })));
		return;
	}
	const { name, phone } = entry;
	const isSame = (other: { name: string; phone: string | null; login: string }) =>
		other.name === name && (typedLogin === '' || other.login === entry.login);
	const here = people.find((person) => isSame(person) && person.unitIds.includes(unitId));
	if (here) {
		plan.known.push({ line, name, login: here.login });
		return;
	}
	const elsewhere = people.find(
		(person) => isSame(person) && phone !== null && person.phone === phone
	);
	if (elsewhere) {
		const facts = { value: name, name: elsewhere.login };
		plan.problems.push({ code: 'sheet.person-elsewhere', facts, at });
		return;
	}
	const twice = plan.people.find(
		(person) =>
			person.name === name &&
			(person.unitIds.includes(unitId) || (phone !== null && person.phone === phone))
	);
	if (twice && (typedLogin === '' || twice.login === entry.login)) {
		if (!twice.unitIds.includes(unitId)) twice.unitIds.push(unitId);
		if (!twice.roles.includes(role)) twice.roles.push(role);
		if (twice.phone !== null && phone !== null && twice.phone !== phone) {
			plan.problems.push({ code: 'sheet.person-twice', facts: { value: name }, at });
		}
		twice.phone ??= phone;
		return;
	}
	const { entry: own, problems: faults } = readAccountEntry(typed, taken);
	plan.problems.push(...faults.map((fault) => ({ ...fault, at })));
	if (faults.length > 0) return;
	taken.add(own.login);
	plan.people.push({ line, ...own, roles: [role], unitIds: [unitId] });
}
