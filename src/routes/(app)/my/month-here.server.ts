import { error, redirect } from '@sveltejs/kit';
import { isPeriod, shanghaiDay } from '$lib/domain/date.ts';
import type { Settings } from '$lib/domain/setting.ts';
import { isAhead } from '$lib/domain/period/opening.ts';
import { readUnitMonth } from '$lib/server/operations/report/read-unit-month.ts';
import type { UnitMonth } from '$lib/server/operations/report/unit-month.ts';
import { errorSentence } from '$lib/words/error.ts';
import { ledgerMoment } from '../../ledger-moment.server.ts';
import { unitHere, type UnitHere } from './unit-here.server.ts';

export type MonthHere = UnitHere & { month: UnitMonth; rules: Settings; now: string };

/** What a unit files in the month of the address. */
export async function monthHere(
	locals: App.Locals,
	{ params, url }: { params: { p: string }; url: URL }
): Promise<MonthHere> {
	const here = await unitHere(locals, url);
	if (!isPeriod(params.p)) error(404, errorSentence(404));
	const now = await ledgerMoment(locals);
	const { jurisdictionId } = here.actor;
	const { held } = here;
	const of = { unitId: here.unit.id, period: params.p, held };
	const month = await readUnitMonth(locals.db, jurisdictionId, of, now);
	const rules = await held.rules(shanghaiDay(now));
	if (!month && isAhead(params.p, shanghaiDay(now))) {
		const named = here.search === '' ? '?' : `${here.search}&`;
		redirect(303, `/my${named}ahead=${params.p}`);
	}
	if (!month) error(404, errorSentence(404));
	// nobody was asked for anything in it: there is only what the office has kept for the record
	if (month.period.recordOnly) redirect(303, `/my/${params.p}/receipt${here.search}`);
	return { ...here, month, rules, now };
}
