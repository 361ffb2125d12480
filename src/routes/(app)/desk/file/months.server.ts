import { shanghaiDay } from '$lib/domain/date.ts';
import { planInForce } from '$lib/domain/ledger/plan-years.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { monthsToRecord } from '$lib/domain/period/record-month.ts';
import { listEveryPeriod } from '$lib/server/db/periods.ts';
import { listPlans } from '$lib/server/db/plans.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { filledWords as words } from '$lib/words/filled-sheet.ts';
import { ledgerMoment } from '../../../ledger-moment.server.ts';
import { whoIsHere } from '../../../who.server.ts';

type Option = { value: string; label: string };

/** The months that can be filed for units, the latest first, and the units, to choose from. */
export async function choicesHere(
	locals: App.Locals
): Promise<{ months: Option[]; units: Option[] }> {
	const { jurisdictionId } = whoIsHere(locals).actor;
	const now = await ledgerMoment(locals);
	const day = shanghaiDay(now);
	const [kept, plans, units] = await Promise.all([
		listEveryPeriod(locals.db, jurisdictionId),
		listPlans(locals.db, jurisdictionId),
		listUnits(locals.db, jurisdictionId)
	]);
	const opened = kept.filter(({ recordOnly }) => !recordOnly);
	const plan = planInForce(plans, day);
	const recorded = [
		...kept.filter(({ recordOnly }) => recordOnly).map(({ period }) => period),
		...(plan ? monthsToRecord(plan, kept, day) : [])
	];
	return {
		months: [
			...opened
				.map((month) => ({ period: month.period, phase: phaseOf(month, now) }))
				.filter(({ phase }) => phase !== 'ahead')
				.map(({ period, phase }) => ({ value: period, label: words.period(period, phase) })),
			...recorded.map((period) => ({ value: period, label: words.recordMonth(period) }))
		].sort((a, b) => b.value.localeCompare(a.value)),
		units: units.map(({ id, name }) => ({ value: id, label: name }))
	};
}
