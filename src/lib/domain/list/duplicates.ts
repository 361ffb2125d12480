import type { ListTask } from './list-task.ts';
import type { Problem } from '../problem.ts';

export type Repeated = { task: ListTask; field: 'number' | 'measure'; problem: Problem };

/**
 * Tasks that stand in a list twice: a number given twice, and the same measure for the same units,
 * stop and ask; the same measure for other units is two tasks, and said. Numbers that begin anew in
 * each section repeat only within one.
 */
export function findRepeated(tasks: readonly ListTask[]): Repeated[] {
	const found: Repeated[] = [];
	const bySection = beginsAnew(tasks);
	const numbers = new Map<string, ListTask>();
	const alike = groupByBeginning(tasks);
	const measures = new Map<string, Map<string, ListTask>>();
	for (const task of tasks) {
		const { number, measure, section } = task;
		const value = number ?? '';
		const numbered = bySection ? `${section?.printed ?? ''} ${value}` : value;
		const first = number === null ? undefined : numbers.get(numbered);
		if (first) {
			const at = first.cells.number ?? placeOf(first);
			const facts = { value, first: at, title: first.title };
			found.push({ task, field: 'number', problem: { code: 'list.number-twice', facts } });
		} else if (number !== null) numbers.set(numbered, task);
		if (measure === '' || !alike.has(beginningOf(measure))) continue;
		const words = measure.replace(/\s+/g, '');
		const same = measures.get(words) ?? new Map<string, ListTask>();
		measures.set(words, same);
		const whose = `${section?.title ?? ''} ${unitsOf(task)}`;
		const twin = same.get(whose);
		const [other] = same.values();
		if (!twin) same.set(whose, task);
		// a number that stands twice says it already
		if (!other || (twin && first)) continue;
		const code = twin ? 'list.task-twice' : 'list.same-measure';
		const facts = { value: task.title, first: placeOf(twin ?? other) };
		found.push({ task, field: 'measure', problem: { code, facts } });
	}
	return found;
}

const beginning = 24;

/** Measures that begin like another one; only they are compared in full. */
function groupByBeginning(tasks: readonly ListTask[]): Set<string> {
	const once = new Set<string>();
	const again = new Set<string>();
	for (const { measure } of tasks) {
		const key = beginningOf(measure);
		if (once.has(key)) again.add(key);
		else once.add(key);
	}
	return again;
}

function beginningOf(measure: string): string {
	return measure
		.slice(0, beginning * 2)
		.replace(/\s+/g, '')
		.slice(0, beginning);
}

function placeOf({ cells, firstRow }: ListTask): string {
	return cells.measure ?? cells.number ?? String(firstRow);
}

function unitsOf({ units, collectives }: ListTask): string {
	const names = [...units.map(({ name }) => name), ...collectives.map(({ printed }) => printed)];
	return names.sort().join('、');
}

function beginsAnew(tasks: readonly ListTask[]): boolean {
	const sections = new Set<string>();
	for (const { number, section } of tasks) {
		if (number === '1') sections.add(section?.printed ?? '');
	}
	return sections.size > 1;
}
