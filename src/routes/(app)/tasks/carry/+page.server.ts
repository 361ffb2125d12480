import { fail, type RequestEvent } from '@sveltejs/kit';
import { carryChoice } from '$lib/domain/carry/carry-choice.ts';
import { proposedPlan } from '$lib/domain/carry/new-plan.ts';
import type { TypedCarry } from '$lib/domain/carry/typed-carry.ts';
import { firstSentence } from '$lib/domain/list/resolve-task.ts';
import { listCarriedInto } from '$lib/server/db/carried-tasks.ts';
import { listPlans } from '$lib/server/db/plans.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { carryTasks, type Carried } from '$lib/server/operations/tasks/carry-tasks.ts';
import { readCarry } from '$lib/server/operations/tasks/read-carry.ts';
import { readLastCarry } from '$lib/server/operations/tasks/read-taking-back.ts';
import { undoAct } from '$lib/server/operations/tasks/undo-act.ts';
import type { FormError } from '$lib/words/problem.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { ledgerHere } from '../ledger-here.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { previewOf, typedIn, type CarryPreview } from './carry.server.ts';

/** The tasks of a list with which of them can go on, and the lists that they can go on in. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { jurisdictionId } = whoIsHere(locals).actor;
	const last = await readLastCarry(locals.db, jurisdictionId);
	/** The last carry-over, or its taking back, while that can be turned round. */
	const back =
		last && last.problems.length === 0
			? {
					...{ id: last.id, verb: last.verb, isTakingBack: last.isTakingBack },
					...{ madeAt: last.madeAt, count: last.tasks.length }
				}
			: null;
	const here = await ledgerHere(locals, url.searchParams.get('from'));
	if (!here) return { carry: null, back };
	const { plan, rows } = here;
	const plans = await listPlans(locals.db, jurisdictionId);
	const targets = plans.filter(({ year }) => year > plan.year).toSorted((a, b) => a.year - b.year);
	const went = new Map<string, { year: number; id: string; number: string }>();
	for (const { id, year } of targets) {
		const carried = await listCarriedInto(locals.db, jurisdictionId, id);
		for (const [fromId, to] of carried) went.set(fromId, { year, ...to });
	}
	const shown = rows.map((row) => ({
		...{
			id: row.id,
			number: row.number,
			title: firstSentence(row.measure),
			standing: row.standing
		},
		deadline: row.dueOn ?? row.deadlineText,
		units: [...row.units.map(({ name }) => name), ...row.collectives.map(({ printed }) => printed)],
		choice: carryChoice(row),
		went: went.get(row.id) ?? null
	}));
	return {
		back,
		carry: {
			from: { id: plan.id, title: plan.title },
			/** Other lists that something may be carried from. */
			sources: plans.map(({ id, year }) => ({ id, year, isChosen: id === plan.id })),
			targets: targets.map(({ id, title }) => ({ value: id, label: title })),
			proposed: proposedPlan(plan),
			rows: shown.filter(({ choice, went }) => choice !== 'stays' || went !== null),
			stays: shown.filter(({ choice, went }) => choice === 'stays' && went === null).length
		}
	};
};

type Sent = {
	typed: TypedCarry | null;
	errors: FormError[];
	preview: CarryPreview | null;
	done: Carried | null;
	undone: number | null;
};
const nothing: Sent = { typed: null, errors: [], preview: null, done: null, undone: null };

async function asked(event: RequestEvent) {
	const { actor } = whoIsHere(event.locals);
	const form = await event.request.formData();
	return { actor, form, typed: typedIn(form), now: await deedMoment(event.locals) };
}

export const actions = {
	preview: async (event) => {
		const { actor, typed, now } = await asked(event);
		const { db } = event.locals;
		const { carry, problems } = await readCarry(db, actor.jurisdictionId, typed, now);
		const units = await listUnits(db, actor.jurisdictionId);
		const names = new Map(units.map(({ id, name }) => [id, name]));
		const preview = carry && previewOf(actor, carry, names);
		if (preview) return { ...nothing, typed, preview };
		return fail(400, { ...nothing, typed, errors: await refusalOf(event, problems) });
	},

	/** The form again, with what was typed and ticked. */
	back: async (event) => ({ ...nothing, typed: (await asked(event)).typed }),

	carry: async (event) => {
		const { actor, typed, now } = await asked(event);
		const done = await carryTasks(event.locals.db, actor, typed, now);
		if (done.ok) return { ...nothing, done: done.value };
		return fail(400, { ...nothing, typed, errors: await refusalOf(event, done.problems) });
	},

	undo: async (event) => {
		const { actor, form, now } = await asked(event);
		const undone = await undoAct(event.locals.db, actor, textOf(form, 'act'), now);
		if (undone.ok) return { ...nothing, undone: undone.value.taskIds.length };
		return fail(400, { ...nothing, errors: await refusalOf(event, undone.problems) });
	}
} satisfies Actions;
