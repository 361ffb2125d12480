import { shanghaiDay } from '$lib/domain/date.ts';
import { firstSentence } from '$lib/domain/list/resolve-task.ts';
import { listAddressedTasks } from '$lib/server/db/addressed-tasks.ts';
import { ledgerMoment } from '../../../ledger-moment.server.ts';
import { otherYears } from '../../other-years.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { PageServerLoad } from './$types';
import { standHere } from '../ledger-here.server.ts';
import { measuresBefore } from './past-task.server.ts';
import { lostBy } from './lost.server.ts';

/** The tasks that the units of whoever is here filed for and answer for no more. */
export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = whoIsHere(locals);
	const lost = await lostBy(locals.db, actor, await standHere(locals));
	const day = shanghaiDay(await ledgerMoment(locals));
	const { yearOf } = await otherYears(locals.db, actor.jurisdictionId, day);
	const ids = lost.map(({ id }) => id);
	const present = await listAddressedTasks(locals.db, actor.jurisdictionId, ids);
	const measures = await measuresBefore(locals.db, actor.jurisdictionId, lost);
	return {
		tasks: lost.map(({ id, number, planId, lostOn, months }) => ({
			...{ id, number, lostOn, months },
			title: firstSentence(measures.get(id) ?? ''),
			now: present.get(id)?.units.map(({ name }) => name) ?? [],
			otherYear: yearOf(planId)
		}))
	};
};
