import type { ReportProblemFacts } from '../domain/report/report-problem.ts';

/** Facts of every kind that a message of reports can have. */
export const reportProblemExamples: ReportProblemFacts = {
	'report.absent': {},
	'report.no-period': { period: '2026-12' },
	'report.ahead': { period: '2026-12' },
	'report.closed': { period: '2026-10' },
	'report.submitted': { number: '61' },
	'report.approved': { number: '61' },
	'report.not-asked': { number: '75', period: '2026-11' },
	'report.doubt': {
		number: '61',
		doubt: { code: 'risk-unexplained', facts: {}, field: 'problem', mends: [] }
	},
	'report.changed': { number: '61' },
	'report.too-long': { number: '61', field: 'progress', most: 20_000, more: 318 },
	'report.nothing': { period: '2026-11' },
	'report.key': {},
	'report.not-submitted': { number: '61' },
	'report.withdrawn': { number: '61' },
	'report.opened': { number: '61' },
	'report.not-signable': { number: '61' },
	'report.none-to-sign': {},
	'objection.no-mark': {},
	'objection.open': { number: '61' },
	'objection.absent': {},
	'objection.answered': { number: '61' },
	'filled.gone': {},
	'filled.no-text': {},
	'filled.none-chosen': {},
	'filled.twice': { number: '61', unit: '区法院' },
	'filled.moved': { number: '61', unit: '区法院' },
	'filled.opened': { number: '61' },
	'filled.closed': { number: '61', period: '2026-10' },
	'filled.no-unit': {},
	'review.own': { number: '61' },
	'review.state': { number: '61', state: 'returned' },
	'review.concluded': {
		...{ number: '66', result: 'approved', by: '印书白', at: '2026-11-26T23:18:00.000Z' }
	},
	'review.moved': { number: '61' },
	'review.no-reason': {},
	'review.closed': { period: '2026-10' },
	'review.record': { period: '2026-09' },
	'review.not-returned': { number: '61' },
	'review.doubtful': { number: '61' },
	'review.none-chosen': { most: 200 }
};
