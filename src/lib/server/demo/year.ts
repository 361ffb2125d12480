import { makeCalendar, type Calendar } from '$lib/domain/calendar.ts';
import type { Told } from './course.ts';
import type { DemoData } from './data/demo-data.ts';
import { filingOperations } from './filing.ts';
import { frameOperations, periodsOf } from './frame.ts';
import type { Ledger } from './ledger.ts';
import { demoList, type DemoList } from './list.ts';
import { inShanghai } from './moments.ts';
import type { Operation } from './operation.ts';
import { saidIn, type DueReport, type Said } from './progress.ts';
import { settle } from './settle.ts';
import { expectedPairs } from './settle/expected.ts';
import { lineage } from './settle/settling.ts';

/** The list, and everything that happened to it up to the moment the demo is shown, in order. */
export type DemoYear = DemoList & { shownAt: string; operations: Operation[] };

/**
 * The year of the fictional district as operations. Who has to report is asked of the ledger that
 * the rest of the year leaves behind, so that the reports fit whatever the data says.
 */
export function demoYear(data: DemoData, calendar: Calendar = makeCalendar()): DemoYear {
	const list = demoList(data);
	const frame = frameOperations(data, list, calendar);
	// solving a problem needs the report that raised it, and changes nothing in who has to report
	const before = frame.filter((operation) => operation.do !== 'problem.solve');
	const due = dueReports(settle(list, inOrder(before), calendar));
	const reports = tell(data, due);
	const filings = periodsOf(data).flatMap((period) => {
		const ofPeriod = reports.filter((report) => report.period === period);
		return filingOperations(data, period, ofPeriod, calendar);
	});
	const shownAt = inShanghai(data.district.shownAt);
	const operations = inOrder([...frame, ...filings]).filter(({ at }) => at <= shownAt);
	return { ...list, shownAt, operations };
}

function dueReports(ledger: Ledger): DueReport[] {
	return ledger.periods.flatMap((period) =>
		expectedPairs(ledger, period).flatMap((pair) => {
			const task = ledger.tasks.find((row) => row.number === pair.task);
			if (!task) return [];
			const units = lineage(ledger, pair.unit);
			return { pair, task, units, period: period.period, cutoffOn: period.cutoff.on };
		})
	);
}

function tell(data: DemoData, due: readonly DueReport[]): Told[] {
	const last = new Map<string, Said>();
	return due.map((report) => {
		const said = saidIn(data, report);
		const key = `${report.pair.task} ${report.units.at(-1) ?? ''}`;
		const saidBefore = last.get(key) ?? null;
		if (said) last.set(key, said);
		return { ...report, said, saidBefore };
	});
}

/** All moments are written in one zone, so that their texts sort as they do. */
function inOrder(operations: readonly Operation[]): Operation[] {
	return operations.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
