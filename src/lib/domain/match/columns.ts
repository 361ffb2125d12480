import type { ListField, ListTask } from '../list/list-task.ts';

/** Which fields the file speaks of at all. What it has no column for says nothing about a task. */
export type Spoken = {
	section: boolean;
	units: boolean;
	responsiblePeople: boolean;
	contactPeople: boolean;
	phones: boolean;
	deadline: boolean;
	progress: boolean;
	problem: boolean;
	/** The headings of the extra columns. */
	extra: ReadonlySet<string>;
};

/**
 * The fields that a file speaks of: those of its columns where they are known, and those that any
 * row fills. A column without a single value is taken for none: it asks to erase nothing.
 */
export function spokenFields(
	list: readonly ListTask[],
	columns: readonly ListField[] = []
): Spoken {
	const has = (...fields: ListField[]) => fields.some((field) => columns.includes(field));
	const any = (fills: (task: ListTask) => boolean) => list.some(fills);
	const person = (role: 'responsiblePerson' | 'contactPerson') =>
		any(({ people }) => people.some((someone) => someone.role === role));
	const extra = new Set<string>();
	for (const task of list) for (const heading in task.extra) extra.add(heading);
	return {
		section: has('section') || any(({ section }) => section !== null),
		units:
			has('unit', 'lead', 'support') ||
			any(({ units, collectives }) => units.length + collectives.length > 0),
		responsiblePeople: has('responsiblePerson') || person('responsiblePerson'),
		contactPeople: has('contactPerson') || person('contactPerson'),
		phones: has('phone') || any(({ people }) => people.some(({ phone }) => phone !== null)),
		deadline: has('deadline') || any(({ deadlineText }) => deadlineText !== null),
		progress: has('progress') || any(({ progress }) => progress !== null),
		problem: has('problem') || any(({ problem }) => problem !== null),
		extra
	};
}
