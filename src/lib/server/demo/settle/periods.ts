import { cutoff } from '$lib/domain/cutoff.ts';
import { firstDay } from '$lib/domain/date.ts';
import { defaultSettings } from '$lib/domain/setting.ts';
import { expectedPairs } from './expected.ts';
import {
	byOffice,
	dayOf,
	insist,
	instant,
	pairOf,
	periodOf,
	reportOf,
	type Acts
} from './settling.ts';

export const periodActs: Acts<'period.open' | 'period.close' | 'report.exempt'> = {
	'period.open'({ ledger, calendar }, done) {
		byOffice(done);
		const known = ledger.periods.some((row) => row.period === done.period);
		insist(!known, done, `${done.period} is open already`);
		const [day, first] = [dayOf(done), firstDay(done.period)];
		ledger.periods.push({
			period: done.period,
			openedOn: day < first ? first : day,
			openedBy: done.as,
			openedAt: instant(done),
			cutoff: cutoff(done.period, defaultSettings, calendar),
			closedBy: null,
			closedAt: null
		});
	},

	/** What was never submitted is missing from now on; what is returned or unread stays as it is. */
	'period.close'(world, done) {
		byOffice(done);
		const period = periodOf(world, done.period, done);
		insist(period.closedAt === null, done, `${done.period} is closed already`);
		insist(instant(done) >= period.cutoff.at, done, `the cutoff of ${done.period} is still ahead`);
		const at = instant(done);
		for (const { task, unit } of expectedPairs(world.ledger, period)) {
			const report = reportOf(world, { task, unit, period: done.period });
			if (report?.state === 'draft') Object.assign(report, { state: 'missing', updatedAt: at });
			if (report) continue;
			world.ledger.reports.push({
				task,
				unit,
				period: done.period,
				state: 'missing',
				version: 0,
				percent: null,
				noProgress: false,
				hasProblem: false,
				firstSubmittedAt: null,
				submittedAt: null,
				submittedBy: null,
				onBehalf: false,
				lateEntry: false,
				createdAt: at,
				updatedAt: at
			});
		}
		period.closedBy = done.as;
		period.closedAt = at;
	},

	'report.exempt'(world, done) {
		byOffice(done);
		const { task, unit, period, reason } = done;
		const row = periodOf(world, period, done);
		insist(row.closedAt === null, done, `${period} is closed`);
		pairOf(world, task, unit, done);
		insist(!reportOf(world, { task, unit, period }), done, 'it has filed already');
		const granted = { grantedBy: done.as, grantedAt: instant(done) };
		world.ledger.exemptions.push({ task, unit, period, reason, ...granted });
	}
};
