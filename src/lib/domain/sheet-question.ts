import type { Problem } from './problem.ts';

/** One of the answers. `name` and `phone` are what the words need to say what would be done. */
export type SheetAnswer = {
	id: string;
	is: 'same-unit' | 'new-unit' | 'split' | 'first' | 'phone' | 'same-person' | 'two-people';
	name?: string;
	phone?: string | null;
	count?: number;
};

/** What a person has to say before a row can be imported, or may say otherwise. */
export type SheetQuestion = {
	/** Its kind and all that it is about: the same in two rows is asked once. */
	key: string;
	kind: 'unit' | 'joint' | 'phone' | 'person';
	value: string;
	line: number;
	answers: SheetAnswer[];
	chosen: string | null;
	/** Why the import waits, as long as nothing is chosen. */
	problem: Problem | null;
};

/** What a person has said: the key of a question to the id of an answer. */
export type Choices = ReadonlyMap<string, string>;

/** What planning has found to ask and to tell. */
export type Findings = { questions: SheetQuestion[]; problems: Problem[] };

type Asked = Pick<SheetQuestion, 'key' | 'kind' | 'value' | 'line' | 'answers'>;

/**
 * Asks, and gives the answer if there is one. An answer that was not offered is none; `otherwise` is
 * what holds until somebody says something else, and a problem that it waits.
 */
export function ask(
	told: Findings,
	choices: Choices,
	asked: Asked,
	otherwise: SheetAnswer | Problem
): SheetAnswer | undefined {
	const { key } = asked;
	const said = asked.answers.find(({ id }) => id === choices.get(key));
	const answer = said ?? ('id' in otherwise ? otherwise : undefined);
	if (told.questions.some((question) => question.key === key)) return answer;
	const at = { line: asked.line };
	const problem = answer || 'id' in otherwise ? null : { ...otherwise, at };
	told.questions.push({ ...asked, chosen: answer?.id ?? null, problem });
	if (problem) told.problems.push(problem);
	return answer;
}
