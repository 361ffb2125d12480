import { ledgerMoment } from '../../../ledger-moment.server.ts';
import { otherYears } from '../../other-years.server.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { PageServerLoad } from './$types';
import { standHere } from '../ledger-here.server.ts';
import { lostBy } from './lost.server.ts';

/** The tasks that the units of whoever is here filed for and answer for no more. */
export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = whoIsHere(locals);
	const lost = await lostBy(locals.db, actor, await standHere(locals));
	const day = shanghaiDay(await ledgerMoment(locals));
	const { yearOf } = await otherYears(locals.db, actor.jurisdictionId, day);
	return {
		tasks: lost.map(({ id, number, planId, lostOn, months }) => ({
			...{ id, number, lostOn, months },
			otherYear: yearOf(planId)
		}))
	};
};
