import { expect, test } from 'vitest';
import { courseOf } from './setting-course.ts';

const row = (validFrom: string, value: unknown, name = 'cutoffDay') => ({
	name,
	validFrom,
	value: JSON.stringify(value),
	setBy: 'a',
	setAt: '2026-05-01T00:00:00.000Z'
});
const day = '2026-06-15';

test.each([
	['nothing set is the default, since nobody', [], 25, null, null],
	['set in the past', [row('2026-06-01', 20)], 20, '2026-06-01', null],
	['set for today', [row(day, 20)], 20, day, null],
	['set for later', [row('2026-07-01', 20)], 25, null, { value: 20, validFrom: '2026-07-01' }],
	[
		'the latest of the past counts, the first of the later is next, in whatever order they come',
		[row('2026-08-01', 10), row('2026-06-01', 20), row('2026-07-01', 15), row('2026-01-01', 22)],
		20,
		'2026-06-01',
		{ value: 15, validFrom: '2026-07-01' }
	],
	[
		'a later row that was taken back is no next value',
		[row('2026-06-01', 20), row('2026-07-01', 20)],
		20,
		'2026-06-01',
		null
	],
	['another rule has its own', [row('2026-06-01', 'none', 'cutoffRoll')], 25, null, null]
])('%s', (_, rows, value, since, next) => {
	const course = courseOf('cutoffDay', rows, day);
	expect(course).toMatchObject({ value, next });
	expect(course.since?.validFrom ?? null).toBe(since);
});
