import { writeList, type ListColumn, type ListRow } from '../workbook/write-list.ts';
import type { ListForm } from './data/list.ts';
import type { DemoList, ListTask } from './list.ts';

/** The list of the demo as a workbook, in the form that offices use: `sample.xlsx`. */
export function demoSample(list: DemoList): Uint8Array {
	const columns = looks.map(([field, width, look]): ListColumn => {
		return { heading: list.form.columns[field][0], width, look };
	});
	return writeList({ sheet: list.sheet, title: list.plan.title, columns, rows: rowsOf(list) });
}

type Look = [field: keyof ListForm['columns'], width: number, look: ListColumn['look']];

const looks: Look[] = [
	['section', 14, 'center'],
	['measure', 52, 'left'],
	['unit', 18, 'center'],
	['person', 17, 'left'],
	['phone', 15, 'text'],
	['progress', 28, 'left'],
	['problem', 22, 'left'],
	['deadline', 16, 'center']
];

function rowsOf({ sections, tasks, form }: DemoList): ListRow[] {
	return sections.flatMap(({ ordinal, printedHeading }) => {
		const own = tasks.filter((task) => task.section === ordinal);
		const rows = own.reduce((sum, task) => sum + task.rows, 0);
		return own.flatMap((task, index) => {
			const heading = index === 0 ? { value: printedHeading, rows } : null;
			return taskRows(task, form).map((row, place) => [place === 0 ? heading : null, ...row]);
		});
	});
}

/** A row for each person, the rest merged over them. A task without persons has room for two. */
function taskRows(task: ListTask, { people }: ListForm): ListRow[] {
	const { rows } = task;
	const merged = (value: string | null) => ({ value, rows });
	const deadline =
		task.deadline === null || typeof task.deadline === 'string'
			? merged(task.deadline)
			: { value: { on: task.deadline.date, format: task.deadline.format }, rows };
	return Array.from({ length: rows }, (_, place) => {
		const person = task.people[place];
		const role = place === 0 ? people.responsiblePerson : people.contactPerson;
		const contact = [{ value: role + (person?.name ?? '') }, { value: person?.phone ?? null }];
		if (place > 0) return [null, null, ...contact, null, null, null];
		return [
			merged(`${task.number}.${task.measure}`),
			merged(task.cell),
			...contact,
			merged(task.progress),
			merged(task.problem),
			deadline
		];
	});
}
