import { describe, expect, test } from 'vitest';
import { courseOf, isExpected, type ExpectedPair } from './expected.ts';

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
