import { fail, type RequestEvent } from '@sveltejs/kit';
import { monthOfTyped } from '$lib/domain/period/typed-month.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { closePeriod } from '$lib/server/operations/period/close-period.ts';
import { correctPeriod } from '$lib/server/operations/period/correct-period.ts';
import { endException } from '$lib/server/operations/period/end-exception.ts';
import { grantException } from '$lib/server/operations/period/grant-exception.ts';
import { monthWords as words } from '$lib/words/month.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';

type Event = RequestEvent<Record<string, string>, '/(app)/settings/periods'>;

/** What was typed into one of the forms of a month, so that a refusal leaves it there. */
export type TypedMonth = {
	kind?: string;
	unit?: string;
	task?: string;
	until?: string;
	reason?: string;
	confirm?: string;
	why?: string;
};

/** What is done to one month. */
export const monthActions = {
	grant: async (event: Event) => {
		const { form, actor, now } = await received(event);
		const typed = {
			...{ kind: textOf(form, 'kind'), unit: textOf(form, 'unit'), task: textOf(form, 'task') },
			...{ until: textOf(form, 'until'), reason: textOf(form, 'reason') }
		};
		const { unit: unitId, ...rest } = typed;
		const entry = { period: textOf(form, 'period'), unitId, ...rest };
		const granted = await grantException(event.locals.db, actor, entry, now);
		if (!granted.ok) return refused(event, granted.problems, typed);
		return { said: words.granted };
	},
	end: async (event: Event) => {
		const { form, actor, now } = await received(event);
		const ended = await endException(event.locals.db, actor, textOf(form, 'exception'), now);
		return ended.ok ? { said: words.endSaid } : refused(event, ended.problems);
	},
	close: async (event: Event) => {
		const { form, actor, now } = await received(event);
		const period = textOf(form, 'period');
		const confirm = textOf(form, 'confirm');
		const anyway = textOf(form, 'anyway') === 'on';
		const isMeant = monthOfTyped(confirm, period) === period;
		const at = { field: 'confirm' };
		const unsure: Problem = { code: 'period.unconfirmed', facts: { period }, at };
		if (!isMeant) return refused(event, [unsure], { confirm });
		const closed = await closePeriod(event.locals.db, actor, { period, anyway }, now);
		if (!closed.ok) return refused(event, closed.problems, { confirm });
		return { said: words.closed(period, closed.value.missing) };
	},
	correct: async (event: Event) => {
		const { form, actor, now } = await received(event);
		const [period, why] = [textOf(form, 'period'), textOf(form, 'why')];
		const done = await correctPeriod(event.locals.db, actor, { period, reason: why }, now);
		if (done.ok) return { said: words.corrected(period, done.value.correction) };
		// two forms of the page ask for a reason
		const here = done.problems.map((problem) => ({ ...problem, at: { field: 'why' } }));
		return refused(event, here, { why });
	}
};

async function received(event: Event) {
	const { actor } = whoIsHere(event.locals);
	return {
		actor,
		form: await event.request.formData(),
		now: await deedMoment(event.locals)
	};
}

async function refused(event: Event, problems: readonly Problem[], ofMonth: TypedMonth = {}) {
	return fail(400, { errors: await refusalOf(event, problems), ofMonth });
}
