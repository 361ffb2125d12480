import { redirect } from '@sveltejs/kit';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { listPeriods } from '$lib/server/db/periods.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { whoIsHere } from '../../who.server.ts';
import { unitHere } from './unit-here.server.ts';
import type { PageServerLoad } from './$types';

/** The month that is filed now: the last one that has begun. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	// the office has no month of its own: it picks the unit that it writes for
	if (actor.unitIds.length === 0 && !url.searchParams.has('unit')) {
		const units = await listUnits(locals.db, actor.jurisdictionId);
		return { unit: null, units: units.map(({ id, name }) => ({ id, name })) };
	}
	const { unit, search } = await unitHere(locals, url);
	const now = await ledgerMoment(locals);
	const opened = await listPeriods(locals.db, actor.jurisdictionId);
	const begun = opened.filter((period) => phaseOf(period, now) !== 'ahead');
	const latest = begun[begun.length - 1] ?? opened[0];
	if (latest) redirect(303, `/my/${latest.period}${search}`);
	return { unit: unit.name, units: [] };
};
