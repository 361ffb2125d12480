import { error, fail, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { readTakingBack } from '$lib/server/operations/tasks/read-taking-back.ts';
import { undoAct } from '$lib/server/operations/tasks/undo-act.ts';
import { errorSentence } from '$lib/words/error.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { explain } from '$lib/words/problem.ts';
import { whoText } from '$lib/words/actor.ts';
import { deedText } from '$lib/words/task-deed.ts';
import { takingBackWords as words } from '$lib/words/taking-back.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { withFirstDeeds } from '../../first-deed.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was done to tasks in one go, and what taking it back would do. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const may = can(actor, 'task.edit', {});
	const back = may ? await readTakingBack(locals.db, jurisdictionId, params.id) : null;
	if (!back) error(404, errorSentence(404));
	const names = await findAuditNames(locals.db, jurisdictionId);
	const unitName = (id: string | null | undefined) => names.units.get(id ?? '') ?? '';
	const { id, verb, isTakingBack, madeBy, madeAt, tasks, emptied, problems } = back;
	const from = tasks.find((task) => task.id === url.searchParams.get('from'));
	return {
		...{ id, verb, isTakingBack, madeAt, emptied },
		tasks: tasks.map(({ deed, ...task }) => ({
			...task,
			what: deed ? deedText(deed, unitName) : ''
		})),
		from: from ? { id: from.id, number: from.number } : null,
		made: words.made(back, whoText(madeBy, names), fullInstantText(madeAt)),
		/** It was taken back, or done again, a moment ago. */
		isDone: url.searchParams.has('done'),
		problems: problems.map(explain)
	};
};

export const actions = {
	undo: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const now = await deedMoment(event.locals);
		const undone = await undoAct(event.locals.db, actor, event.params.id, now);
		if (undone.ok) redirect(303, `/tasks/acts/${undone.value.act}?done`);
		const refusal = await refusalOf(event, undone.problems);
		const { db } = event.locals;
		const of = { taskIds: [], request: '', act: event.params.id };
		return fail(400, { errors: await withFirstDeeds(db, actor, undone.problems, refusal, of) });
	}
} satisfies Actions;
