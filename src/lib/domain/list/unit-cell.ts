import type { Problem } from '../problem.ts';
import type { TaskRole } from '../task.ts';
import type { UnitDirectory } from '../unit-directory.ts';
import { resolveUnits, type ResolvedUnit } from '../unit.ts';
import type { ListChoices, UnitChoice } from './list-choices.ts';
import { tellLookAlikes } from './look-alikes.ts';
import { joinNewNames } from './new-names.ts';
import { splitRoles } from './unit-roles.ts';

export type UnitCellReading = {
	units: (ResolvedUnit & { role: TaskRole })[];
	collectives: { printed: string; role: TaskRole }[];
	/** A person said that nobody is given the task for now. */
	unassigned: boolean;
	problems: Problem[];
};

export type ReadUnitCell = (printed: string, role: TaskRole) => UnitCellReading;

type UnitCell = { role: TaskRole; printed: string };

/**
 * Reads unit cells with their roles, the answers of people first. Each printed text is looked up once:
 * a long list names few units very often.
 */
export function unitCellReader(
	cells: Iterable<UnitCell>,
	directory: UnitDirectory,
	choices: ListChoices['units'] = {}
): ReadUnitCell {
	const read: Record<TaskRole, Map<string, UnitCellReading>> = {
		lead: new Map(),
		support: new Map(),
		responsible: new Map()
	};
	const counts = new Map<UnitCellReading, number>();
	for (const { role, printed } of cells) {
		const reading = read[role].get(printed) ?? readCell(printed, role, directory, choices);
		read[role].set(printed, reading);
		counts.set(reading, (counts.get(reading) ?? 0) + 1);
	}
	joinNewNames(counts.keys(), directory.jurisdiction);
	tellLookAlikes(counts, directory.jurisdiction);
	return (printed, role) => read[role].get(printed) ?? readCell(printed, role, directory, choices);
}

function readCell(
	printed: string,
	role: TaskRole,
	directory: UnitDirectory,
	choices: NonNullable<ListChoices['units']>
): UnitCellReading {
	const whole = choiceOf(printed, choices);
	if (whole) return chosenUnits(printed.trim(), role, whole, directory);
	const reading: UnitCellReading = { units: [], collectives: [], unassigned: false, problems: [] };
	for (const part of splitRoles(printed, role)) {
		const { units, collectives, problems } = resolveUnits(part.text, directory);
		for (const unit of units) {
			const said = choiceOf(unit.printed, choices);
			if (said) add(reading, chosenUnits(unit.printed, part.role, said, directory));
			else reading.units.push({ ...unit, role: part.role });
		}
		for (const text of collectives) reading.collectives.push({ printed: text, role: part.role });
		const open = problems.filter((problem) => {
			return !('value' in problem.facts && choiceOf(String(problem.facts.value), choices));
		});
		reading.problems.push(...open);
	}
	return reading;
}

function choiceOf(
	printed: string,
	choices: NonNullable<ListChoices['units']>
): UnitChoice | undefined {
	const key = printed.trim();
	return Object.hasOwn(choices, key) ? choices[key] : undefined;
}

/** What a person said a printed text stands for. */
export function chosenUnits(
	printed: string,
	role: TaskRole,
	choice: UnitChoice,
	directory: UnitDirectory
): UnitCellReading {
	const reading: UnitCellReading = { units: [], collectives: [], unassigned: false, problems: [] };
	const named = (name: string, unitId: string | null) => {
		const state = unitId === null ? 'new' : 'known';
		reading.units.push({ printed, name, state, unitId, note: null, role });
	};
	if (choice.as === 'unassigned') reading.unassigned = true;
	else if (choice.as === 'collective') reading.collectives.push({ printed, role });
	else if (choice.as === 'new') named(choice.name, null);
	else if (choice.as === 'unit') {
		const known = directory.names.find(({ unit }) => unit.id === choice.unitId);
		// a unit that is gone since is asked for again
		if (!known) reading.problems.push({ code: 'unit.not-a-name', facts: { value: printed } });
		named(known?.unit.name ?? printed, choice.unitId);
	} else {
		for (const name of choice.names) {
			const { units, problems } = resolveUnits(name, directory);
			for (const unit of units) reading.units.push({ ...unit, role });
			reading.problems.push(...problems);
		}
	}
	return reading;
}

function add(reading: UnitCellReading, more: UnitCellReading): void {
	reading.units.push(...more.units);
	reading.collectives.push(...more.collectives);
	reading.problems.push(...more.problems);
	reading.unassigned ||= more.unassigned;
}
