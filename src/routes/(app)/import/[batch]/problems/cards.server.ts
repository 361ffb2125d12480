import type { ListProblem } from '$lib/domain/list/list-reading.ts';
import type { MatchAsk } from '$lib/domain/match/match-problems.ts';
import type { ProblemLevel } from '$lib/domain/problem.ts';
import { explain } from '$lib/words/problem.ts';
import { valueOf } from '../unit-choice.server.ts';

export type Entry = { level: ProblemLevel } & ({ problem: ListProblem } | { ask: MatchAsk });

/** What is asked once: the problem or question that stands for it, and every place of the same. */
export type Card = { entry: Entry; same: ListProblem[] };

/** One text that says the same of many cells is one card, where the first of them stood. */
export function cardsOf(entries: readonly Entry[]): Card[] {
	const cards: Card[] = [];
	const byWording = new Map<string, Card>();
	for (const entry of entries) {
		const problem = 'problem' in entry ? entry.problem : null;
		const wording = problem && wordingOf(problem);
		const known = wording === null ? undefined : byWording.get(wording);
		if (known && problem) {
			known.same.push(problem);
			continue;
		}
		const card: Card = { entry, same: problem ? [problem] : [] };
		cards.push(card);
		if (wording !== null) byWording.set(wording, card);
	}
	return cards;
}

/** An answer about it holds for its text wherever that stands, not for the one cell. */
export function isOfWording({ code, task }: ListProblem): boolean {
	if (task === null) return false;
	return code.startsWith('deadline.') || (code.startsWith('unit.') && code !== 'unit.blank-line');
}

function wordingOf(problem: ListProblem): string | null {
	// on an empty directory every unit is new: the step of the units lists them one by one
	if (problem.code === 'unit.unknown') return problem.code;
	if (!isOfWording(problem)) return null;
	const value = problem.code.startsWith('unit.') ? valueOf(problem) : problem.at.value;
	return [problem.code, value.trim(), explain(problem)].join('\n');
}
