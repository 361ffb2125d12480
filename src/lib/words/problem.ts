import type { Problem, ProblemCode, ProblemFacts } from '../domain/problem.ts';

type ProblemWords = { [Code in ProblemCode]: (facts: ProblemFacts[Code]) => string };

/** What is wrong and how to mend it; the place is said by whoever shows it. */
const problemWords = {
	'deadline.unread': ({ value }) =>
		`“${value}”读不出日期。请选择日期，或标为“长期推进”或“未定时限”。`
} satisfies ProblemWords;

/** The sentence for a problem, in the user's words. */
export function explain(problem: Problem): string {
	// the compiler cannot see that code and facts of one problem belong together
	const words = problemWords[problem.code] as (facts: ProblemFacts[ProblemCode]) => string;
	return words(problem.facts);
}
