import { fail, type RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { dropOfficeDay, enterOfficeDay } from '$lib/server/operations/enter-office-day.ts';
import { openPeriod, takeBackPeriod } from '$lib/server/operations/open-period.ts';
import type { Problem } from '$lib/domain/problem.ts';
import { periodWords as words } from '$lib/words/period.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { monthActions } from './month-actions.server.ts';
import { monthHere } from './month.server.ts';
import { monthsHere } from './months.server.ts';

const nothingListed: Awaited<ReturnType<typeof monthsHere>> = {
	...{ hasList: true, days: [], months: [], recorded: [], toOpen: [] }
};

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const now = await ledgerMoment(locals);
	const asked = url.searchParams.get('correction');
	const wanted = {
		period: url.searchParams.get('month'),
		correction: asked === null ? null : Number(asked)
	};
	const month = await monthHere(locals.db, actor, wanted, now);
	return {
		// beside one month none is listed, and nothing of them needs to be reckoned
		...(month ? nothingListed : await monthsHere(locals.db, actor.jurisdictionId, now)),
		month,
		mayRead: can(actor, 'task.list', {}),
		mayOpen: can(actor, 'period.open', {})
	};
};

export const actions = {
	...monthActions,
	open: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const period = textOf(await event.request.formData(), 'period');
		const now = await deedMoment(event.locals);
		const opened = await openPeriod(event.locals.db, actor, period, now);
		if (!opened.ok) return refused(event, opened.problems);
		return { said: words.opened(period, opened.value.cutoffAt), undo: period };
	},
	takeBack: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const period = textOf(await event.request.formData(), 'period');
		const now = await deedMoment(event.locals);
		const back = await takeBackPeriod(event.locals.db, actor, period, now);
		return back.ok ? { said: words.takenBack(period) } : refused(event, back.problems);
	},
	enterDay: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const typed = {
			on: textOf(form, 'day'),
			kind: textOf(form, 'kind'),
			label: textOf(form, 'dayLabel')
		};
		const now = await deedMoment(event.locals);
		const entered = await enterOfficeDay(event.locals.db, actor, typed, now);
		if (!entered.ok) return refused(event, entered.problems, typed);
		return { said: words.entered(typed.on) + words.moved(entered.value.moved) };
	},
	dropDay: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const on = textOf(await event.request.formData(), 'on');
		const now = await deedMoment(event.locals);
		const dropped = await dropOfficeDay(event.locals.db, actor, on, now);
		if (!dropped.ok) return refused(event, dropped.problems);
		return { said: words.dropped(on) + words.moved(dropped.value.moved) };
	}
} satisfies Actions;

async function refused(
	event: Pick<RequestEvent<Record<string, string>, '/(app)/settings/periods'>, 'locals' | 'route'>,
	problems: readonly Problem[],
	typed: { on: string; kind: string; label: string } | null = null
) {
	return fail(400, { errors: await refusalOf(event, problems), typed });
}
