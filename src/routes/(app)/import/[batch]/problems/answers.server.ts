import type { ImportDecisions } from '$lib/domain/list/decisions.ts';
import type { ListChoices, ProblemChoice } from '$lib/domain/list/list-choices.ts';
import { problemKey, type ListProblem } from '$lib/domain/list/list-reading.ts';
import type { MatchAsk } from '$lib/domain/match/match-problems.ts';
import { settleDuplicate } from '$lib/domain/match/settle-duplicate.ts';
import { levelOf } from '$lib/domain/problem.ts';
import { textOf, textsOf } from '../../../../form.server.ts';
import type { Ready } from '../batch.server.ts';
import { deadlineChoiceIn } from '../deadline-choice.server.ts';
import { asksOf } from '../open-questions.server.ts';
import { unitChoiceIn, valueOf } from '../unit-choice.server.ts';
import { isOfWording } from './cards.server.ts';
import { fixOf } from './fix.server.ts';
import { reopen } from './settled.server.ts';

export type Answered = {
	decisions: ImportDecisions;
	problems: { field: string; message: string }[];
};
type Named = { id: string; name: string };

/** More than this nobody mends in one go, and every one carries its controls. */
export const problemsAtOnce = 100;

/** The name under which the form answers a question of the match. */
export function askKey({ row }: MatchAsk): string {
	return `row ${row}`;
}

/** What the form says about the problems that stood on it, one by one. */
export function answersIn(
	form: FormData,
	before: ImportDecisions,
	reading: Ready,
	units: readonly Named[]
): Answered {
	let decisions = before;
	const problems: Answered['problems'] = [];
	const found = new Map(reading.problems.map((problem) => [problemKey(problem), problem]));
	const asks = new Map(asksOf(reading).map((ask) => [askKey(ask), ask]));
	for (let at = 0; at < problemsAtOnce && form.has(`key-${at}`); at += 1) {
		const key = textOf(form, `key-${at}`);
		const [ask, problem] = [asks.get(key), found.get(key)];
		if (ask) decisions = answerAsk(form, at, decisions, reading, ask);
		else if (problem) {
			const { choices, wrong } = answerProblem(form, at, decisions, reading, problem, units);
			decisions = choices;
			if (wrong) problems.push(wrong);
		}
	}
	for (const id of textsOf(form, 'reopen')) decisions = reopen(decisions, id);
	const list = withRows(form, decisions.list, reading);
	return { decisions: { ...decisions, list }, problems };
}

function answerAsk(
	form: FormData,
	at: number,
	decisions: ImportDecisions,
	{ problems }: Ready,
	ask: MatchAsk
): ImportDecisions {
	const said = textOf(form, `as-${at}`);
	if ('duplicate' in ask) {
		const isAnswer = said === 'both' || said === 'first';
		return isAnswer ? settleDuplicate(decisions, problems, ask.row, said) : decisions;
	}
	const { match } = decisions;
	const task = ask.question.candidates.find(({ taskId }) => taskId === said);
	const choice = said === 'new' || said === 'skip' ? said : task && { taskId: task.taskId };
	if (choice === undefined) return decisions;
	return { ...decisions, match: { ...match, pairs: { ...match.pairs, [ask.row]: choice } } };
}

function answerProblem(
	form: FormData,
	at: number,
	decisions: ImportDecisions,
	reading: Ready,
	problem: ListProblem,
	units: readonly Named[]
): { choices: ImportDecisions; wrong?: Answered['problems'][number] } {
	const fix = fixOf(problem);
	const { list } = decisions;
	const row = problem.task?.firstRow;
	const said = textOf(form, `as-${at}`);
	if (fix === 'duplicate' && row !== undefined && (said === 'both' || said === 'first')) {
		return { choices: settleDuplicate(decisions, reading.problems, row, said) };
	}
	if (fix !== 'units' && fix !== 'deadline') return { choices: decisions };
	const value = fix === 'units' ? valueOf(problem).trim() : problem.at.value;
	const read =
		fix === 'units'
			? unitChoiceIn(form, String(at), value, units)
			: deadlineChoiceIn(form, String(at), {
					printed: value,
					isRead: levelOf(problem.code) !== 'error'
				});
	if (!read.choice) return { choices: decisions, ...(read.problem && { wrong: read.problem }) };
	const answer = answerOf(read.choice);
	const more = choiceOf(problem, value.trim(), answer, list);
	return { choices: { ...decisions, list: { ...list, ...more } } };
}

/** One text stands for one unit or one day wherever it is; a blank cell is answered by itself. */
function choiceOf(
	problem: ListProblem,
	value: string,
	answer: ProblemChoice,
	list: ListChoices
): ListChoices {
	if (isOfWording(problem)) {
		if (answer.as === 'units') return { units: { ...list.units, [value]: answer.choice } };
		if (answer.as === 'deadline') {
			return { deadlines: { ...list.deadlines, [value]: answer.choice } };
		}
	}
	return { problems: { ...list.problems, [problemKey(problem)]: answer } };
}

type UnitsOrDay =
	| NonNullable<ReturnType<typeof unitChoiceIn>['choice']>
	| NonNullable<ReturnType<typeof deadlineChoiceIn>['choice']>;

function answerOf(choice: UnitsOrDay): ProblemChoice {
	if (choice.as === 'day' || choice.as === 'ongoing' || choice.as === 'undated') {
		return { as: 'deadline', choice };
	}
	return { as: 'units', choice };
}

/** Tasks to be left out, and rows to be read that were left out; no others than the list has. */
function withRows(form: FormData, list: ListChoices, { problems }: Ready): ListChoices {
	const tasks = new Set(problems.flatMap(({ task }) => (task === null ? [] : [task.firstRow])));
	const left = new Set(
		problems.flatMap(({ code, facts }) => (code === 'list.row-left' ? [facts.row] : []))
	);
	const ticked = (name: string, known: ReadonlySet<number>, rows: readonly number[] = []) => {
		const more = textsOf(form, name).map(Number);
		return [...new Set([...rows, ...more.filter((row) => known.has(row))])];
	};
	const skippedRows = ticked('skip', tasks, list.skippedRows);
	const keptRows = ticked('keep', left, list.keptRows);
	const chosen: ListChoices = { ...list };
	if (skippedRows.length > 0 || list.skippedRows) chosen.skippedRows = skippedRows;
	if (keptRows.length > 0 || list.keptRows) chosen.keptRows = keptRows;
	return chosen;
}
