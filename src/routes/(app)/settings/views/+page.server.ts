import { fail } from '@sveltejs/kit';
import { shanghaiDay } from '$lib/domain/date.ts';
import { ledgerViewIn } from '$lib/domain/ledger/ledger-view.ts';
import { openingSearch, readyViews } from '$lib/domain/ledger/saved-view.ts';
import { listAccounts } from '$lib/server/db/accounts.ts';
import { findCurrentPlan, listSections } from '$lib/server/db/plans.ts';
import { listViews } from '$lib/server/db/saved-views.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { moveView } from '$lib/server/operations/views/move-view.ts';
import { publishView, withdrawView } from '$lib/server/operations/views/publish-view.ts';
import { readyViewWords, viewWords as words } from '$lib/words/view.ts';
import { textOf } from '../../../form.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { ledgerMoment } from '../../../ledger-moment.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { conditionsOf } from '../../tasks/conditions.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What everybody finds in the menu of views: in which order, from whom, and what it asks for. */
export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId, id } = actor;
	const day = shanghaiDay(await ledgerMoment(locals));
	const [views, accounts, units, plan] = await Promise.all([
		listViews(locals.db, jurisdictionId, id),
		listAccounts(locals.db, jurisdictionId),
		listUnits(locals.db, jurisdictionId),
		findCurrentPlan(locals.db, jurisdictionId, day)
	]);
	const sections = plan ? await listSections(locals.db, jurisdictionId, plan.id) : [];
	const choices = {
		sections: sections.map((section) => ({ value: section.id, label: section.title })),
		units: units.map((unit) => ({ value: unit.id, label: unit.name })),
		months: []
	};
	const names = new Map(accounts.map((account) => [account.id, account.name]));
	const shown = (view: { id: string; name: string; search: string }) => {
		const asks = conditionsOf(ledgerViewIn(new URLSearchParams(view.search)), choices);
		return { id: view.id, name: view.name, search: openingSearch(view), asks: asks.join('，') };
	};
	return {
		ready: readyViews.map((view) => shown({ ...view, name: readyViewWords[view.id] })),
		published: views.flatMap((view) => {
			if (view.publishedAt === null) return [];
			const by = names.get(view.publishedBy ?? '') ?? words.someone;
			return [{ ...shown(view), by: words.byOn(by, shanghaiDay(view.publishedAt)) }];
		})
	};
};

export const actions = {
	move: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const up = textOf(form, 'up');
		const id = up || textOf(form, 'down');
		const { db, now } = event.locals;
		const moved = await moveView(db, actor, { id, by: up === '' ? 1 : -1 }, now);
		if (!moved.ok) return fail(400, { errors: await refusalOf(event, moved.problems) });
		return { said: words.moved(moved.value.name) };
	},
	withdraw: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const id = textOf(await event.request.formData(), 'id');
		const done = await withdrawView(event.locals.db, actor, id, event.locals.now);
		if (!done.ok) return fail(400, { errors: await refusalOf(event, done.problems) });
		return { said: words.said.withdrawn(done.value.name, done.value.isOwn), withdrawn: id };
	},
	publish: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const id = textOf(await event.request.formData(), 'id');
		const done = await publishView(event.locals.db, actor, id, event.locals.now);
		if (!done.ok) return fail(400, { errors: await refusalOf(event, done.problems) });
		return { said: words.said.published(done.value.name) };
	}
} satisfies Actions;
