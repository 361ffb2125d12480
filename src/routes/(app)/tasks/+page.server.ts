import { can, type Actor } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import { groupRows } from '$lib/domain/ledger/group-rows.ts';
import { isNarrowed, ledgerViewIn, searchOf } from '$lib/domain/ledger/ledger-view.ts';
import { narrow } from '$lib/domain/ledger/narrow.ts';
import { waits } from '$lib/domain/ledger/waits.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { taskStandings } from '$lib/domain/standing.ts';
import { isCounted } from '$lib/domain/task.ts';
import { listLedger } from '$lib/server/db/ledger-rows.ts';
import { findCurrentPlan, listSections } from '$lib/server/db/plans.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { whoIsHere } from '../../who.server.ts';
import { textsOf } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { runDeed } from './deeds.server.ts';
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
	const empty = { ledger: null, mayImport, mayEdit, signing: [] };
	if (!plan) return empty;
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
	if (rows.length === 0) return empty;
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
		signing: signingOf(actor, rows),
		ledger: {
			...{ plan: plan.title, day: shanghaiDay(now), view },
			search: searchOf({ ...view, page: 1 }),
			counts: {
				found: found.length,
				total: counted.length,
				pairs: counted.reduce((sum, row) => sum + row.units.length, 0),
				all: rows.length
			},
			/** What waits for whoever answers it, with the view that shows it. */
			waiting: mayEdit
				? waits.flatMap((wait) => {
						const count = rows.filter((row) => row.waits.includes(wait)).length;
						return count === 0 ? [] : [{ wait, count }];
					})
				: [],
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

/** The units that whoever is here signs for, each with the tasks that it has still to sign. */
function signingOf(actor: Actor, rows: readonly LedgerRow[]) {
	const names = new Map(
		rows.flatMap(({ units }) => units.map(({ unitId, name }) => [unitId, name] as const))
	);
	return [...names].flatMap(([unitId, name]) => {
		if (!can(actor, 'task.acknowledge', { unitId })) return [];
		const taskIds = rows.flatMap(({ id, unsigned }) => (unsigned.includes(unitId) ? id : []));
		return taskIds.length === 0 ? [] : [{ unitId, name, taskIds }];
	});
}

/** 签收 of everything at once; one by one it is done on the task's page. */
export const actions = {
	acknowledge: (event) => runDeed(event, 'acknowledge', (form) => textsOf(form, 'task'))
} satisfies Actions;
