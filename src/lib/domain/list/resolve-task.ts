import type { Problem } from '../problem.ts';
import { chosenDeadline, type DeadlineCellReading } from './deadline-cell.ts';
import { shownText } from './grid.ts';
import type { ProblemChoice } from './list-choices.ts';
import { problemKey, type ListProblem } from './list-reading.ts';
import type { ListField, ListTask } from './list-task.ts';
import { locate, type Readers } from './resolve-tasks.ts';
import type { TaskDraft } from './task-draft.ts';
import { chosenUnits } from './unit-cell.ts';

type Note = (problem: ListProblem) => void;
/** Says a problem of this task at a cell; a blank one has a place of its own. */
type Say = (problem: Problem, cell: string, value: string) => void;

/** One task with its units and deadline looked up; what is wrong with it is said on the way. */
export function resolveOne(draft: TaskDraft, readers: Readers, note: Note): ListTask {
	const { firstRow, number, measure } = draft;
	const { sheet } = readers;
	const say: Say = (problem, cell, value) => {
		note(locate(problem, { sheet, cell, value }, { number, firstRow }));
	};
	const anchor = draft.cells.measure ?? draft.cells.number ?? '';
	sayOfRows(draft, anchor, readers, say);
	const { units, collectives } = resolveUnitCells(draft, anchor, readers, say);
	const deadline = resolveDeadline(draft, anchor, readers, say);
	sayOfPeople(draft, say);
	const offers = draft.progress === null ? [] : readers.offersOf(draft.progress);
	const task: ListTask = {
		number,
		section: draft.section,
		measure,
		title: firstSentence(measure),
		firstRow,
		rowCount: draft.rowCount,
		unitCells: draft.unitCells,
		units,
		collectives,
		people: draft.people,
		progress: draft.progress,
		problem: draft.problem,
		printedDeadline: deadline.printed,
		deadlineText: deadline.text === '' ? null : deadline.text,
		deadline: deadline.reading,
		cells: withBlankPlaces(draft, readers),
		extra: draft.extra
	};
	if (draft.openPlaces.length > 0) task.openPlaces = draft.openPlaces;
	if (offers.length > 0) task.offers = offers;
	if (deadline.setByOffice) task.deadlineSetByOffice = true;
	return task;
}

/** A task's name on the screen: the first sentence of its text. */
export function firstSentence(measure: string): string {
	return /^[^。；]+/.exec(measure)?.[0].trim() ?? measure;
}

function sayOfRows(draft: TaskDraft, anchor: string, readers: Readers, say: Say): void {
	const { firstRow, number, measure, faults } = draft;
	for (const { cell, value } of faults) say({ code: 'list.fault', facts: { value } }, cell, value);
	if (measure === '') {
		const cell = readers.blankPlace(firstRow, 'measure') ?? anchor;
		say({ code: 'list.measure-missing', facts: {} }, cell, '');
	}
	if (number === null && readers.isNumbered) {
		const cell = readers.blankPlace(firstRow, 'number') ?? anchor;
		say({ code: 'list.number-missing', facts: {} }, cell, '');
	}
}

type Units = Pick<ListTask, 'units' | 'collectives'>;

function resolveUnitCells(draft: TaskDraft, anchor: string, readers: Readers, say: Say): Units {
	const found: Units = { units: [], collectives: [] };
	const [first] = draft.unitCells;
	let unassigned = false;
	const beside: { printed: string; cell: string }[] = [];
	for (const { role, printed, cell } of draft.unitCells) {
		const reading = readers.readUnits(printed, role);
		unassigned ||= reading.unassigned;
		addUnits(found, reading, cell);
		beside.push(...reading.collectives.map(({ printed: words }) => ({ printed: words, cell })));
		const isFirst = !readers.seen.has(reading);
		if (isFirst) readers.seen.add(reading);
		for (const problem of reading.problems) {
			if (isNews(problem, isFirst, readers)) say(problem, cell, printed);
		}
	}
	if (unassigned) {
		say({ code: 'list.unassigned', facts: {} }, first?.cell ?? anchor, first?.printed ?? '');
	} else if (found.units.length === 0) {
		const { blankPlace } = readers;
		const blank = blankPlace(draft.firstRow, 'unit') ?? blankPlace(draft.firstRow, 'lead');
		const cell = first?.cell ?? blank ?? anchor;
		withoutUnit(found, { cell, printed: first?.printed ?? '' }, readers, say);
	} else sayCollectives(beside, readers, say);
	return found;
}

/** 各镇（街道） beside a unit holds nothing up; that it answers for nothing is said where it first stands. */
function sayCollectives(
	beside: readonly { printed: string; cell: string }[],
	{ noted, choices }: Readers,
	say: Say
): void {
	for (const { printed, cell } of beside) {
		const value = printed.trim();
		const key = `collective ${value}`;
		if (noted.has(key) || choices.units?.[value]?.as === 'collective') continue;
		noted.add(key);
		say({ code: 'list.collective-kept', facts: { value } }, cell, printed);
	}
}

