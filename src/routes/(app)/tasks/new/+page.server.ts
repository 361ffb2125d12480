import { error, fail, redirect } from '@sveltejs/kit';
import { blankTask } from '$lib/domain/edit/read-entry.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { findCurrentPlan, listSections } from '$lib/server/db/plans.ts';
import { listNumbers } from '$lib/server/db/tasks.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { addTask } from '$lib/server/operations/tasks/add-task.ts';
import { errorSentence } from '$lib/words/error.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { typedTask } from '../typed-task.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A task more for the plan in force; without a plan there is nothing to put it into. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const plan = await findCurrentPlan(locals.db, jurisdictionId);
	if (!plan) error(404, errorSentence(404));
	const on = shanghaiDay(await ledgerMoment(locals));
	const sections = await listSections(locals.db, jurisdictionId, plan.id);
	const units = await listUnits(locals.db, jurisdictionId);
	const numbers = await listNumbers(locals.db, jurisdictionId, plan.id);
	const asked = sections.find(({ id }) => id === url.searchParams.get('section'));
	return {
		plan: plan.title,
		sections: sections.map(({ title }) => title),
		units: units.filter(({ validTo }) => validTo === null || validTo >= on).map(({ name }) => name),
		typed: { ...blankTask, number: nextNumber(numbers), section: asked?.title ?? '' }
	};
};

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
		const plan = await findCurrentPlan(locals.db, actor.jurisdictionId);
		const typed = typedTask(form);
		const more = {
			newSection: textOf(form, 'newSection'),
			document: textOf(form, 'document'),
			reason: textOf(form, 'reason')
		};
		const asked = { planId: plan?.id ?? '', typed, ...more };
		const added = await addTask(locals.db, actor, asked, await deedMoment(locals));
		if (!added.ok) {
			const errors = await refusalOf(event, added.problems);
			return fail(400, { errors, typed, more });
		}
		redirect(303, `/tasks/${added.value.taskId}`);
	}
} satisfies Actions;
