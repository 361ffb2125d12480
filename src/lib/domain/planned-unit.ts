import { readName } from './account-entry.ts';
import { levelOf, type Problem } from './problem.ts';
import { ask, type Choices, type Findings, type SheetAnswer } from './sheet-question.ts';
import { findUnit, makeUnitDirectory, type UnitDirectory } from './unit-directory.ts';
import { bearerOf, longestUnitName, type NamedUnit } from './unit-entry.ts';
import { plainName, type Jurisdiction } from './unit-name.ts';
import { resolveUnits, type ResolvedUnit } from './unit.ts';

export type PlannedUnit = {
	/** Of the directory, or `new:` and the name until it is made. */
	id: string;
	name: string;
	line: number;
	/** How it was found; new where it was not. */
	by: 'new' | 'name' | 'alias' | 'abbreviation' | 'chosen';
	/** Names that it does not go by yet. */
	aliases: string[];
	/** Its 简称 from now on: one of its aliases, old or new. */
	short: string | null;
};

export type KnownUnits = {
	jurisdiction: Jurisdiction;
	units: readonly (NamedUnit & { short: string | null })[];
	today: string;
};

/** The units of a cell: none as long as it waits for an answer, several where it names several. */
export type UnitResolver = (text: string, line: number) => PlannedUnit[];

/**
 * Finds the unit of every cell and adds it to `planned`. Each text is looked at once; a unit that the
 * sheet founds is known to the rows after it.
 */
export function unitResolver(
	known: KnownUnits,
	choices: Choices,
	planned: PlannedUnit[],
	told: Findings
): UnitResolver {
	const { jurisdiction, units, today } = known;
	const byText = new Map<string, PlannedUnit[]>();
	let directory = makeUnitDirectory(jurisdiction, units, today);

	/** The same unit in two rows is one, and has the names that either gives it. */
	const keep = (unit: PlannedUnit): PlannedUnit => {
		const same = planned.find(({ id }) => id === unit.id);
		if (same) {
			same.aliases.push(...unit.aliases.filter((alias) => !same.aliases.includes(alias)));
			return same;
		}
		planned.push(unit);
		const founded = planned.filter(({ by }) => by === 'new');
		const made = founded.map(({ id, name }) => ({ id, name, aliases: [] }));
		if (unit.by === 'new') {
			directory = makeUnitDirectory(jurisdiction, [...units, ...made], today);
		}
		return unit;
	};
	const one = (unit: ResolvedUnit, why: Problem | undefined, line: number): PlannedUnit[] => {
		const found = planOne({ unit, why, line }, directory, choices, told);
		const borne = [...units, ...planned.map((each) => ({ ...each, validTo: null }))];
		if (found?.by === 'chosen' && !bearerOf(unit.name, borne, today)) {
			found.aliases.push(...aliasOf(unit.name));
		}
		return found ? [keep(found)] : [];
	};
	const resolve: UnitResolver = (text, line) => {
		const done = byText.get(text);
		if (done) return done;
		const { units: named, collectives, problems } = resolveUnits(text, directory);
		const errors = problems.filter(({ code }) => levelOf(code) === 'error');
		const names = severalIn(named, collectives, errors);
		const whyOf = (unit: ResolvedUnit) =>
			errors.find(({ facts }) => 'value' in facts && facts.value === unit.printed);
		let result: PlannedUnit[] = [];
		if (names === null) {
			told.problems.push(notAUnit(text, line));
		} else if (names.length === 1) {
			result = named.flatMap((unit) => one(unit, whyOf(unit), line));
		} else {
			const answer = askJoint(text, line, names, named.length === 1, choices, told);
			if (answer === 'one') result = named.flatMap((unit) => one(unit, undefined, line));
			else if (named.length === 1) result = names.slice(0, answer).flatMap((n) => resolve(n, line));
			else result = named.slice(0, answer).flatMap((unit) => one(unit, whyOf(unit), line));
		}
		byText.set(text, result);
		return result;
	};
	return resolve;
}

/** The names in a cell; null where it is no name of a unit, or stands for many (区有关部门). */
function severalIn(
	named: readonly ResolvedUnit[],
	collectives: readonly string[],
	errors: readonly Problem[]
): string[] | null {
	const joint = errors.find((error) => error.code === 'unit.maybe-joint');
	if (named.length === 0 || collectives.length > 0) return null;
	return named.length === 1 && joint ? joint.facts.names : named.map(({ name }) => name);
}

function notAUnit(text: string, line: number): Problem {
	return { code: 'sheet.not-a-unit', facts: { value: text.slice(0, 40) }, at: { line } };
}

/** How many of them are meant: all, the first, none yet; or that it is one name after all. */
function askJoint(
	text: string,
	line: number,
	names: string[],
	mayBeOne: boolean,
	choices: Choices,
	told: Findings
): number | 'one' {
	const value = text.slice(0, 200);
	const answers: SheetAnswer[] = [
		{ id: 'split', is: 'split', count: names.length, name: names.join('”“') },
		{ id: 'first', is: 'first', name: names[0] ?? '' }
	];
	if (mayBeOne) answers.push({ id: 'new', is: 'new-unit' });
	const waits: Problem = { code: 'sheet.joint', facts: { value, count: names.length } };
	const answer = ask(
		told,
		choices,
		{ key: `joint:${value}`, kind: 'joint', value, line, answers },
		waits
	);
	if (answer?.is === 'new-unit') return 'one';
	return answer ? (answer.is === 'split' ? names.length : 1) : 0;
}

function planOne(
	{ unit, why, line }: { unit: ResolvedUnit; why: Problem | undefined; line: number },
	directory: UnitDirectory,
	choices: Choices,
	told: Findings
): PlannedUnit | undefined {
	const planned = { line, aliases: [], short: null };
	if (unit.state === 'known' && unit.unitId !== null) {
		const by = findUnit(unit.printed, '', directory)?.by ?? 'name';
		return { ...planned, id: unit.unitId, name: unit.name, by };
	}
	const fresh = (): PlannedUnit | undefined => {
		const { line: name, problems } = readName(plainName(unit.name), 'unit', longestUnitName);
		told.problems.push(...problems.map((problem) => ({ ...problem, at: { line } })));
		return problems.length > 0 ? undefined : { ...planned, id: `new:${name}`, name, by: 'new' };
	};
	if (!why) return fresh();
	const candidates = candidatesOf(why, directory);
	const value = unit.printed.slice(0, 200);
	if (candidates.length === 0) {
		told.problems.push(
			why.code === 'unit.ended'
				? { code: 'sheet.unit-ended', facts: why.facts, at: { line } }
				: notAUnit(unit.printed, line)
		);
		return undefined;
	}
	const answers: SheetAnswer[] = [
		...candidates.map(({ id, name }) => ({ id, is: 'same-unit' as const, name })),
		{ id: 'new', is: 'new-unit' }
	];
	const name = candidates.map((candidate) => candidate.name).join('”“');
	const waits: Problem = { code: 'sheet.unit-unclear', facts: { value, name } };
	const answer = ask(
		told,
		choices,
		{ key: `unit:${value}`, kind: 'unit', value, line, answers },
		waits
	);
	if (answer?.is === 'new-unit') return fresh();
	return answer && { ...planned, id: answer.id, name: answer.name ?? '', by: 'chosen' };
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

/** What was said to be the same unit is another name of it, so that the next sheet need not ask. */
function aliasOf(name: string): string[] {
	const { line, problems } = readName(name, 'alias', longestUnitName);
	return problems.length > 0 ? [] : [line];
}