/** Nobody is named, or only 各有关单位: a person says who it is, or that nobody is for now. */
function withoutUnit(
	found: Units,
	{ cell, printed }: { cell: string; printed: string },
	readers: Readers,
	say: Say
): void {
	const [collective] = found.collectives;
	const problem: Problem = collective
		? { code: 'list.collective', facts: { value: collective.printed } }
		: { code: 'list.unit-missing', facts: {} };
	const answer = answerTo(problem, cell, readers);
	if (answer?.as !== 'units') {
		const decided = collective && readers.choices.units?.[collective.printed.trim()];
		if (!decided) say(problem, cell, printed);
		return;
	}
	const { choice } = answer;
	const chosen = chosenUnits(printed.trim(), 'responsible', choice, readers.directory);
	addUnits(found, chosen, cell);
	if (chosen.unassigned) say({ code: 'list.unassigned', facts: {} }, cell, printed);
	for (const each of chosen.problems) say(each, cell, printed);
}

/** A unit that leads and helps, or is named in two cells, is one. */
function addUnits(found: Units, reading: ReturnType<Readers['readUnits']>, cell: string): void {
	for (const unit of reading.units) {
		const isThere = found.units.some((other) =>
			unit.unitId === null ? other.name === unit.name : other.unitId === unit.unitId
		);
		if (!isThere) found.units.push({ ...unit, cell });
	}
	found.collectives.push(...reading.collectives);
}

/** A new or shortened name is noted at its first cell; what holds a task up, at each. */
function isNews(problem: Problem, isFirst: boolean, { noted }: Readers): boolean {
	const { code, facts } = problem;
	const ofName = code === 'unit.unknown' || code === 'unit.abbreviated';
	if (!ofName && code !== 'unit.resembles-listed') return true;
	if (!isFirst) return false;
	const key = ofName ? `${code} ${facts.name}` : `${code} ${facts.name} ${facts.value}`;
	const isNew = !noted.has(key);
	noted.add(key);
	return isNew;
}

function resolveDeadline(
	draft: TaskDraft,
	anchor: string,
	readers: Readers,
	say: Say
): DeadlineCellReading {
	const { deadline, firstRow } = draft;
	const found = readers.readDeadline(deadline?.value ?? null);
	const cell = deadline?.cell ?? readers.blankPlace(firstRow, 'deadline') ?? anchor;
	const value = deadline ? shownText(deadline.value) : '';
	const missing: Problem = { code: 'list.deadline-missing', facts: {} };
	const problems = found.reading.kind === 'blank' ? [missing] : found.reading.problems;
	for (const problem of problems) {
		const answer = answerTo(problem, cell, readers);
		if (answer?.as !== 'deadline') continue;
		const setByOffice = found.reading.kind === 'blank';
		return { ...found, reading: chosenDeadline(answer.choice), setByOffice };
	}
	for (const problem of problems) {
		if (problem !== missing || !readers.withoutDeadlines) say(problem, cell, value);
	}
	const { dueOn } = found.reading;
	const { planStart } = readers;
	if (dueOn !== null && planStart !== null && dueOn < planStart) {
		const past: Problem = { code: 'list.deadline-past', facts: { value, dueOn, planStart } };
		const answer = answerTo(past, cell, readers);
		if (answer?.as === 'deadline') return { ...found, reading: chosenDeadline(answer.choice) };
		say(past, cell, value);
	}
	return found;
}

function sayOfPeople({ people, openPlaces }: TaskDraft, say: Say): void {
	const contacts = [...people, ...openPlaces].filter(({ role }) => role === 'contactPerson');
	const [, second] = contacts;
	if (second) {
		const value = people.find(({ cell }) => cell === second.cell)?.name ?? '';
		say({ code: 'list.several-contacts', facts: { count: contacts.length } }, second.cell, value);
	}
	for (const { phone, cell } of openPlaces) {
		if (phone !== null) say({ code: 'list.phone-alone', facts: { value: phone } }, cell, phone);
	}
}

function answerTo(problem: Problem, cell: string, readers: Readers): ProblemChoice | undefined {
	const { choices, sheet } = readers;
	if (!choices.problems) return undefined;
	const key = problemKey({ ...problem, at: { sheet, cell, value: '' } });
	return Object.hasOwn(choices.problems, key) ? choices.problems[key] : undefined;
}

const placed: ListField[] = ['measure', 'unit', 'lead', 'deadline'];

/** The places where a task says nothing, so that a person finds the blank cell. */
function withBlankPlaces({ cells, firstRow }: TaskDraft, readers: Readers): ListTask['cells'] {
	for (const field of placed) {
		const cell = cells[field] ?? readers.blankPlace(firstRow, field);
		if (cell !== null) cells[field] = cell;
	}
	return cells;
}
