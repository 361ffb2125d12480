import { describe, expect, test } from 'vitest';
import { courseOf, isExpected, type ExpectedPair } from './expected.ts';
import { defaultMonthRules } from './period/month-rules.ts';

const march = { period: '2026-03', openedOn: '2026-03-02', cutoffOn: '2026-03-25' };
const pair: ExpectedPair = {
	role: 'responsible',
	mustFile: null,
	sinceOn: '2026-01-01',
	untilOn: null
};
const listed = { state: 'active', ongoing: false, addedOn: '2026-01-01' } as const;
const active = { state: 'active', sinceOn: '2026-01-01' } as const;

describe('a pair that has to file', () => {
	test.each([
		['was there on the opening day', pair, [], true],
		['came on the opening day', { ...pair, sinceOn: '2026-03-02' }, [], true],
		['came after', { ...pair, sinceOn: '2026-03-03' }, [], false],
		['left the day before', { ...pair, untilOn: '2026-03-01' }, [], false],
		['is excused by the task', { ...pair, mustFile: false }, [], false],
		['done before', pair, [{ state: 'done', sinceOn: '2026-03-01' }], false],
		['done on the opening day', pair, [{ state: 'done', sinceOn: '2026-03-02' }], true],
		['suspended for the whole month', pair, [{ state: 'suspended', sinceOn: '2026-02-01' }], false],
		[
			'taken up again before the cutoff',
			pair,
			[
				{ state: 'suspended', sinceOn: '2026-02-01' },
				{ state: 'active', sinceOn: '2026-03-25' }
			],
			true
		],
		[
			'taken up again after it',
			pair,
			[
				{ state: 'suspended', sinceOn: '2026-02-01' },
				{ state: 'active', sinceOn: '2026-03-26' }
			],
			false
		],
		[
			'reopened in mid-month: first the next one',
			pair,
			[
				{ state: 'done', sinceOn: '2026-02-01' },
				{ state: 'active', sinceOn: '2026-03-10' }
			],
			false
		],
		['cancelled in mid-month', pair, [{ state: 'cancelled', sinceOn: '2026-03-10' }], true]
	] as const)('%s', (_, who, changes, expected) => {
		expect(isExpected(who, courseOf(listed, changes), march)).toBe(expected);
	});

	test('goes on filing for what is done and goes on', () => {
		const changes = [active, { state: 'done', sinceOn: '2026-02-01' }] as const;
		expect(isExpected(pair, courseOf({ ...listed, ongoing: true }, changes), march)).toBe(true);
	});
});

test('what came by a list is under way from its day on; what nobody confirmed is a draft', () => {
	expect(courseOf(listed, []).states).toEqual([active]);
	const draft = { ...listed, state: 'draft' } as const;
	expect(isExpected(pair, courseOf(draft, []), march)).toBe(false);
	const added = { ...listed, addedOn: '2026-03-03' };
	expect(isExpected(pair, courseOf(added, []), march)).toBe(false);
});

describe('where leads alone file', () => {
	const rules = { ...defaultMonthRules, filer: 'lead' } as const;
	const course = courseOf(listed, []);
	test.each([
		['the lead does', { ...pair, role: 'lead', hasLead: true }, true],
		['who is responsible beside it does not', { ...pair, hasLead: true }, false],
		['who is responsible without one does', { ...pair, hasLead: false }, true],
		['a support unit does not', { ...pair, role: 'support', hasLead: false }, false],
		['whoever the task names does', { ...pair, hasLead: true, mustFile: true }, true]
	] as const)('%s', (_, who, expected) => {
		expect(isExpected(who, course, { ...march, rules })).toBe(expected);
	});
});

describe('where a task that came in mid-month is asked for at once', () => {
	const rules = { ...defaultMonthRules, addedMidMonth: 'this' } as const;
	const askedOf = (addedOn: string, who: ExpectedPair = { ...pair, sinceOn: addedOn }) =>
		isExpected(who, courseOf({ ...listed, addedOn }, []), { ...march, rules });
	test.each([
		['it came in mid-month', askedOf('2026-03-10'), true],
		['it came on the cutoff day', askedOf('2026-03-25'), true],
		['it came after it', askedOf('2026-03-26'), false],
		[
			'a unit that took over an older task in mid-month waits',
			askedOf('2026-01-01', { ...pair, sinceOn: '2026-03-10' }),
			false
		],
		[
			'a unit that came to it later waits too',
			askedOf('2026-03-10', { ...pair, sinceOn: '2026-03-12' }),
			false
		]
	])('%s', (_, asked, expected) => {
		expect(asked).toBe(expected);
	});
});

describe('for the record of a month long past', () => {
	const recorded = { ...march, openedOn: '2026-11-20', recordOnly: true };
	const done = [active, { state: 'done', sinceOn: '2026-04-01' }] as const;
	test.each([
		['whoever answers for it now', pair, [], true],
		['of what is done by now', pair, done, true],
		['whoever came to it later', { ...pair, sinceOn: '2026-12-01' }, [], true],
		['not who had left before', { ...pair, untilOn: '2026-11-19' }, [], false],
		['not who only supports', { ...pair, role: 'support' }, [], false]
	] as const)('%s', (_, who, changes, expected) => {
		expect(isExpected(who, courseOf(listed, changes), recorded)).toBe(expected);
	});

	test('a draft has no past', () => {
		const draft = courseOf({ ...listed, state: 'draft' }, []);
		expect(isExpected(pair, draft, recorded)).toBe(false);
	});
});
