import { asksOfMatch, type MatchAsk } from '$lib/domain/match/match-problems.ts';
import { levelOf } from '$lib/domain/problem.ts';
import type { Ready } from './batch.server.ts';

/** What the match asks beside the reading of the list. */
export function asksOf({ match, problems }: Ready): MatchAsk[] {
	return asksOfMatch(match, problems);
}

/** How many answers are still owed before everything of the list can go in. */
export function openCount(reading: Ready): number {
	const errors = reading.problems.filter(({ code }) => levelOf(code) === 'error').length;
	return errors + asksOf(reading).length;
}
