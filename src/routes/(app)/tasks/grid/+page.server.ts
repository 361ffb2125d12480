import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { groupRows } from '$lib/domain/ledger/group-rows.ts';
import { isNarrowed, ledgerViewIn, searchOf } from '$lib/domain/ledger/ledger-view.ts';
import { narrow } from '$lib/domain/ledger/narrow.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { listLedger } from '$lib/server/db/ledger-rows.ts';
import { listLedgerSide } from '$lib/server/db/ledger-side.ts';
import { findCurrentPlan, listSections } from '$lib/server/db/plans.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { ledgerMoment } from '../../../ledger-moment.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import { choicesOf } from '../choices.server.ts';
import { conditionsOf } from '../conditions.server.ts';
import { labelOf } from '../page-blocks.server.ts';
import type { PageServerLoad } from './$types';
import { gridColumns, gridTask } from './grid-tasks.server.ts';
import { placedGroups } from './placed-groups.server.ts';

/** Every task of a view at once, a long text once, as the cells of the grid. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const mayEdit = can(actor, 'task.edit', {});
	const view = ledgerViewIn(url.searchParams);
	const search = searchOf({ ...view, page: 1 });
	const plan = await findCurrentPlan(locals.db, jurisdictionId);
	if (!plan) return { mayEdit, search, grid: null };
	const now = await ledgerMoment(locals);
	const day = shanghaiDay(now);
	const [all, sides, sections, units, settings] = await Promise.all([
		listLedger(locals.db, jurisdictionId, plan, now),
		listLedgerSide(locals.db, jurisdictionId, plan.id),
		listSections(locals.db, jurisdictionId, plan.id),
		listUnits(locals.db, jurisdictionId),
		findSettings(locals.db, jurisdictionId, day)
	]);
	const rows = all.flatMap((row) => {
		const of = { unitIds: row.units.map(({ unitId }) => unitId) };
		if (!can(actor, 'task.read', of)) return [];
		// hidden before anything is looked for: a search is no way to a number
		return can(actor, 'phone.see', of) ? [row] : [{ ...row, measure: maskPhones(row.measure) }];
	});
	if (rows.length === 0) return { mayEdit, search, grid: null };
	const names = new Map(sections.map(({ id, title }) => [id, title]));
	const order = { sections: sections.map(({ id }) => id), units: units.map(({ id }) => id) };
	const groupsOf = (narrowed: typeof view) =>
		groupRows(narrow(rows, narrowed, day, names), view.group, order);
	const whole = ledgerViewIn(new URLSearchParams({ group: view.group, sort: view.order }));
	const groups = groupsOf(view);
	const found = [...new Set(groups.flatMap((group) => group.rows))];
	const sideOf = new Map(sides.map((side) => [side.id, side]));
	const shown = found.flatMap((row) => {
		const side = sideOf.get(row.id);
		return side ? [{ row, side }] : [];
	});
	const columns = gridColumns(shown.map(({ side }) => side));
	const choices = choicesOf(rows, sections, units);
	return {
		mayEdit,
		search,
		grid: {
			...{ plan: plan.title, day, view, columns, choices },
			// what is kept in a browser belongs to one person in one district
			who: `${jurisdictionId}.${actor.id}`,
			isNarrowed: isNarrowed(view),
			conditions: conditionsOf(view, choices),
			counts: { found: found.length, all: rows.length },
			names: {
				sections: sections.map(({ title }) => title),
				units: units.map(({ name }) => name)
			},
			tasks: shown.map(({ row, side }) =>
				gridTask(row, side, columns, { actor, titleYear: plan.year, ...settings })
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
