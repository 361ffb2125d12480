import { describe, expect, test } from 'vitest';
import { cutoffFor, isExempt, mayFileAfterClosing, type PeriodException } from './exception.ts';

const pair = { taskId: 't1', unitId: 'u1' };
const november = { period: '2026-11', cutoffAt: '2026-11-25T16:00:00.000Z' };
const granted = (given: Partial<PeriodException>): PeriodException => ({
	...{ period: '2026-11', kind: 'later', unitId: 'u1', taskId: null },
	...{ untilAt: '2026-11-28T16:00:00.000Z', endedAt: null },
	...given
});

describe('a pair', () => {
	const exempt = granted({ kind: 'exempt', untilAt: null });
	test.each([
		['is exempt with its unit', exempt, true],
		['with its task', { ...exempt, unitId: null, taskId: 't1' }, true],
		['by itself', { ...exempt, taskId: 't1' }, true],
		['not with another unit', { ...exempt, unitId: 'u2' }, false],
		['not with another task of its unit', { ...exempt, taskId: 't2' }, false],
		['not in another month', { ...exempt, period: '2026-10' }, false],
		['not once that was ended', { ...exempt, endedAt: '2026-11-10T00:00:00.000Z' }, false],
		['not because it has more time', granted({}), false]
	])('%s', (_, exception, expected) => {
		expect(isExempt(pair, '2026-11', [exception])).toBe(expected);
	});

	test.each<[string, PeriodException[], string]>([
		['has the month’s cutoff', [], '2026-11-25T16:00:00.000Z'],
		['has more time', [granted({})], '2026-11-28T16:00:00.000Z'],
		[
			'has the longest that it was given',
			[granted({ untilAt: '2026-11-27T16:00:00.000Z' }), granted({}), granted({ unitId: 'u2' })],
			'2026-11-28T16:00:00.000Z'
		],
		[
			'has no less than the month',
			[granted({ untilAt: '2026-11-20T16:00:00.000Z' })],
			'2026-11-25T16:00:00.000Z'
		],
		[
			'has it as far as it held',
			[granted({ endedAt: '2026-11-26T02:00:00.000Z' })],
			'2026-11-26T02:00:00.000Z'
		],
		[
			'has none that ended before it mattered',
			[granted({ endedAt: '2026-11-24T02:00:00.000Z' })],
			'2026-11-25T16:00:00.000Z'
		],
		['has none of another month', [granted({ period: '2026-10' })], '2026-11-25T16:00:00.000Z'],
		['has none from being reopened', [granted({ kind: 'reopen' })], '2026-11-25T16:00:00.000Z']
	])('%s', (_, exceptions, cutoff) => {
		expect(cutoffFor(pair, november, exceptions)).toBe(cutoff);
	});

	const reopened = granted({ kind: 'reopen' });
	test.each([
		['may file once it was reopened', [reopened], '2026-11-28T15:59:59.999Z', true],
		['until its day ends', [reopened], '2026-11-28T16:00:00.000Z', false],
		['not where it only had more time', [granted({})], '2026-11-27T00:00:00.000Z', false],
		['not once that was ended', [{ ...reopened, endedAt: '2026-11-26T00:00:00.000Z' }], '', false],
		['not where it was another’s', [{ ...reopened, unitId: 'u2' }], '', false]
	])('of a closed month %s', (_, exceptions, now, may) => {
		expect(mayFileAfterClosing(pair, exceptions, now || '2026-11-27T00:00:00.000Z')).toBe(may);
	});
});
