import { redirect } from '@sveltejs/kit';
import { isPeriod, shanghaiDay } from '$lib/domain/date.ts';
import { isAhead, opensOn } from '$lib/domain/period/opening.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { listPeriods } from '$lib/server/db/periods.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { whoIsHere } from '../../who.server.ts';
import { unitHere } from './unit-here.server.ts';
import type { PageServerLoad } from './$types';

/** The month that is filed now: the last one that has begun; of one that is not open yet, when it opens. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	// the office has no month of its own: it picks the unit that it writes for
	if (actor.unitIds.length === 0 && !url.searchParams.has('unit')) {
		const units = await listUnits(locals.db, actor.jurisdictionId);
		return { unit: null, ahead: null, units: units.map(({ id, name }) => ({ id, name })) };
	}
	const { unit, search } = await unitHere(locals, url);
	const now = await ledgerMoment(locals);
	const opened = await listPeriods(locals.db, actor.jurisdictionId);
	const begun = opened.filter((period) => phaseOf(period, now) !== 'ahead');
	const latest = begun[begun.length - 1] ?? opened[0];
	const asked = url.searchParams.get('ahead') ?? '';
	const isAsked = isPeriod(asked) && isAhead(asked, shanghaiDay(now));
	const isNotOpen = isAsked && !opened.some(({ period }) => period === asked);
	if (latest && !isNotOpen) redirect(303, `/my/${latest.period}${search}`);
	const back = latest ? { period: latest.period, href: `/my/${latest.period}${search}` } : null;
	const ahead = isNotOpen ? { period: asked, on: opensOn(asked, opened), back } : null;
	return { unit: unit.name, ahead, units: [] };
};
