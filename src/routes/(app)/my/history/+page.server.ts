import { isSubmitted } from '$lib/domain/figures/filing-sets.ts';
import { phaseOf } from '$lib/domain/period/phase.ts';
import { marksOf, type Mark } from '$lib/domain/report/mark.ts';
import { listPeriods } from '$lib/server/db/periods.ts';
import { listReceiptPeriods } from '$lib/server/db/submissions.ts';
import { readUnitRows } from '$lib/server/operations/report/read-unit-rows.ts';
import { countText, periodText } from '$lib/words/format.ts';
import { markWords } from '$lib/words/mark.ts';
import { ledgerMoment } from '../../../ledger-moment.server.ts';
import { unitHere } from '../unit-here.server.ts';
import type { PageServerLoad } from './$types';

/** A year back. */
const most = 12;

/** The months that a unit has filed, the latest first, each with what came of it. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, unit, search } = await unitHere(locals, url);
	const now = await ledgerMoment(locals);
	const periods = await listPeriods(locals.db, actor.jurisdictionId);
	const begun = periods.filter((each) => phaseOf(each, now) !== 'ahead');
	const receipts = await listReceiptPeriods(locals.db, actor.jurisdictionId, unit.id);
	const months = [];
	for (const month of begun.slice(-most).reverse()) {
		const own = await readUnitRows(locals.db, actor.jurisdictionId, month, unit.id);
		const { timelyBy } = month.rules;
		const marks = own.flatMap((row) => marksOf(row, { timelyBy, now }));
		months.push({
			...{ period: month.period, label: periodText(month.period) },
			expected: own.length,
			filed: own.filter(isSubmitted).length,
			hasReceipt: receipts.has(month.period),
			marks: told(marks)
		});
	}
	return { unit, search, months: months.filter(({ expected }) => expected > 0) };
};

function told(marks: readonly Mark[]): string {
	const counts = Map.groupBy(marks, ({ kind }) => kind);
	return Array.from(
		counts,
		([kind, of]) => `${markWords[kind]} ${countText(of.length, '项')}`
	).join('，');
}
