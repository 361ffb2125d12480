import type { DirectoryEntry, DirectorySheet } from './directory-sheet.ts';
import { planNames } from './planned-name.ts';
import { personPlanner, type KnownPerson, type PlannedPeople } from './planned-person.ts';
import { unitResolver, type KnownUnits, type PlannedUnit } from './planned-unit.ts';
import { levelOf } from './problem.ts';
import type { Choices, Findings } from './sheet-question.ts';

export type DirectoryPlan = Findings & PlannedPeople & { units: PlannedUnit[] };

export type Directory = KnownUnits & { people: readonly KnownPerson[] };

/**
 * What a sheet of units and people would change: units to found and units it means, names to
 * remember, accounts to make and people who are there. What could be read in two ways waits for a
 * choice, and nothing of it is planned until then.
 */
export function planDirectory(
	sheet: Pick<DirectorySheet, 'entries' | 'problems'>,
	directory: Directory,
	choices: Choices
): DirectoryPlan {
	const plan: DirectoryPlan = {
		...{ units: [], people: [], known: [], questions: [] },
		problems: [...sheet.problems]
	};
	const resolve = unitResolver(directory, choices, plan.units, plan);
	const take = personPlanner(directory.people, choices, plan, plan);
	for (const entry of sheet.entries) {
		const units = resolve(entry.unit, entry.line);
		planNames(entry, units, directory, plan.units, plan.problems);
		const ids = units.map(({ id }) => id);
		for (const person of entry.people) take(person, ids, entry.line);
	}
	return plan;
}

/** The same sheet for whoever may make no accounts: its units and their names alone. */
export function withoutPeople(sheet: DirectorySheet): DirectorySheet {
	const entries = sheet.entries.map((entry): DirectoryEntry => ({ ...entry, people: [] }));
	return { ...sheet, entries };
}

/** Whether nothing stands in the way of the import. */
export function isReady({ problems }: DirectoryPlan): boolean {
	return problems.every(({ code }) => levelOf(code) !== 'error');
}
