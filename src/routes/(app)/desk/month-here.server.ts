import { error } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/actor.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { listPeriods, type Period } from '$lib/server/db/periods.ts';
import { errorSentence } from '$lib/words/error.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { whoIsHere } from '../../who.server.ts';

export type MonthHere = {
	actor: Actor;
	/** The month of the address, else the latest that has begun; null where none has. */
	period: Period | null;
	opened: readonly Period[];
	now: string;
};

/** The month that the office looks at. One that was never opened is no page. */
export async function monthHere(locals: App.Locals, url: URL): Promise<MonthHere> {
	const { actor } = whoIsHere(locals);
	const now = await ledgerMoment(locals);
	const opened = await listPeriods(locals.db, actor.jurisdictionId);
	const named = url.searchParams.get('month');
	if (named !== null) {
		const period = opened.find((each) => each.period === named);
		if (!period) error(404, errorSentence(404));
		return { actor, period, opened, now };
	}
	const period = opened.findLast((each) => phaseOf(each, now) !== 'ahead') ?? null;
	return { actor, period, opened, now };
}
