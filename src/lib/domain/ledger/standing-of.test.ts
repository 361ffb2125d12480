import { expect, test } from 'vitest';
import { courseOf } from '../expected.ts';
import type { LightPeriod } from '../light/filing-facts.ts';
import { defaultLightRules } from '../light/light-rules.ts';
import { nothingBefore, standingOf, type StandingFacts } from './standing-of.ts';

const now = '2026-08-26T02:00:00.000Z';
const august: LightPeriod = {
	period: '2026-08',
	openedOn: '2026-08-03',
	cutoffOn: '2026-08-25',
	cutoffAt: '2026-08-25T16:00:00.000Z',
	closedAt: null
};
const listed = {
	state: 'active',
	dueOn: '2026-12-31',
	ongoing: false,
	addedOn: '2026-01-01'
} as const;
const pair: StandingFacts['pairs'][number] = {
	...{ unitId: 'u1', role: 'responsible', mustFile: null, sinceOn: '2026-01-01', untilOn: null },
	...{
		percent: 66,
		submitted: [{ period: '2026-08', isReturned: false }],
		exempt: [],
		openSince: []
	}
};

function stand({
	task = listed,
	pairs = [pair],
	before = nothingBefore,
	claims = []
}: Partial<StandingFacts>) {
	const known = { task, pairs, before, claims };
	const facts = { ...known, course: courseOf(task, []), planStart: '2026-01-01' };
	return standingOf(facts, [august], now, defaultLightRules);
}

test.each([
	['on its course', {}, 'underway', 'green', 66],
	['ten points behind', { pairs: [{ ...pair, percent: 50 }] }, 'atRisk', 'yellow', 50],
	['far behind', { pairs: [{ ...pair, percent: 5 }] }, 'farBehind', 'red', 5],
	['late', { task: { ...listed, dueOn: '2026-08-25' } }, 'overdue', 'red', 66],
	[
		'claimed in time',
		{
			task: { ...listed, dueOn: '2026-08-25' },
			claims: [{ unitId: 'u1', state: 'waiting', doneOn: '2026-08-25' }]
		},
		'awaitingConfirmation',
		'green',
		66
	],
	[
		'without a report at the cutoff',
		{ pairs: [{ ...pair, submitted: [] }] },
		'atRisk',
		'yellow',
		66
	],
	[
		'not begun, with a year to go',
		{
			task: { ...listed, addedOn: '2026-08-20', dueOn: '2027-08-20' },
			pairs: [{ ...pair, percent: null }]
		},
		'notStarted',
		'green',
		0
	],
	[
		'added on the day of the cutoff: it could have said how far it is',
		{ task: { ...listed, addedOn: '2026-08-25' }, pairs: [{ ...pair, percent: null }] },
		'notStarted',
		'green',
		0
	],
	[
		'added after the last cutoff: nobody could have said how far it is',
		{ task: { ...listed, addedOn: '2026-08-26' }, pairs: [{ ...pair, percent: null }] },
		'underway',
		'green',
		null
	],
	['no day stated', { task: { ...listed, dueOn: null } }, 'noDeadline', 'green', 66]
] as const)('%s', (_, given, standing, light, percent) => {
	expect(stand(given)).toMatchObject({ standing, light, percent });
});

test.each([
	['of a list that has not begun', listed, '2026-12-01', 'notStarted'],
	[
		'that is listed from a later day on',
		{ ...listed, addedOn: '2026-09-01' },
		'2026-01-01',
		'notStarted'
	],
	['of a list that begins on this day', listed, '2026-08-26', 'underway']
])('a task %s', (_, task, planStart, standing) => {
	const facts = { task, pairs: [{ ...pair, percent: null }], before: nothingBefore, claims: [] };
	const course = courseOf(task, []);
	const stand = standingOf({ ...facts, course, planStart }, [], now, defaultLightRules);
	expect(stand).toMatchObject({ standing, percent: null });
});

test('what a unit left open that answers for it no longer is its problem still', () => {
	const submitted = [{ period: '2026-08', isReturned: false }];
	const before = { percent: 66, submitted, openSince: ['2026-07'] };
	const pairs = [{ ...pair, sinceOn: '2026-08-26', submitted: [], percent: null }];
	const { hasProblem, reasons } = stand({ pairs, before });
	expect(hasProblem).toBe(true);
	expect(reasons).toEqual([{ code: 'problem-stays', since: '2026-07' }]);
	expect(stand({ pairs, before: { ...before, openSince: ['2026-08'] } }).reasons).toEqual([]);
});

test('an open item of one unit is the problem of the task', () => {
	expect(stand({}).hasProblem).toBe(false);
	expect(stand({ pairs: [pair, { ...pair, openSince: ['2026-08'] }] }).hasProblem).toBe(true);
});

test('where leads alone file, nobody beside the lead has missed anything', () => {
	const lead = { ...pair, unitId: 'u2', role: 'lead' } as const;
	const pairs = [lead, { ...pair, submitted: [] }];
	const facts = { task: listed, pairs, before: nothingBefore, claims: [] };
	const rules = { filer: 'lead', addedMidMonth: 'next', timelyBy: 'first' } as const;
	const lightUnder = (months: LightPeriod[]) =>
		standingOf(
			{ ...facts, course: courseOf(listed, []), planStart: '2026-01-01' },
			months,
			now,
			defaultLightRules
		).light;
	expect(lightUnder([august])).toBe('yellow');
	expect(lightUnder([{ ...august, rules }])).toBe('green');
});
