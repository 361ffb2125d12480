import { expect, test } from 'vitest';
import { formerVersion, withdrawalFault, withdrawalOf } from './withdrawal.ts';

const cutoffAt = '2026-11-25T16:00:00.000Z';
const inTime = '2026-11-24T02:00:00.000Z';
const late = '2026-11-26T02:00:00.000Z';
const only = [{ version: 1, withdrawnAt: null }];
const returnedBefore = [...only, { version: 2, withdrawnAt: null }];
const withdrawnBefore = [
	{ version: 1, withdrawnAt: inTime },
	{ version: 2, withdrawnAt: null }
];

test.each([
	['the only version, before the cutoff', only, 1, inTime, inTime, 'anew'],
	['the only version, after the cutoff', only, 1, inTime, late, 'late'],
	['at the very cutoff', only, 1, inTime, cutoffAt, 'late'],
	['it was late already', only, 1, late, late, 'anew'],
	['a returned version stands before it', returnedBefore, 2, inTime, late, 'kept'],
	['what stands before it was withdrawn', withdrawnBefore, 2, inTime, late, 'late']
] as const)('%s', (_, versions, version, firstSubmittedAt, now, effect) => {
	expect(withdrawalOf({ version, firstSubmittedAt, cutoffAt, versions }, now)).toBe(effect);
});

test('the latest of the earlier versions stands again', () => {
	const three = [...returnedBefore, { version: 3, withdrawnAt: null }];
	expect(formerVersion(three, 3)?.version).toBe(2);
});

const closedAt = '2026-12-01T02:00:00.000Z';
const afterwards = '2026-12-02T02:00:00.000Z';

test.each([
	['nobody has opened it', 'submitted', inTime, [], null, undefined],
	['somebody has', 'submitted', inTime, ['office'], null, 'opened'],
	['somebody who is gone', 'submitted', inTime, [null], null, 'opened'],
	['whoever entered it has looked at it', 'submitted', inTime, ['clerk'], null, undefined],
	['and then somebody else', 'submitted', inTime, ['clerk', 'office'], null, 'opened'],
	['it was concluded', 'approved', inTime, [], null, 'not-submitted'],
	['the month is closed over it', 'submitted', inTime, [], closedAt, 'closed'],
	['it came after the closing', 'submitted', afterwards, [], closedAt, undefined]
] as const)('taken back, or not: %s', (_, state, submittedAt, seenBy, closed, fault) => {
	const report = { state, submittedAt, submittedBy: 'clerk' };
	expect(withdrawalFault(report, seenBy, { closedAt: closed })).toBe(fault);
});
