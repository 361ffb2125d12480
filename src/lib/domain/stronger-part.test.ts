import { expect, test } from 'vitest';
import { strongestParts } from './stronger-part.ts';
import type { TaskRole } from './task.ts';

const part = (who: string, role: TaskRole, printed = who) => ({ who, role, printed });

test.each([
	['everybody once', [part('水', 'lead'), part('法', 'support')], ['水 lead 水', '法 support 法']],
	['a lead before a support', [part('水', 'support'), part('水', 'lead')], ['水 lead 水']],
	['a lead stays one', [part('水', 'lead'), part('水', 'support')], ['水 lead 水']],
	[
		'a support becomes responsible',
		[part('水', 'support'), part('水', 'responsible')],
		['水 responsible 水']
	],
	[
		'the first place and name',
		[part('水', 'support', '水利局'), part('法', 'lead'), part('水', 'lead', '区水利局')],
		['水 lead 水利局', '法 lead 法']
	]
] as const)('%s', (_, parts, expected) => {
	const found = strongestParts(parts, ({ who }) => who);
	expect(found.map(({ who, role, printed }) => `${who} ${role} ${printed}`)).toEqual(expected);
});

test('with what the office asks of the stronger part', () => {
	const of = (role: TaskRole, mustFile: 0 | 1 | null) => ({ role, mustFile });
	expect(strongestParts([of('support', 1), of('lead', null)], () => '水')).toEqual([
		of('lead', null)
	]);
});
