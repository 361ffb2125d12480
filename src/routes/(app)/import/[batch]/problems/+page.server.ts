import { problemKey, type ListProblem } from '$lib/domain/list/list-reading.ts';
import type { ListTask } from '$lib/domain/list/list-task.ts';
import { problemOfAsk, type MatchAsk } from '$lib/domain/match/match-problems.ts';
import { levelOf, type ProblemLevel } from '$lib/domain/problem.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { stepWords } from '$lib/words/import-step.ts';
import { explain } from '$lib/words/problem.ts';
import { whoIsHere } from '../../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { decide, openReady, type Ready } from '../batch.server.ts';
import { deadlineOptions, shownDeadline } from '../deadline-choice.server.ts';
import { asksOf } from '../open-questions.server.ts';
import { partOf } from '../paging.server.ts';
import { tallyOf } from '../tally.server.ts';
import { shownChoice, unitOptions } from '../unit-choice.server.ts';
import { answersIn, askKey, problemsAtOnce } from './answers.server.ts';
import { cardsOf, type Card, type Entry } from './cards.server.ts';
import { daysOf, fixOf, stepOf } from './fix.server.ts';
import { settledIn, settledRows } from './settled.server.ts';

const levels = ['error', 'warning', 'note'] as const;

const words = stepWords.problems;

export const load: PageServerLoad = async (event) => {
	const opened = await openReady(event);
	const { reading, decisions } = opened;
	const { jurisdictionId } = whoIsHere(event.locals).actor;
	const units = await listUnits(event.locals.db, jurisdictionId);
	const all = entriesOf(reading);
	const asked = event.url.searchParams.get('level');
	const level = levels.find((each) => each === asked) ?? null;
	const cards = cardsOf(level === null ? all : all.filter((entry) => entry.level === level));
	const part = partOf(event.url, cards.length, problemsAtOnce);
	const onPage = cards.slice(part.from, part.to);

	const wanted = new Set([...settledRows(decisions), ...onPage.flatMap(rowsOf)]);
	const tasks = new Map<number, ListTask>();
	const tally = await tallyOf(event, opened, ({ task }) => {
		if (wanted.has(task.firstRow)) tasks.set(task.firstRow, task);
	});
	const taskOf = (row: number) => tasks.get(row);
	const names = new Map(units.map(({ id, name }) => [id, name]));
	return {
		...{ level, part, tally, total: all.length, cards: cards.length },
		names: units.map(({ name }) => name),
		notes: reading.notes.map(explain),
		counts: levels.map((each) => ({
			level: each,
			count: all.filter((entry) => entry.level === each).length
		})),
		problems: onPage.map(({ entry, same }) => {
			const isAsk = 'ask' in entry;
			const problem = isAsk ? problemOfAsk(entry.ask, taskOf, reading.sheet) : entry.problem;
			/** Several names that the directory does not have: said together, mended where they stand. */
			const areNew = same.length > 1 && problem.code === 'unit.unknown';
			const key = isAsk ? askKey(entry.ask) : problemKey(problem);
			const fix = areNew ? null : fixOf(problem);
			const said = decisions.list.problems?.[key];
			return {
				...{ key, level: entry.level, at: problem.at, task: problem.task, fix },
				message: areNew ? words.newUnits(namesIn(same)) : explain(problem),
				measure: areNew ? null : measureBeside(problem, taskOf),
				areNew,
				places: same.length,
				tasks: tasksOf(same),
				step: areNew ? ('units' as const) : stepOf(problem),
				row: problem.code === 'list.row-left' ? problem.facts.row : null,
				options:
					fix === 'units'
						? unitOptions([problem], units)
						: fix === 'deadline'
							? deadlineOptions(daysOf(problem))
							: isAsk && 'question' in entry.ask
								? candidatesOf(entry.ask.question)
								: [],
				unit: shownChoice(said?.as === 'units' ? said.choice : undefined, units),
				deadline: shownDeadline(said?.as === 'deadline' ? said.choice : undefined)
			};
		}),
		settled: settledIn(decisions, taskOf, names, reading.sheet)
	};
};

/** All that is to be said, what holds tasks up first; questions of the match after those of the list. */
function entriesOf(reading: Ready): Entry[] {
	const groups: Record<ProblemLevel, Entry[]> = { error: [], warning: [], note: [] };
	for (const problem of reading.problems) {
		const level = levelOf(problem.code);
		groups[level].push({ level, problem });
	}
	for (const ask of asksOf(reading)) groups.error.push({ level: 'error', ask });
	return [...groups.error, ...groups.warning, ...groups.note];
}

function namesIn(same: Card['same']): string[] {
	return [
		...new Set(same.flatMap(({ code, facts }) => (code === 'unit.unknown' ? facts.name : [])))
	];
}

/** The words of the task that a problem is about, where it does not show them itself. */
function measureBeside(
	{ task, at }: ListProblem,
	taskOf: (row: number) => ListTask | undefined
): string | null {
	const measure = task === null ? undefined : taskOf(task.firstRow)?.measure;
	return measure === undefined || at.value.includes(measure.slice(0, 20)) ? null : measure;
}

/** So many tasks are named; the rest are a number. */
const mostNamed = 40;

function tasksOf(same: Card['same']) {
	const tasks = new Map(same.flatMap(({ task }) => (task ? [[task.firstRow, task]] : [])));
	return { count: tasks.size, named: [...tasks.values()].slice(0, mostNamed) };
}

function rowsOf({ entry }: Card): number[] {
	if (!('ask' in entry)) return entry.problem.task ? [entry.problem.task.firstRow] : [];
	const { ask } = entry;
	return 'duplicate' in ask ? [ask.row, ask.duplicate.rows[0]] : [ask.row];
}

function candidatesOf({ candidates }: Extract<MatchAsk, { question: unknown }>['question']) {
	const { diff } = stepWords;
	return candidates.map(({ taskId, number, confidence }) => ({
		value: taskId,
		label: diff.isTask(stepWords.problems.task(number === '' ? null : number), confidence)
	}));
}

export const actions = {
	default: async (event) => {
		const { jurisdictionId } = whoIsHere(event.locals).actor;
		const units = await listUnits(event.locals.db, jurisdictionId);
		return decide(event, (form, { decisions, reading }) =>
			reading.status === 'ready' ? answersIn(form, decisions, reading, units) : { decisions }
		);
	}
} satisfies Actions;
