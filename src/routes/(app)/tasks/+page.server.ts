import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { groupRows } from '$lib/domain/ledger/group-rows.ts';
import { isNarrowed, ledgerViewIn, searchOf } from '$lib/domain/ledger/ledger-view.ts';
import { narrow } from '$lib/domain/ledger/narrow.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { taskStandings } from '$lib/domain/standing.ts';
import { isCounted } from '$lib/domain/task.ts';
import { listLedger } from '$lib/server/db/ledger-rows.ts';
import { findCurrentPlan, listSections } from '$lib/server/db/plans.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { PageServerLoad } from './$types';
import { choicesOf } from './choices.server.ts';
import { blocksOnPage } from './page-blocks.server.ts';
import { conditionsOf } from './conditions.server.ts';

/** The tasks that whoever is here may read, by the view that the address asks for. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const mayImport = can(actor, 'import.make', {});
	const mayEdit = can(actor, 'task.edit', {});
	const plan = await findCurrentPlan(locals.db, jurisdictionId);
	if (!plan) return { ledger: null, mayImport, mayEdit };
	const now = await ledgerMoment(locals);
	const [all, sections, units] = await Promise.all([
		listLedger(locals.db, jurisdictionId, plan, now),
		listSections(locals.db, jurisdictionId, plan.id),
		listUnits(locals.db, jurisdictionId)
	]);
	const rows = all.flatMap((row) => {
		const of = { unitIds: row.units.map(({ unitId }) => unitId) };
		if (!can(actor, 'task.read', of)) return [];
		// hidden before anything is looked for: a search is no way to a number
		return can(actor, 'phone.see', of) ? [row] : [{ ...row, measure: maskPhones(row.measure) }];
	});
	if (rows.length === 0) return { ledger: null, mayImport, mayEdit };
	const view = ledgerViewIn(url.searchParams);
	const names = new Map(sections.map(({ id, title }) => [id, title]));
	const found = narrow(rows, view, shanghaiDay(now), names);
	const order = { sections: sections.map(({ id }) => id), units: units.map(({ id }) => id) };
	const groups = groupRows(found, view.group, order);
	const choices = choicesOf(rows, sections, units);
	const counted = rows.filter(isCounted);
	return {
		mayImport,
		mayEdit,
		ledger: {
			...{ plan: plan.title, day: shanghaiDay(now), view },
			search: searchOf({ ...view, page: 1 }),
			counts: {
				found: found.length,
				total: counted.length,
				pairs: counted.reduce((sum, row) => sum + row.units.length, 0),
				all: rows.length
			},
			isNarrowed: isNarrowed(view),
			conditions: conditionsOf(view, choices),
			standings: taskStandings.flatMap((standing) => {
				const count = rows.filter((row) => row.standing === standing).length;
				return count === 0 ? [] : [{ standing, count }];
			}),
			choices,
			...blocksOnPage(groups, view, choices)
		}
	};
};
