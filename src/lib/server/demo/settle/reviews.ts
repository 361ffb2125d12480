import { addWorkdays } from '$lib/domain/calendar.ts';
import { periodOf as periodOfDay } from '$lib/domain/date.ts';
import { defaultSettings } from '$lib/domain/setting.ts';
import { solveByOffice, solveByReport } from './asks.ts';
import type { OperationOf } from '../operation.ts';
import type { ReportRow } from '../rows/reports.ts';
import {
	byOffice,
	dayOf,
	insist,
	instant,
	periodOf,
	reportOf,
	type Acts,
	type World
} from './settling.ts';

export const reviewActs: Acts<'report.review' | 'report.takeBackReturn' | 'problem.solve'> = {
	'report.review'(world, done) {
		const report = reportToReview(world, done);
		insist(report.state === 'submitted', done, `the report is ${report.state}`);
		insist(!report.onBehalf, done, 'nobody reviews an entry of their own');
		const returned = done.result === 'returned';
		insist(!returned || (done.reason ?? '') !== '', done, 'a return has a reason');
		const { task, unit, period } = done;
		world.ledger.reviews.push({
			task,
			unit,
			period,
			version: report.version,
			result: done.result,
			reasonCode: done.code ?? null,
			reason: done.reason ?? null,
			mendUntil: returned
				? addWorkdays(dayOf(done), defaultSettings.mendDays, world.calendar).on
				: null,
			reviewedBy: done.as,
			reviewedAt: instant(done),
			takenBackBy: null,
			takenBackAt: null
		});
		Object.assign(report, { state: done.result, updatedAt: instant(done) });
		if (!returned) solveByReport(world, report, done);
	},

	'report.takeBackReturn'(world, done) {
		const report = reportToReview(world, done);
		insist(report.state === 'returned', done, `the report is ${report.state}`);
		const review = world.ledger.reviews.findLast(
			(row) => row.task === done.task && row.unit === done.unit && row.period === done.period
		);
		insist(review !== undefined, done, 'there is no return');
		Object.assign(review, { takenBackBy: done.as, takenBackAt: instant(done) });
		Object.assign(report, { state: 'submitted', updatedAt: instant(done) });
	},

	'problem.solve'(world, done) {
		byOffice(done);
		const { task, unit } = done;
		const solved = solveByOffice(world, { task, unit, period: periodOfDay(dayOf(done)) }, done);
		insist(solved > 0, done, 'nothing is open');
	}
};

function reportToReview(
	world: World,
	done: OperationOf<'report.review' | 'report.takeBackReturn'>
): ReportRow {
	byOffice(done);
	const { closedAt } = periodOf(world, done.period, done);
	insist(closedAt === null, done, `${done.period} is closed`);
	const report = reportOf(world, done);
	insist(report !== undefined, done, 'nothing was filed');
	return report;
}
