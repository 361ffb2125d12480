import { redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { groupRows } from '$lib/domain/ledger/group-rows.ts';
import { asksWhy } from '$lib/domain/ledger/asks-why.ts';
import { isNarrowed, ledgerViewIn, searchOf } from '$lib/domain/ledger/ledger-view.ts';
import { narrow } from '$lib/domain/ledger/narrow.ts';
import { waits } from '$lib/domain/ledger/waits.ts';
import { taskStandings } from '$lib/domain/standing.ts';
import { isCounted } from '$lib/domain/task.ts';
import { ownTasksHere, saidHere, todosHere } from '../../todos-here.server.ts';
import { whoIsHere } from '../../who.server.ts';
import { textsOf } from '../../form.server.ts';
import { inPage } from '../../in-page.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { runDeed } from './deeds.server.ts';
import { viewActions } from './view-actions.server.ts';
import { viewsHere } from './views.server.ts';
import { choicesOf } from './choices.server.ts';
import { blocksOnPage } from './page-blocks.server.ts';
import { furtherTexts } from './columns.server.ts';
import { conditionsOf } from './conditions.server.ts';
import { ledgerHere, standHere } from './ledger-here.server.ts';
import { heldDifferences, toldDifferences, withDifferences } from './differences.server.ts';
import { lateNotes } from './late-notes.server.ts';
import { ledgerRows } from './ledger-rows.server.ts';
import { stripOf } from './strip.server.ts';
import { todoTasks } from './todo-strip.server.ts';
import { noticesHere } from './notices.server.ts';
import { lostBy } from './past/lost.server.ts';
import { formerTodosOf } from './former-todos.server.ts';
import { waitNotes } from './wait-notes.server.ts';
import { signMarksOf } from './sign-marks.server.ts';
import { signingOf } from './signing.server.ts';

/** The tasks that whoever is here may read, by the view that the address asks for. */
export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
	const { actor } = whoIsHere(locals);
	const mayImport = can(actor, 'import.make', {});
	const readsAll = can(actor, 'task.read', { unitIds: [] });
	const mayEdit = can(actor, 'task.edit', {});
	const marks = await signMarksOf(locals);
	const stand = await standHere(locals);
	const { view, menu } = await viewsHere(locals, ledgerViewIn(url.searchParams), stand);
	// an action has its own name in the address
	if (url.search === '' && menu.openingSearch) redirect(303, `/tasks${menu.openingSearch}`);
	const here = await ledgerHere(locals, view.plan, stand);
	const lists = here?.choices ?? null;
	const todos = await todosHere(locals);
	const said = await saidHere(locals);
	const strip = here ? await stripOf(locals, here, { todos, said }, view.plan) : null;
	const notices = await noticesHere(locals);
	const lost = todos ? (await lostBy(locals.db, actor, stand)).length : 0;
	const drafts = mayEdit && here ? here.drafts : 0;
	if (!here || here.rows.length === 0) {
		const none = { ledger: null, signing: [] };
		return { ...none, mayImport, mayEdit, lists, view, drafts, strip, notices, lost };
	}
	const { plan, day, rows, sections, units, names } = here;
	const former = await formerTodosOf(locals.db, actor, { planId: plan.id, day }, stand);
	// the tabs count what each of them would show beside the other conditions
	const within = narrow(
		rows,
		{ ...view, standing: null },
		day,
		names,
		todoTasks([...(await ownTasksHere(locals)), ...former], view.todo)
	);
	const found = view.standing ? within.filter((row) => row.standing === view.standing) : within;
	const order = { sections: sections.map(({ id }) => id), units: units.map(({ id }) => id) };
	const groups = groupRows(found, view.group, order);
	const choices = choicesOf(rows, sections, units);
	const counted = rows.filter(isCounted);
	const { blocks, ...part } = blocksOnPage(groups, view, choices);
	const further = await furtherTexts(
		{ db: locals.db, actor, day, names },
		blocks.flatMap((block) => block.rows),
		view.columns ?? []
	);
	const held = await heldDifferences(
		locals.db,
		actor.jurisdictionId,
		blocks.flatMap((block) => block.rows.map(({ id }) => id)),
		{ day, stand }
	);
	const differences = await toldDifferences(locals.db, actor, held);
	// what a task waits for says more than why it is late
	const notes =
		view.wait === null && asksWhy(view)
			? await lateNotes(
					locals.db,
					actor,
					blocks.flatMap((block) => block.rows),
					day
				)
			: await waitNotes(locals, view.wait, blocks, day);
	return {
		mayImport,
		mayEdit,
		lists,
		view,
		drafts,
		strip,
		notices,
		lost,
		signing: await signingOf(locals, rows, marks),
		ledger: {
			...{ plan: plan.title, day, view },
			search: searchOf({ ...view, page: 1 }),
			menu,
			saved: url.searchParams.get('told') === 'saved' ? (menu.present?.name ?? null) : null,
			counts: {
				found: found.length,
				within: within.length,
				total: counted.length,
				pairs: counted.reduce((sum, row) => sum + row.units.length, 0),
				all: rows.length
			},
			/** What waits for whoever answers it, with the view that shows it. */
			waiting: readsAll
				? waits.flatMap((wait) => {
						const count = rows.filter((row) => row.waits.includes(wait)).length;
						// the leader's strip has it
						return count === 0 || (said && wait === 'extension') ? [] : [{ wait, count }];
					})
				: [],
			former: former.length,
			isNarrowed: isNarrowed(view),
			conditions: conditionsOf(view, choices),
			standings: taskStandings.flatMap((standing) => {
				const count = within.filter((row) => row.standing === standing).length;
				return count === 0 && standing !== view.standing ? [] : [{ standing, count }];
			}),
			choices,
			...part,
			rows: inPage(
				locals,
				ledgerRows(blocks, mayEdit, view.columns, {
					...{ further, titleYear: plan.year },
					notes: withDifferences(notes, differences)
				}).html,
				isDataRequest
			)
		}
	};
};

/** 签收 of everything at once; one by one it is done on the task's page. */
export const actions = {
	...viewActions,
	acknowledge: (event) => runDeed(event, 'acknowledge', (form) => textsOf(form, 'task')),
	seeNotice: (event) => runDeed(event, 'seeNotice', () => [])
} satisfies Actions;
