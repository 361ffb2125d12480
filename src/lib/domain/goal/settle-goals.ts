import { goalLists, goalsText, type GoalList, type Goals } from './goal.ts';
import type { Problem } from '../problem.ts';
import { readGoals, type GoalContext } from './read-goals.ts';
import { isBlankRow, type TypedGoals } from './typed-goals.ts';

/**
 * The rows of a form, and the texts of the lists that it was made on; null for a list that is to stay
 * as somebody else made it.
 */
export type GoalsEdit = { typed: TypedGoals; was: Record<GoalList, string | null> };

export type SettledGoals = {
	/** The lists that are to be written; null for one that nobody changed. */
	writes: { [List in GoalList]: Goals[List] | null };
	/** Somebody else has changed the list since it was shown: both texts. */
	conflicts: { list: GoalList; now: string; mine: string }[];
	problems: Problem[];
};

/**
 * Holds rows that somebody changed against the ledger as it is now, a list as a whole: of two people
 * at one list the second is told. What was read of an indicator is never thrown away with it.
 */
export function settleGoals(
	{ typed, was }: GoalsEdit,
	held: Goals,
	readings: ReadonlyMap<string, number>,
	context: GoalContext
): SettledGoals {
	const settled: SettledGoals = {
		...{ writes: { milestones: null, indicators: null }, conflicts: [], problems: [] }
	};
	const { goals, problems } = readGoals(typed, context);
	for (const list of goalLists) {
		const shown = was[list];
		if (shown === null) continue;
		const wrong = problems.filter(({ at }) => at && 'field' in at && at.field.startsWith(list));
		const [before, now] = [tidy(shown), goalsText(held, list)];
		const mine = goalsText(goals, list);
		const isSame = wrong.length === 0 && (mine === now || mine === before);
		// what was not touched here stays as it is, whoever changed it; what both mean alike too
		if (isSame) continue;
		const meant = wrong.length > 0 ? typedText(typed, list) : mine;
		if (before !== now) settled.conflicts.push({ list, now, mine: meant });
		else if (wrong.length > 0) settled.problems.push(...wrong);
		else if (list === 'milestones') settled.writes.milestones = goals.milestones;
		else {
			const lost = lostReadings(held, goals, readings);
			if (lost.length > 0) settled.problems.push(...lost);
			else settled.writes.indicators = goals.indicators;
		}
	}
	return settled;
}

function lostReadings(held: Goals, next: Goals, readings: ReadonlyMap<string, number>): Problem[] {
	const kept = new Set(next.indicators.map(({ id }) => id));
	return held.indicators.flatMap(({ id, name }): Problem[] => {
		const count = id === null || kept.has(id) ? 0 : (readings.get(id) ?? 0);
		if (count === 0) return [];
		return [{ code: 'indicator.measured', facts: { name, count }, at: { field: 'indicators' } }];
	});
}

/** What was typed, where it cannot be read as what it means. */
function typedText({ milestones, indicators }: TypedGoals, list: GoalList): string {
	const rows =
		list === 'milestones'
			? milestones.filter((row) => !isBlankRow(row)).map((row) => [row.title, row.due, row.done])
			: indicators
					.filter((row) => !isBlankRow(row))
					.map((row) => [
						...[row.name, row.comparison, row.target, row.measuredIn],
						...[row.due, row.baseline]
					]);
	return rows.map((row) => row.filter((text) => text.trim() !== '').join(' ')).join('\n');
}

/** A browser may send back other line ends than it was given. */
function tidy(text: string): string {
	return text.replace(/\r\n?/g, '\n').trim();
}
