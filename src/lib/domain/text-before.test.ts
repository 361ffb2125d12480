import { expect, test } from 'vitest';
import { textBefore } from './text-before.ts';

const change = (changedAt: string, from: string, field = 'measure') => ({ field, from, changedAt });

test.each([
	['nothing changed', [], '丙'],
	['changed before the day', [change('2026-03-31T01:00:00.000Z', '甲')], '丙'],
	['changed on the day', [change('2026-04-01T01:00:00.000Z', '甲')], '甲'],
	['the day begins in Shanghai', [change('2026-03-31T16:30:00.000Z', '甲')], '甲'],
	[
		'twice since, in any order',
		[change('2026-05-01T01:00:00.000Z', '乙'), change('2026-04-02T01:00:00.000Z', '甲')],
		'甲'
	],
	['another field', [change('2026-04-02T01:00:00.000Z', '1', 'number')], '丙']
])('a text as it was before a day: %s', (_, changes, text) => {
	expect(textBefore('2026-04-01', 'measure', '丙', changes)).toBe(text);
});
