import type { CellSource } from './task-cell.ts';
import type { TaskWrite } from './read-cell.ts';

/** How the names behind ids read on the screen. */
export type CellNames = {
	sections: ReadonlyMap<string, { title: string; printedHeading: string; ordinal: number | null }>;
	units: ReadonlyMap<string, string>;
};

/** The task as it would be, for the text of its cells before anything is written. */
export function withWrite(task: CellSource, write: TaskWrite, names: CellNames): CellSource {
	switch (write.field) {
		case 'number':
			return { ...task, number: write.to };
		case 'section':
			return { ...task, section: sectionOf(write.to, names) };
		case 'measure':
			return { ...task, measure: write.to };
		case 'deadline': {
			const { text, dueOn, ongoing } = write.to;
			return { ...task, deadlineText: text, dueOn, ongoing };
		}
		case 'units': {
			const units = write.to.pairs.map((pair) => ({
				...pair,
				name: names.units.get(pair.unitId) ?? pair.printed
			}));
			return { ...task, units, collectives: write.to.collectives };
		}
		case 'responsiblePeople':
		case 'contactPeople': {
			const role = write.field === 'contactPeople' ? 'contactPerson' : 'responsiblePerson';
			const others = task.people.filter((person) => person.role !== role);
			return { ...task, people: [...others, ...write.to] };
		}
		case 'extra': {
			const { heading, value } = write.to;
			return { ...task, extra: { ...task.extra, [heading]: value ?? '' } };
		}
	}
}

function sectionOf(id: string | null, { sections }: CellNames): CellSource['section'] {
	const found = id === null ? undefined : sections.get(id);
	if (!found) return null;
	return { ordinal: found.ordinal, title: found.title, printed: found.printedHeading };
}
