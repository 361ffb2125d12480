import type { ListChoices, ProblemChoice } from '$lib/domain/list/list-choices.ts';
import { problemKey, type ListProblem } from '$lib/domain/list/list-reading.ts';
import { levelOf, type Problem, type ProblemLevel } from '$lib/domain/problem.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { explain } from '$lib/words/problem.ts';
import { textOf, textsOf } from '../../../../form.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, openReady } from '../batch.server.ts';
import { deadlineChoiceIn, deadlineOptions, shownDeadline } from '../deadline-choice.server.ts';
import { tallyOf } from '../tally.server.ts';
import { shownChoice, unitChoiceIn, unitOptions, valueOf } from '../unit-choice.server.ts';

/** More than this nobody mends in one go, and every one carries its controls. */
const mostShown = 200;
type Fix = 'units' | 'deadline' | 'accept' | null;

export const load: PageServerLoad = async (event) => {
	const opened = await openReady(event);
	const { reading, decisions } = opened;
	const { jurisdictionId } = whoIsHere(event.locals).actor;
	const units = await listUnits(event.locals.db, jurisdictionId);
	const groups: Record<ProblemLevel, ListProblem[]> = { error: [], warning: [], note: [] };
	for (const problem of reading.problems) groups[levelOf(problem.code)].push(problem);
	const notes = reading.notes.map((note) => ({ level: levelOf(note.code), text: explain(note) }));
	const shown = (problem: ListProblem) => {
		const fix = fixOf(problem);
		const said = decisions.list.problems?.[problemKey(problem)];
		return {
			...{ key: problemKey(problem), at: problem.at, task: problem.task, fix },
			message: explain(problem),
			options:
				fix === 'units'
					? unitOptions([problem], units)
					: fix === 'deadline'
						? deadlineOptions(daysOf(problem))
						: [],
			unit: shownChoice(said?.as === 'units' ? said.choice : undefined, units),
			deadline: shownDeadline(said?.as === 'deadline' ? said.choice : undefined)
		};
	};
	return {
		names: units.map(({ name }) => name),
		notes,
		groups: (['error', 'warning', 'note'] as const).map((level) => ({
			level,
			count: groups[level].length,
			problems: groups[level].slice(0, mostShown).map(shown)
		})),
		skipped: [...(decisions.list.skippedRows ?? [])],
		tally: await tallyOf(event, opened)
	};
};

/** What a person can say about a problem where it stands. */
function fixOf({ code, task }: ListProblem): Fix {
	if (task === null) return null;
	if (code === 'list.unit-missing' || code === 'list.collective') return 'units';
	if (code.startsWith('unit.') && code !== 'unit.blank-line') return 'units';
	if (code.startsWith('deadline.') || code === 'list.deadline-missing') return 'deadline';
	return code === 'list.number-twice' || code === 'list.task-twice' ? 'accept' : null;
}

function daysOf({ code, facts }: Problem): string[] {
	if (code === 'deadline.ambiguous') return facts.choices;
	if (code === 'deadline.several') return facts.dates;
	if (code === 'deadline.serial') return [facts.on];
	return code === 'deadline.two-readings' ? [facts.alternative] : [];
}

export const actions = {
	default: async (event) => {
		const { jurisdictionId } = whoIsHere(event.locals).actor;
		const units = await listUnits(event.locals.db, jurisdictionId);
		return decide(event, (form, { decisions, reading }) => {
			const list: ListChoices = { ...decisions.list };
			if (reading.status !== 'ready') return { decisions };
			const found = new Map(reading.problems.map((problem) => [problemKey(problem), problem]));
			const said = { ...list.problems };
			const names = { ...list.units };
			const both: Record<string, 'both' | 'first'> = { ...decisions.match.duplicates };
			const problems = [];
			for (let at = 0; at < 3 * mostShown && form.has(`key-${at}`); at += 1) {
				const key = textOf(form, `key-${at}`);
				const problem = found.get(key);
				const fix = problem ? fixOf(problem) : null;
				if (!problem || fix === null) continue;
				if (fix === 'accept') {
					if (!form.has(`accept-${at}`)) continue;
					said[key] = { as: 'accepted' };
					const row = problem.task?.firstRow ?? 0;
					for (const each of reading.match.duplicates) {
						if (each.rows.includes(row)) both[each.key] = 'both';
					}
					continue;
				}
				const value = fix === 'units' ? valueOf(problem).trim() : problem.at.value;
				const read =
					fix === 'units'
						? unitChoiceIn(form, String(at), value, units)
						: deadlineChoiceIn(form, String(at), value);
				if (read.problem) problems.push(read.problem);
				if (!read.choice) continue;
				const answer = answerOf(read.choice);
				// one text stands for one unit wherever it is; a blank cell is answered by itself
				if (problem.code.startsWith('unit.') && answer.as === 'units') names[value] = answer.choice;
				else said[key] = answer;
			}
			if (Object.keys(said).length > 0) list.problems = said;
			if (Object.keys(names).length > 0) list.units = names;
			const skipped = new Set(list.skippedRows ?? []);
			for (const row of textsOf(form, 'skip')) if (Number(row) > 0) skipped.add(Number(row));
			for (const row of textsOf(form, 'restore')) skipped.delete(Number(row));
			if (skipped.size > 0 || list.skippedRows) list.skippedRows = [...skipped];
			const match =
				Object.keys(both).length > 0 ? { ...decisions.match, duplicates: both } : decisions.match;
			return { decisions: { ...decisions, list, match }, problems };
		});
	}
} satisfies Actions;

type UnitsOrDay =
	| NonNullable<ReturnType<typeof unitChoiceIn>['choice']>
	| NonNullable<ReturnType<typeof deadlineChoiceIn>['choice']>;

function answerOf(choice: UnitsOrDay): ProblemChoice {
	if (choice.as === 'day' || choice.as === 'ongoing' || choice.as === 'undated') {
		return { as: 'deadline', choice };
	}
	return { as: 'units', choice };
}
