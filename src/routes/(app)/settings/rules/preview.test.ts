import { expect, test } from 'vitest';
import { previewOf, previewWith } from './preview.ts';

const months = [
	{ period: '2026-11', day: '2026-11-21' },
	{ period: '2026-12', day: '2026-12-01' },
	{ period: '2027-01', day: '2027-01-01' }
];
const row = (validFrom: string, value: number) => ({
	name: 'cutoffDay',
	validFrom,
	value: String(value)
});
const form = { name: 'cutoffDay', typed: '20', validFrom: '2026-12-01' } as const;
const days = (preview: ReturnType<typeof previewOf>) => preview.map(({ rules }) => rules.cutoffDay);

test('each month goes by the rules of its own day', () => {
	expect(days(previewOf(months, [row('2026-12-01', 22)]))).toEqual([25, 22, 22]);
});

test.each([
	['from its day on', form, [], [25, 20, 20]],
	['in full width', { ...form, typed: '２０' }, [], [25, 20, 20]],
	[
		'in the midst of a month, from the next',
		{ ...form, validFrom: '2026-12-02' },
		[],
		[25, 25, 20]
	],
	['today', { ...form, validFrom: '2026-11-21' }, [], [20, 20, 20]],
	['in the place of one set for the same day', form, [row('2026-12-01', 22)], [25, 20, 20]],
	['until one that is set for later', form, [row('2027-01-01', 15)], [25, 20, 15]],
	['a value that cannot be changes nothing', { ...form, typed: '40' }, [], [25, 25, 25]],
	['nor does one without a day', { ...form, validFrom: '' }, [], [25, 25, 25]]
])('what is typed shows in the preview: %s', (_, asked, rows, expected) => {
	expect(days(previewWith(months, rows, asked))).toEqual(expected);
});
