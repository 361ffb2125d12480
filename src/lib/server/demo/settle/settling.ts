import type { Calendar } from '$lib/domain/calendar.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import type { Ledger } from '../ledger.ts';
import type { DemoList } from '../list.ts';
import type { Operation, OperationOf, Verb } from '../operation.ts';
import type { PeriodRow, ReportRow } from '../rows/reports.ts';
import type { PairRow, TaskRow } from '../rows/tasks.ts';

/** The ledger while it is being written, and what the operations refer to by name. */
export type World = { ledger: Ledger; list: DemoList; calendar: Calendar };

/** What a verb does to the ledger; it throws where the rules would refuse. */
export type Acts<V extends Verb> = { [Each in V]: (world: World, done: OperationOf<Each>) => void };

/** Stops the building of a year that could not have happened. */
export function insist(fact: boolean, done: Operation, why: string): asserts fact {
	if (!fact) throw new Error(`${done.at} ${done.as} ${done.do}: ${why}`);
}

/** The moment as rows keep it: ISO UTC text. */
export function instant({ at }: Operation): string {
	return new Date(at).toISOString();
}

/** The Shanghai day on which it was done. */
export function dayOf({ at }: Operation): string {
	return shanghaiDay(at);
}

/** The unit whose clerk did it. */
export function unitOf(done: Operation): string {
	insist(done.as.startsWith('unit:'), done, 'is for a unit');
	return done.as.slice('unit:'.length);
}

export function byOffice(done: Operation): void {
	insist(done.as === 'office', done, 'is for the office');
}

export function taskOf({ ledger }: World, number: string, done: Operation): TaskRow {
	const task = ledger.tasks.find((row) => row.number === number);
	insist(task !== undefined, done, `there is no task ${number}`);
	return task;
}

export function pairOf({ ledger }: World, task: string, unit: string, done: Operation): PairRow {
	const day = dayOf(done);
	const pair = ledger.pairs.find(
		(row) => row.task === task && row.unit === unit && isPairOn(row, day)
	);
	insist(pair !== undefined, done, `${unit} does not answer for task ${task} on ${day}`);
	return pair;
}

export function isPairOn({ sinceOn, untilOn }: PairRow, day: string): boolean {
	return sinceOn <= day && (untilOn === null || untilOn >= day);
}

export function periodOf({ ledger }: World, period: string, done: Operation): PeriodRow {
	const row = ledger.periods.find((other) => other.period === period);
	insist(row !== undefined, done, `${period} is not open`);
	return row;
}

export function reportOf(
	{ ledger }: World,
	{ task, unit, period }: { task: string; unit: string; period: string }
): ReportRow | undefined {
	return ledger.reports.find(
		(row) => row.task === task && row.unit === unit && row.period === period
	);
}

/** A unit with the names it had before: its history is theirs. */
export function lineage({ successions }: Ledger, unit: string): string[] {
	const before = successions.filter((row) => row.successor === unit).map((row) => row.unit);
	return [unit, ...before];
}
