import { error } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { listPeriods } from '$lib/server/db/periods.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { errorSentence } from '$lib/words/error.ts';
import { ledgerMoment } from '../../../../ledger-moment.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { monthRecord } from '../../../month-record.server.ts';
import type { PageServerLoad } from './$types';

/** One cell of the board: every report that it counts, with its marks and their why. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor } = whoIsHere(locals);
	const { db } = locals;
	const { jurisdictionId } = actor;
	const now = await ledgerMoment(locals);
	const [periods, units] = await Promise.all([
		listPeriods(db, jurisdictionId),
		listUnits(db, jurisdictionId)
	]);
	const begun = periods.filter((each) => phaseOf(each, now) !== 'ahead');
	const at = begun.findIndex(({ period }) => period === params.p);
	const month = begun[at];
	const unit = units.find(({ id }) => id === params.unit);
	if (!month || !unit) error(404, errorSentence(404));
	return {
		...{ period: month.period, isClosed: month.closedAt !== null },
		unit: { id: unit.id, name: unit.name },
		record: await monthRecord(db, jurisdictionId, month, unit.id, now),
		mayReview: can(actor, 'desk.read', {}),
		previous: begun[at - 1]?.period ?? null,
		following: begun[at + 1]?.period ?? null
	};
};
