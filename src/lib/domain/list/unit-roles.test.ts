import { expect, test } from 'vitest';
import { splitRoles } from './unit-roles.ts';

test.each([
	['a plain name has the role of its column', '区财政局', [['responsible', '区财政局']]],
	['several as well', '区税务局、开发区税务局', [['responsible', '区税务局、开发区税务局']]],
	[
		'who leads stands in front',
		'牵头：区住建局；配合：区水务局、区财政局',
		[
			['lead', '区住建局'],
			['support', '区水务局、区财政局']
		]
	],
	[
		'on lines of their own',
		'牵头单位：区住建局\n配合单位：区水务局',
		[
			['lead', '区住建局'],
			['support', '区水务局']
		]
	],
	[
		'or behind',
		'区住建局牵头，区水务局、各镇政府（街道办事处）配合',
		[
			['lead', '区住建局'],
			['support', '区水务局、各镇政府（街道办事处）']
		]
	],
	[
		'or behind, with a full stop',
		'区住建局牵头，区水务局配合。',
		[
			['lead', '区住建局'],
			['support', '区水务局']
		]
	],
	[
		'or in a bracket',
		'区住建局（牵头）、区水务局、区财政局（配合）',
		[
			['lead', '区住建局'],
			['responsible', '区水务局'],
			['support', '区财政局']
		]
	],
	[
		'the first without a word leads nothing',
		'区住建局，配合单位：区水务局',
		[
			['responsible', '区住建局'],
			['support', '区水务局']
		]
	],
	[
		'负责 is no name',
		'区住建局、区水务局按照职责分工负责',
		[['responsible', '区住建局、区水务局']]
	],
	['责任单位 in front is no name either', '责任单位：区住建局', [['responsible', '区住建局']]],
	[
		'牵头 inside a name is no word for it',
		'项目审批相关牵头单位',
		[['responsible', '项目审批相关牵头单位']]
	],
	[
		'another bracket is left alone',
		'区工信局（区企业服务中心）',
		[['responsible', '区工信局（区企业服务中心）']]
	]
] as const)('%s', (_, cell, parts) => {
	expect(splitRoles(cell, 'responsible').map(({ role, text }) => [role, text])).toEqual(parts);
});

test('a column of those who lead passes its role on', () => {
	expect(splitRoles('区住建局负责', 'lead')).toEqual([{ role: 'lead', text: '区住建局' }]);
});
