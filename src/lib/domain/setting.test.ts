import { expect, test } from 'vitest';
import { defaultSettings, readSetting, settingsOn } from './setting.ts';

const row = (name: string, validFrom: string, value: unknown) => ({
	name,
	validFrom,
	value: JSON.stringify(value)
});

test.each([
	['nothing set is the default', [], '2026-05-01', 25],
	['set for a later day does not hold yet', [row('cutoffDay', '2026-06-01', 20)], '2026-05-31', 25],
	['holds from its first day on', [row('cutoffDay', '2026-06-01', 20)], '2026-06-01', 20],
	[
		'the value set last for the day wins, in whatever order the rows come',
		[row('cutoffDay', '2026-06-01', 20), row('cutoffDay', '2026-01-01', 22)],
		'2026-07-01',
		20
	],
	['a rule of another release is left alone', [row('moonPhase', '2026-01-01', 1)], '2026-05-01', 25]
])('%s', (_, rows, day, cutoffDay) => {
	expect(settingsOn(rows, day)).toEqual({ ...defaultSettings, cutoffDay });
});

test.each([
	['cutoffDay', '0'],
	['cutoffDay', '32'],
	['cutoffDay', '"25"'],
	['cutoffDay', '25.5'],
	['cutoffRoll', '"sideways"'],
	['cutoffDayCounts', '1']
] as const)('%s cannot be %s', (name, text) => {
	expect(() => readSetting(name, text)).toThrow(RangeError);
});
