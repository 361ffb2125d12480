import { error, fail, redirect } from '@sveltejs/kit';
import { blankTask } from '$lib/domain/edit/read-entry.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import type { Db } from '$lib/server/db/client.ts';
import { findCurrentPlan, findPlan, listSections } from '$lib/server/db/plans.ts';
import { listNumbers } from '$lib/server/db/tasks.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { addTask } from '$lib/server/operations/tasks/add-task.ts';
import { errorSentence } from '$lib/words/error.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { arrangedGoals, typedGoals } from '../typed-goals.server.ts';
import { typedTask } from '../typed-task.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A task more for a plan, the one in force where none is named; without a plan there is nothing to put it into. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const on = shanghaiDay(await ledgerMoment(locals));
	const plan = await planOf(locals.db, jurisdictionId, url.searchParams.get('plan'), on);
	if (!plan) error(404, errorSentence(404));
	const sections = await listSections(locals.db, jurisdictionId, plan.id);
	const units = await listUnits(locals.db, jurisdictionId);
	const numbers = await listNumbers(locals.db, jurisdictionId, plan.id);
	const asked = sections.find(({ id }) => id === url.searchParams.get('section'));
	return {
		plan: { id: plan.id, title: plan.title },
		titleYear: plan.year,
		sections: sections.map(({ title }) => title),
		units: units.filter(({ validTo }) => validTo === null || validTo >= on).map(({ name }) => name),
		typed: { ...blankTask, number: nextNumber(numbers), section: asked?.title ?? '' }
	};
};

async function planOf(db: Db, jurisdictionId: string, id: string | null, on: string) {
	const asked = id ? await findPlan(db, jurisdictionId, id) : undefined;
	return asked ?? findCurrentPlan(db, jurisdictionId, on);
}

/** Behind the highest whole number, where the list counts in those. */
function nextNumber(tasks: readonly { number: string }[]): string {
	const whole = tasks.map(({ number }) => Number(number)).filter(Number.isSafeInteger);
	return String(Math.max(0, ...whole) + 1);
}

export const actions = {
	default: async (event) => {
		const { locals, request } = event;
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const now = await deedMoment(locals);
		const on = shanghaiDay(now);
		const plan = await planOf(locals.db, actor.jurisdictionId, textOf(form, 'plan'), on);
		const typed = typedTask(form);
		const more = {
			newSection: textOf(form, 'newSection'),
			document: textOf(form, 'document'),
			reason: textOf(form, 'reason')
		};
		const arranged = plan && arrangedGoals(form, plan.year);
		if (arranged) return { errors: [], typed, more, ...arranged };
		const goals = typedGoals(form);
		const asked = { planId: plan?.id ?? '', typed, goals, ...more };
		const added = await addTask(locals.db, actor, asked, now);
		if (!added.ok) {
			const errors = await refusalOf(event, added.problems);
			return fail(400, { errors, typed, more, goals, proposed: null });
		}
		redirect(303, `/tasks/${added.value.taskId}?done=add`);
	}
} satisfies Actions;
