import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import type { TaskStanding } from '$lib/domain/standing.ts';
import type { Answer } from '$lib/server/operations/open-answer.ts';
import type { SectionAnswer } from '$lib/server/operations/open-answer/section.ts';
import type { TaskAnswer } from '$lib/server/operations/open-answer/task.ts';
import type { UnitAnswer } from '$lib/server/operations/open-answer/unit.ts';
import type { SeenPerson } from '$lib/server/operations/search-ledger/people.ts';
import {
	answerWords as words,
	behindText,
	deadlineText,
	isProblem,
	monthSentence,
	sectionSentence,
	stateText,
	tallyText,
	taskSentence,
	unitSentence,
	unitsText
} from '$lib/words/answer.ts';
import { monthText } from '$lib/words/format.ts';
import { searchWords } from '$lib/words/search.ts';
import { personPost } from './post.server.ts';

type Line = {
	text: string;
	/** A number to call, behind the text. */
	phone?: string;
	href: string | null;
	hrefText: string;
};
type Fact = { term: string; lines: Line[] };

/** The answer to be read out: facts, and one sentence to send on. */
export type ShownAnswer = {
	title: string;
	standing: TaskStanding | null;
	facts: Fact[];
	sentence: string;
	href: string;
	hrefText: string;
};

export function answerShown(answer: Answer, now: string): ShownAnswer {
	if (answer.noun === 'task') return taskShown(answer, now);
	return answer.noun === 'unit' ? unitShown(answer) : sectionShown(answer);
}

function taskShown(
	{ row, year, section, said, people, toCopy }: TaskAnswer,
	now: string
): ShownAnswer {
	const { facts } = words;
	const problems = said.flatMap(({ unit, problem }) =>
		isProblem(problem) ? [by(unit, problem)] : []
	);
	const progress = said.flatMap(({ unit, progress }) =>
		progress === null ? [] : [by(unit, progress)]
	);
	const period = said[0]?.period ?? null;
	const month = period === null ? '' : `（${sameYear(period, now) ? monthText(period) : period}）`;
	return {
		title: words.task(row.number, year),
		standing: row.standing,
		facts: [
			fact(facts.measure, [row.measure]),
			...(section === null ? [] : [fact(facts.section, [section])]),
			fact(facts.units, [unitsText(row) || words.noUnit, stateText(row)]),
			fact(facts.deadline, [deadlineText(row)]),
			fact(`${facts.progress}${month}`, progress.length > 0 ? progress : [words.noProgress]),
			...(problems.length > 0 ? [fact(facts.problem, problems)] : []),
			peopleFact(people.map((person) => ({ ...person, of: person.unitName })))
		],
		sentence: taskSentence(row, { ...toCopy, year }, period),
		href: `/tasks/${row.id}`,
		hrefText: words.openTask(row.number)
	};
}

function unitShown({ unit, tally, month, people, behind }: UnitAnswer): ShownAnswer {
	const { facts } = words;
	return {
		title: unit.name,
		standing: null,
		facts: [
			fact(facts.tasks, [tallyText(tally)]),
			fact(facts.month, [monthSentence(month)]),
			...behindFact(behind),
			peopleFact(people.map((person) => ({ ...person, of: '' })))
		],
		sentence: unitSentence(unit.name, tally, month, behind),
		href: `/units/${unit.id}`,
		hrefText: words.openUnit
	};
}

function sectionShown({ section, tally, units, behind }: SectionAnswer): ShownAnswer {
	const { facts } = words;
	return {
		title: words.section(section.ordinal, section.title),
		standing: null,
		facts: [
			fact(facts.tasks, [tallyText(tally)]),
			fact(facts.units, [units.join('、') || words.noUnit]),
			...behindFact(behind)
		],
		sentence: sectionSentence(section.title, tally, units, behind),
		href: `/tasks?section=${section.id}`,
		hrefText: words.openSection
	};
}

function fact(term: string, texts: readonly string[]): Fact {
	return { term, lines: texts.map((text) => ({ text, href: null, hrefText: '' })) };
}

function behindFact(rows: readonly LedgerRow[]): Fact[] {
	if (rows.length === 0) return [];
	const lines = rows.map((row) => ({
		...{ text: behindText(row), href: `/tasks/${row.id}` },
		hrefText: words.openTask(row.number)
	}));
	return [{ term: words.facts.behind, lines }];
}

function peopleFact(people: readonly (SeenPerson & { of: string })[]): Fact {
	if (people.length === 0) return fact(words.facts.people, [words.noPeople]);
	const lines = people.map(({ of, name, role, phone, isHidden, unitId }) => ({
		text: [of, name, personPost(role), isHidden ? phone : null].filter(Boolean).join(' '),
		...(phone === null || isHidden ? {} : { phone }),
		href: isHidden ? `/units/${unitId}` : null,
		hrefText: isHidden ? searchWords.toUnit : ''
	}));
	return { term: words.facts.people, lines };
}

function by(unit: string | null, text: string): string {
	return unit === null ? text : `${unit}：${text}`;
}

function sameYear(period: string, now: string): boolean {
	return period.slice(0, 4) === now.slice(0, 4);
}
