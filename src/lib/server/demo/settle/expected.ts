import { isExpected as isDue } from '$lib/domain/expected.ts';
import type { Ledger } from '../ledger.ts';
import type { PeriodRow } from '../rows/reports.ts';
import type { PairRow } from '../rows/tasks.ts';

/** The pairs that have to file in a month, without those that are exempt, in the list's order. */
export function expectedPairs(ledger: Ledger, period: PeriodRow): PairRow[] {
	return ledger.pairs
		.filter((pair) => isExpected(ledger, pair, period))
		.sort((a, b) => place(ledger, a) - place(ledger, b));
}

export function isExpected(ledger: Ledger, pair: PairRow, period: PeriodRow): boolean {
	const task = ledger.tasks.find((row) => row.number === pair.task);
	if (!task || isExempt(ledger, pair, period)) return false;
	const states = ledger.stateChanges.filter((row) => row.task === task.number);
	const { openedOn, cutoff } = period;
	const opened = { period: period.period, openedOn, cutoffOn: cutoff.on };
	return isDue(pair, { ongoing: task.ongoing, states }, opened);
}

function isExempt({ exemptions }: Ledger, pair: PairRow, { period }: PeriodRow): boolean {
	return exemptions.some(
		(row) => row.task === pair.task && row.unit === pair.unit && row.period === period
	);
}

function place({ tasks }: Ledger, pair: PairRow): number {
	const task = tasks.find((row) => row.number === pair.task);
	return (task?.position ?? 0) * 100 + pair.position;
}
