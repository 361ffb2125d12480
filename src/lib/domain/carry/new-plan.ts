import { readName } from '../account-entry.ts';
import { isDay } from '../date.ts';
import type { Problem } from '../problem.ts';
import { readOptional } from '../unit-entry.ts';

export type TypedPlan = { year: string; title: string; docNo: string; startsOn: string };
export type PlanEntry = { year: number; title: string; docNo: string | null; startsOn: string };

/** What the list of the year after one is called, as far as anybody can tell beforehand. */
export function proposedPlan({ year, title }: { year: number; title: string }): TypedPlan {
	const next = String(year + 1);
	return {
		...{ year: next, title: title.replaceAll(String(year), next), docNo: '' },
		startsOn: `${next}-01-01`
	};
}

/** Reads a list that is to be made: of a later year than the old one, with its first day. */
export function readPlan(
	typed: TypedPlan,
	after: number
): { entry: PlanEntry; problems: Problem[] } {
	const year = /^\d{4}$/.test(typed.year.trim()) ? Number(typed.year.trim()) : 0;
	const title = readName(typed.title, 'title', 100);
	const docNo = readOptional(typed.docNo, 'document', 100);
	const startsOn = typed.startsOn.trim();
	const problems: Problem[] = [...title.problems, ...docNo.problems.map(atDocNo)];
	if (year <= after || year > after + 50) {
		problems.push({ code: 'plan.year', facts: { after }, at: { field: 'year' } });
	}
	if (!isDay(startsOn)) {
		problems.push({ code: 'plan.day-unreadable', facts: {}, at: { field: 'startsOn' } });
	}
	return { entry: { year, title: title.line, docNo: docNo.line, startsOn }, problems };
}

function atDocNo(problem: Problem): Problem {
	return { ...problem, at: { field: 'docNo' } };
}
