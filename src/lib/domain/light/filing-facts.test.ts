import { expect, test } from 'vitest';
import { courseOf } from '../expected.ts';
import { filingFacts, type LightPeriod, type PairFiling } from './filing-facts.ts';

const month = (period: string, closed = true): LightPeriod => ({
	period,
	openedOn: `${period}-01`,
	cutoffOn: `${period}-25`,
	cutoffAt: `${period}-25T16:00:00.000Z`,
	closedAt: closed ? `${period}-30T08:00:00.000Z` : null
});
const june = month('2026-06');
const july = month('2026-07');
const august = month('2026-08', false);
const periods = [june, july, august];
const task = courseOf({ state: 'active', ongoing: false, addedOn: '2026-01-01' }, []);
const before = '2026-08-20T01:00:00.000Z';
const after = '2026-08-26T01:00:00.000Z';

function filing(given: Partial<PairFiling>): PairFiling {
	return {
		pair: { role: 'responsible', mustFile: null, sinceOn: '2026-01-01', untilOn: null },
		submitted: [],
		exempt: [],
		openSince: [],
		...given
	};
}
const filed = (...months: string[]) => months.map((period) => ({ period, isReturned: false }));

test.each([
	['nothing in two closed months', filing({}), true],
	['the last one filed', filing({ submitted: filed('2026-07') }), false],
	['only an earlier one filed', filing({ submitted: filed('2026-05') }), true],
	['exempt from one: only one is missing', filing({ exempt: ['2026-07'] }), false],
	[
		'it answers for the task since July only',
		filing({ pair: { role: 'lead', mustFile: null, sinceOn: '2026-06-20', untilOn: null } }),
		false
	],
	[
		'a support unit is not asked',
		filing({ pair: { role: 'support', mustFile: null, sinceOn: '2026-01-01', untilOn: null } }),
		false
	],
	[
		'but where the task says so',
		filing({ pair: { role: 'support', mustFile: true, sinceOn: '2026-01-01', untilOn: null } }),
		true
	]
])('two reports missing: %s', (_, given, missed) => {
	expect(filingFacts(given, task, periods, before).missedTwo).toBe(missed);
});

test.each([
	['before its cutoff nothing is missing', filing({}), before, null],
	['after it is', filing({}), after, 'missing'],
	['filed', filing({ submitted: filed('2026-08') }), after, null],
	[
		'returned, even before the cutoff',
		filing({ submitted: [{ period: '2026-08', isReturned: true }] }),
		before,
		'returned'
	],
	['exempt', filing({ exempt: ['2026-08'] }), after, null]
])('the report of this month: %s', (_, given, now, report) => {
	expect(filingFacts(given, task, periods, now).report).toBe(report);
});

test('an item open since an earlier month than the latest report stays', () => {
	const since = (openSince: string[], submitted: string[]) =>
		filingFacts(filing({ openSince, submitted: filed(...submitted) }), task, periods, before)
			.problemSince;
	expect(since(['2026-07'], ['2026-07'])).toBeNull();
	expect(since(['2026-07', '2026-06'], ['2026-07', '2026-08'])).toBe('2026-06');
	expect(since(['2026-07'], [])).toBeNull();
});

test('before any month is opened nothing is missing', () => {
	expect(filingFacts(filing({}), task, [], after)).toEqual({
		missedTwo: false,
		report: null,
		problemSince: null
	});
});

test('who was given more time misses nothing before it ends', () => {
	const later = [{ period: '2026-08', until: '2026-08-28T16:00:00.000Z' }];
	const reportAt = (now: string) => filingFacts(filing({ later }), task, periods, now).report;
	expect(reportAt(after)).toBeNull();
	expect(reportAt('2026-08-28T16:00:00.000Z')).toBe('missing');
	const ofJuly = filing({
		later: [{ ...later[0], period: '2026-07', until: '2026-09-30T16:00:00.000Z' }]
	});
	expect(filingFacts(ofJuly, task, periods, after).report).toBe('missing');
});
