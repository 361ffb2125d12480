import type { SectionEntry } from '../edit/new-section.ts';
import type { Goals } from '../goal/goal.ts';
import type { LedgerPerson } from '../match/ledger-side.ts';
import type { TaskRole, TaskState } from '../task.ts';
import { carriedDeadline } from './carried-deadline.ts';
import { carriedGoals, type KnownReading } from './carried-goals.ts';
import { carriedNumbers, type Numbering } from './carried-numbers.ts';
import { carriedPairs, type CarriedPair } from './carried-pairs.ts';
import { carriedSections, type CarriedSection } from './carried-sections.ts';

type Deadline = { text: string | null; dueOn: string | null; ongoing: boolean };
type Section = SectionEntry & { id: string };

/** What a task of the old list takes along. */
export type CarrySource = {
	id: string;
	number: string;
	position: number;
	sectionId: string | null;
	state: TaskState;
	measure: string;
	title: string;
	deadline: Deadline;
	pairs: readonly CarriedPair[];
	collectives: readonly { printed: string; role: TaskRole }[];
	people: readonly (LedgerPerson & { unitId: string | null })[];
	goals: Goals;
	/** The latest first. */
	readings: readonly KnownReading[];
	extra: string | null;
};

export type CarryTarget = {
	year: number;
	startsOn: string;
	sections: readonly Section[];
	/** Numbers that are borne there already. */
	taken: readonly string[];
};

export type CarriedTask = {
	from: CarrySource;
	number: string;
	section: CarriedSection | null;
	deadline: Deadline;
	/** Its deadline has passed by then, and a new one is to be set. */
	isDeadlineLost: boolean;
	pairs: CarriedPair[];
	people: (LedgerPerson & { unitId: string | null })[];
	goals: Goals;
	/** As many of its goals had a day that has passed by then. */
	lostDays: number;
};

export type CarryRules = {
	numbering: Numbering;
	numeral: (ordinal: number) => string;
	heirOf: (unitId: string) => string;
	nameOf: (unitId: string) => string;
};

/**
 * 结转: what becomes of tasks in the list of the next year, in the order of their sections and the
 * old list. Every one of them once, and no number twice.
 */
export function planCarry(
	sources: readonly CarrySource[],
	oldSections: readonly Section[],
	{ year, startsOn, sections: present, taken }: CarryTarget,
	{ numbering, numeral, heirOf, nameOf }: CarryRules
): { tasks: CarriedTask[]; sections: CarriedSection[] } {
	const held = new Set(sources.map(({ sectionId }) => sectionId));
	const sections = carriedSections(
		oldSections.filter(({ id }) => held.has(id)),
		present,
		numeral
	);
	const sectionOf = (id: string | null) =>
		sections.find(({ of }) => id !== null && of.includes(id));
	const place = (source: CarrySource) =>
		sectionOf(source.sectionId)?.position ?? Number.MAX_SAFE_INTEGER;
	const ordered = sources.toSorted((a, b) => place(a) - place(b) || a.position - b.position);
	const numbers = carriedNumbers(
		ordered.map(({ number }) => number),
		taken,
		numbering
	);
	const tasks = ordered.map((from, at): CarriedTask => {
		const { deadline, isLost } = carriedDeadline(
			{ ...from.deadline, state: from.state },
			{ startsOn, year }
		);
		return {
			...{ from, deadline, isDeadlineLost: isLost, number: numbers[at] ?? '' },
			section: sectionOf(from.sectionId) ?? null,
			pairs: carriedPairs(from.pairs, heirOf, nameOf),
			people: from.people.map((person) => ({
				...person,
				unitId: person.unitId === null ? null : heirOf(person.unitId)
			})),
			...carriedGoals(from.goals, from.readings, startsOn)
		};
	});
	return { tasks, sections };
}
