import { error, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { findAddressedTask } from '$lib/server/db/addressed-tasks.ts';
import { errorSentence } from '$lib/words/error.ts';
import { ledgerMoment } from '../../../../ledger-moment.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { otherYears } from '../../../other-years.server.ts';
import { pastTaskOf } from '../past-task.server.ts';
import type { PageServerLoad } from './$types';

/** What a unit filed for a task that it lost; who may read the whole task is led there. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const task = await findAddressedTask(locals.db, jurisdictionId, params.id);
	const unitIds = task?.units.map(({ id }) => id) ?? [];
	if (task && can(actor, 'task.read', { unitIds })) redirect(303, `/tasks/${task.id}#timeline`);
	const past = await pastTaskOf(locals.db, actor, params.id);
	if (!past) error(404, errorSentence(404));
	const day = shanghaiDay(await ledgerMoment(locals));
	const { yearOf } = await otherYears(locals.db, jurisdictionId, day);
	const { planId, ...shown } = past;
	return { ...shown, otherYear: yearOf(planId) };
};
