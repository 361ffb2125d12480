import type { RequestEvent } from '@sveltejs/kit';
import type { Problem } from '$lib/domain/problem.ts';
import { recordRefusal } from '$lib/server/operations/record-refusal.ts';
import { summaryOf } from '$lib/words/problem.ts';

/** Why an action did nothing, in words; that a right was missing is told to the log as well. */
export async function refusalOf(
	{ locals, route }: Pick<RequestEvent, 'locals' | 'route'>,
	problems: readonly Problem[]
): Promise<ReturnType<typeof summaryOf>> {
	const isForbidden = problems.some(({ code }) => code === 'right.missing');
	if (isForbidden && locals.actor) {
		await recordRefusal(locals.db, locals.actor, route.id ?? '', locals.now);
	}
	return summaryOf(problems);
}
