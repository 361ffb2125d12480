import { isReady, type DirectoryPlan } from '$lib/domain/directory-plan.ts';
import { levelOf } from '$lib/domain/problem.ts';
import { countsOf } from '$lib/server/operations/import-directory.ts';
import { roleWords } from '$lib/words/actor.ts';
import { explain } from '$lib/words/problem.ts';

/** The plan in words, for the page. */
export function shown(plan: DirectoryPlan) {
	const names = new Map(plan.units.map(({ id, name }) => [id, name]));
	return {
		counts: countsOf(plan),
		isReady: isReady(plan),
		units: plan.units,
		people: plan.people.map(({ line, name, phone, login, roles, unitIds }) => ({
			...{ line, name, phone, login },
			post: roles.map((role) => roleWords[role]).join('、'),
			units: unitIds.map((id) => names.get(id) ?? '').join('、')
		})),
		known: plan.known,
		questions: plan.questions,
		problems: plan.problems.map((problem) => ({
			level: levelOf(problem.code),
			line: problem.at && 'line' in problem.at ? problem.at.line : null,
			message: explain(problem)
		}))
	};
}

export type Preview = ReturnType<typeof shown>;
