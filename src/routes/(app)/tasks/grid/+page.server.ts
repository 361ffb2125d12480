import { can } from '$lib/domain/actor.ts';
import { groupRows } from '$lib/domain/ledger/group-rows.ts';
import { isNarrowed, ledgerViewIn, searchOf } from '$lib/domain/ledger/ledger-view.ts';
import { narrow } from '$lib/domain/ledger/narrow.ts';
import { listLedgerSide } from '$lib/server/db/ledger-side.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { formerTodosOf } from '../former-todos.server.ts';
import { ownTasksHere } from '../../../todos-here.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { choicesOf } from '../choices.server.ts';
import { conditionsOf } from '../conditions.server.ts';
import { ledgerHere, standHere } from '../ledger-here.server.ts';
import { labelOf } from '../page-blocks.server.ts';
import { viewActions } from '../view-actions.server.ts';
import { viewsHere } from '../views.server.ts';
import { ownNumbersOf } from '../seen-people.server.ts';
import { todoTasks } from '../todo-strip.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { gridColumns, gridTask } from './grid-tasks.server.ts';
import { placedGroups } from './placed-groups.server.ts';

/** Every task of a view at once, a long text once, as the cells of the grid. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const mayEdit = can(actor, 'task.edit', {});
	const stand = await standHere(locals);
	const asked = ledgerViewIn(url.searchParams);
	const { view, menu, layout } = await viewsHere(locals, asked, stand);
	const search = searchOf({ ...view, page: 1 });
	const here = await ledgerHere(locals, view.plan, stand);
	const lists = here?.choices ?? null;
	if (!here || here.rows.length === 0) return { mayEdit, search, lists, view, grid: null };
	const { plan, day, rows, sections, units, names } = here;
	const [sides, settings, ownNumbers] = await Promise.all([
		listLedgerSide(locals.db, jurisdictionId, plan.id),
		findSettings(locals.db, jurisdictionId, day),
		ownNumbersOf(locals.db, actor, day)
	]);
	const order = { sections: sections.map(({ id }) => id), units: units.map(({ id }) => id) };
	const former =
		view.todo === 'former'
			? await formerTodosOf(locals.db, actor, { planId: plan.id, day }, stand)
			: [];
	const own = todoTasks([...(await ownTasksHere(locals)), ...former], view.todo);
	const groupsOf = (narrowed: typeof view) =>
		groupRows(narrow(rows, narrowed, day, names, own), view.group, order);
	const whole = ledgerViewIn(new URLSearchParams({ group: view.group, sort: view.order }));
	const groups = groupsOf(view);
	const found = [...new Set(groups.flatMap((group) => group.rows))];
	const sideOf = new Map(sides.map((side) => [side.id, side]));
	const shown = found.flatMap((row) => {
		const side = sideOf.get(row.id);
		return side ? [{ row, side }] : [];
	});
	const columns = gridColumns(
		shown.map(({ side }) => side),
		{ sections: sections.map(({ title }) => title), units: units.map(({ name }) => name) }
	);
	const choices = choicesOf(rows, sections, units);
	return {
		mayEdit,
		search,
		lists,
		view,
		grid: {
			...{ plan: plan.title, planId: plan.id, day, view, columns, choices, menu, layout },
			saved: url.searchParams.get('told') === 'saved' ? (menu.present?.name ?? null) : null,
			// what is kept in a browser belongs to one person in one district
			who: `${jurisdictionId}.${actor.id}`,
			isNarrowed: isNarrowed(view),
			conditions: conditionsOf(view, choices),
			counts: { found: found.length, all: rows.length },
			tasks: shown.map(({ row, side }) =>
				gridTask(row, side, columns, {
					...{ actor, ownNumbers, titleYear: plan.year, maskNames: settings.maskNames }
				})
			),
			groups: placedGroups(
				groups,
				groupsOf(whole),
				shown.map(({ row }) => row.id),
				(key) => labelOf(key, view, choices)
			)
		}
	};
};

export const actions = viewActions satisfies Actions;
