import type { Operation, OperationOf } from '../operation.ts';
import type { AskRow, ReportRow } from '../rows/reports.ts';
import { instant, lineage, type World } from './settling.ts';

/** A real problem opens an item for its pair or continues the open one; 需协调 opens one by itself. */
export function openAsks(
	{ ledger }: World,
	{ task, unit, period, hasProblem }: ReportRow,
	done: OperationOf<'report.submit'>
): void {
	const raised: Pick<AskRow, 'kind' | 'body' | 'addressee'>[] = [];
	if (hasProblem) raised.push({ kind: 'problem', body: done.problem ?? '', addressee: null });
	if (done.coordinate) raised.push({ kind: 'coordination', ...done.coordinate });
	for (const ask of raised) {
		if (openOf(ledger.asks, task, lineage(ledger, unit), ask.kind).length > 0) continue;
		ledger.asks.push({
			task,
			unit,
			...ask,
			raisedPeriod: period,
			raisedAt: instant(done),
			solvedPeriod: null,
			solvedBy: null,
			solvedAt: null
		});
	}
}

/** An approved report without a problem solves what its pair had raised; 本月无进展 leaves it open. */
export function solveByReport({ ledger }: World, report: ReportRow, done: Operation): void {
	if (report.hasProblem || report.noProgress) return;
	close(openOf(ledger.asks, report.task, lineage(ledger, report.unit)), report.period, done);
}

/** The office marks what a pair has open as solved. Says how many that were. */
export function solveByOffice(
	{ ledger }: World,
	{ task, unit, period }: { task: string; unit: string; period: string },
	done: Operation
): number {
	const open = openOf(ledger.asks, task, lineage(ledger, unit));
	close(open, period, done);
	return open.length;
}

function openOf(asks: AskRow[], task: string, units: string[], kind?: AskRow['kind']): AskRow[] {
	return asks.filter(
		(row) =>
			row.task === task &&
			units.includes(row.unit) &&
			row.solvedAt === null &&
			(kind === undefined || row.kind === kind)
	);
}

function close(asks: AskRow[], period: string, done: Operation): void {
	for (const ask of asks) {
		Object.assign(ask, { solvedPeriod: period, solvedBy: done.as, solvedAt: instant(done) });
	}
}
