import { expect, test } from 'vitest';
import { isOnlyFiller } from './only-filler.ts';

test.each([
	...[
		'同上',
		'同上月',
		'与上月相同。',
		'与上个月基本一致',
		'无',
		'无。',
		'暂无',
		'没有',
		'暂无进展',
		'无新进展'
	],
	...[
		'无变化',
		'没有明显变化',
		'正常推进',
		'正常推进中。',
		'正在正常推进！',
		'按计划推进',
		'按照计划有序推进',
		'持续推进'
	],
	...[
		'稳步推进中',
		'有序推进',
		'进展顺利',
		'工作正常',
		'按时序进度推进',
		'本月各项工作正在按计划有序推进中。'
	],
	...['我局正在按照要求认真落实相关工作，进展顺利', '。。。。。。。。。。。。', '— / —', '']
])('%s says nothing', (text) => {
	expect(isOnlyFiller(text)).toBe(true);
});

test.each([
	['正常推进，走访企业12家', 'a figure'],
	['已完成', 'a result, though a short one'],
	['暗标评审工作有序推进', 'what is done'],
	['与市局对接后持续推进', 'with whom'],
	['省厅未印发，无进展', 'why'],
	['12', 'a figure alone'],
	['外线改造稳步推进', 'where']
])('%s names %s', (text) => {
	expect(isOnlyFiller(text)).toBe(false);
});
