import type { TaskState } from '$lib/domain/task.ts';
import type { Ledger } from '../ledger.ts';
import type { PeriodRow } from '../rows/reports.ts';
import { isPairOn } from './settling.ts';
import type { PairRow, TaskRow } from '../rows/tasks.ts';

/**
 * The pairs that have to file in a month: every unit that leads or is responsible, on the day the
 * month was opened, for a task that was there by then, not done before, not put aside for the whole
 * of it; support units only where the task says so; without those that are exempt.
 */
export function expectedPairs(ledger: Ledger, period: PeriodRow): PairRow[] {
	return ledger.pairs
		.filter((pair) => isExpected(ledger, pair, period))
		.sort((a, b) => place(ledger, a) - place(ledger, b));
}

export function isExpected(ledger: Ledger, pair: PairRow, period: PeriodRow): boolean {
	const task = ledger.tasks.find((row) => row.number === pair.task);
	if (!task || !(pair.mustFile ?? pair.role !== 'support')) return false;
	if (!isPairOn(pair, period.openedOn) || isExempt(ledger, pair, period)) return false;
	const onOpening = stateOn(ledger, task, period.openedOn);
	if (onOpening === 'draft') return false;
	if (onOpening === 'done') return task.ongoing || wasConfirmedOn(ledger, task, period.openedOn);
	return onOpening === 'active' || comesBack(ledger, task, period);
}

function isExempt({ exemptions }: Ledger, pair: PairRow, { period }: PeriodRow): boolean {
	return exemptions.some(
		(row) => row.task === pair.task && row.unit === pair.unit && row.period === period
	);
}

function stateOn({ stateChanges }: Ledger, task: TaskRow, day: string): TaskState {
	const changes = stateChanges.filter((row) => row.task === task.number && row.sinceOn <= day);
	return changes.at(-1)?.state ?? 'draft';
}

/** Only what was confirmed before the opening day leaves the month. */
function wasConfirmedOn({ stateChanges }: Ledger, task: TaskRow, day: string): boolean {
	return stateChanges.some(
		(row) => row.task === task.number && row.state === 'done' && row.sinceOn === day
	);
}

function comesBack({ stateChanges }: Ledger, task: TaskRow, period: PeriodRow): boolean {
	return stateChanges.some(
		(row) =>
			row.task === task.number &&
			row.state === 'active' &&
			row.sinceOn > period.openedOn &&
			row.sinceOn <= period.cutoff.on
	);
}

function place({ tasks }: Ledger, pair: PairRow): number {
	const task = tasks.find((row) => row.number === pair.task);
	return (task?.position ?? 0) * 100 + pair.position;
}
