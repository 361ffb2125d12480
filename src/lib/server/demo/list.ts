import { readDeadline, type PrintedDeadline } from '$lib/domain/deadline.ts';
import type { DemoData } from './data/demo-data.ts';
import type { PersonEntry, SectionEntry, TaskEntry } from './data/list.ts';
import type { ContactRow, PairRow, SectionRow, TaskRow } from './rows/tasks.ts';
import type { UnitRole } from './rows/units.ts';

/** One task as the list holds it. */
export type ListTask = Pick<
	TaskRow,
	'number' | 'position' | 'section' | 'measure' | 'title' | 'deadlineText' | 'dueOn' | 'ongoing'
> & {
	cell: string | null;
	pairs: Pick<PairRow, 'unit' | 'role' | 'printed' | 'note' | 'mustFile'>[];
	collectives: string[];
	people: Omit<ContactRow, 'task' | 'position'>[];
	deadline: TaskEntry['deadline'];
	progress: string | null;
	problem: string | null;
	indicators: TaskEntry['indicators'];
	milestones: TaskEntry['milestones'];
	/** The first row of the sheet that it stands in, and how many it takes. */
	row: number;
	rows: number;
};

export type DemoList = ReturnType<typeof demoList>;

/** The list of the plan year as an import would read it, and what the year refers to by name. */
export function demoList(data: DemoData) {
	const { name, city, prefix, office, plan, sheet } = data.district;
	const people = new Map(data.people.map((person) => [person.name, person]));
	const sections: SectionRow[] = data.sections.map((section) => ({
		ordinal: section.ordinal,
		printedHeading: section.heading,
		title: section.title
	}));
	return {
		jurisdiction: { name, city, prefix, office },
		plan,
		sheet,
		form: data.form,
		units: data.units.map((unit, index) => ({
			name: unit.name,
			kind: unit.kind,
			aliases: unit.aliases,
			officialOrder: index + 1
		})),
		sections,
		tasks: listTasks(data.sections, people, plan.year),
		scheme: data.evaluation.scheme,
		survey: data.survey
	};
}

/** A task's name on the screen: the first sentence of its text. */
export function firstSentence(measure: string): string {
	return /^[^。]+/.exec(measure)?.[0] ?? measure;
}

const firstRow = 3;

function listTasks(
	sections: SectionEntry[],
	people: Map<string, PersonEntry>,
	year: number
): ListTask[] {
	const tasks: ListTask[] = [];
	let row = firstRow;
	for (const section of sections) {
		for (const task of section.tasks) {
			const rows = 1 + Math.max(1, task.people.contacts.length);
			const deadline = readDeadline(printed(task.deadline), { titleYear: year });
			tasks.push({
				number: task.number,
				position: tasks.length + 1,
				section: section.ordinal,
				measure: task.measure,
				title: firstSentence(task.measure),
				cell: unitCell(task),
				pairs: pairs(task),
				collectives: task.units.collectives,
				people: contacts(task, people),
				deadline: task.deadline,
				deadlineText:
					typeof task.deadline === 'string' ? task.deadline : (task.deadline?.date ?? null),
				dueOn: deadline.dueOn,
				ongoing: deadline.ongoing,
				progress: task.progress ?? null,
				problem: task.problem ?? null,
				indicators: task.indicators,
				milestones: task.milestones,
				row,
				rows
			});
			row += rows;
		}
	}
	return tasks;
}

function printed(deadline: TaskEntry['deadline']): PrintedDeadline {
	if (deadline === null) return { kind: 'text', text: '' };
	return typeof deadline === 'string'
		? { kind: 'text', text: deadline }
		: { kind: 'date', on: deadline.date };
}

function unitCell({ cell, units }: TaskEntry): string | null {
	if (cell !== undefined) return cell;
	if (units.lead.length === 0) return units.responsible.join('、') || null;
	const support = [...units.support, ...units.collectives];
	return `${units.lead.join('、')}牵头，${support.join('、')}配合`;
}

/** What a cell prints in place of the unit's name, and a note in brackets behind it. */
function pairs({ cell, units }: TaskEntry): ListTask['pairs'] {
	const roles: [UnitRole, string[]][] = [
		['lead', units.lead],
		['responsible', units.responsible],
		['support', units.support]
	];
	const all = roles.flatMap(([role, names]) => names.map((unit) => ({ role, unit })));
	return all.map(({ role, unit }) => ({
		unit,
		role,
		printed: all.length === 1 ? (cell ?? unit) : unit,
		note: /（(.+)）$/.exec(all.length === 1 ? (cell ?? '') : '')?.[1] ?? null,
		mustFile: units.mustFile.includes(unit) ? true : null
	}));
}

function contacts(task: TaskEntry, people: Map<string, PersonEntry>): ListTask['people'] {
	const { responsible, contacts } = task.people;
	const named = [
		...(responsible === undefined
			? []
			: [{ role: 'responsiblePerson' as const, name: responsible }]),
		...contacts.map((name) => ({ role: 'contactPerson' as const, name }))
	];
	return named.map(({ role, name }) => {
		const person = people.get(name);
		if (!person) throw new Error(`task ${task.number} names ${name}, who is not in people.json`);
		return { role, name, phone: person.phone, unit: person.unit };
	});
}
