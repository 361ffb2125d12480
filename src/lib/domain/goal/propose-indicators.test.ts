import { expect, test } from 'vitest';
import { proposeIndicators } from './propose-indicators.ts';

const read = (measure: string) =>
	proposeIndicators(measure, 2026).map(({ name, comparison, target, measuredIn, due }) =>
		[name, comparison, target, measuredIn, due].join(' ').trim()
	);

test.each([
	['at least a share', '即办件比例达到30%以上', ['即办件比例 ≥ 30 %']],
	['at most a time', '平均用时不超过12个工作日，逐项公布', ['平均用时 ≤ 12 工作日']],
	['a time brought down to', '审批时限压缩至12个工作日以内', ['审批时限 ≤ 12 工作日']],
	['within, without another word', '平均接电时间5个工作日以内', ['平均接电时间 ≤ 5 工作日']],
	['figures in Chinese', '全流程不超过七个工作日', ['全流程 ≤ 7 工作日']],
	['tenths are per cent', '关键字段自动带出率六成以上', ['关键字段自动带出率 ≥ 60 %']],
	['thousands', '服务企业不少于1,200家', ['服务企业 ≥ 1200 家']],
	['decimals', '平均停电时间控制在4.5小时以内', ['平均停电时间 ≤ 4.5 小时']],
	[
		'a day in the sentence is by when',
		'2026年9月底前，网上办结率达到95%以上',
		['网上办结率 ≥ 95 % 2026-09-30']
	],
	[
		'each step has its own day',
		'2026年6月底前即办件比例达到30%；2026年底前即办件比例达到40%',
		['即办件比例 ≥ 30 % 2026-06-30', '即办件比例 ≥ 40 % 2026-12-31']
	],
	[
		'the name may stand in the clause before',
		'企业开办时间，压缩至1个工作日以内',
		['企业开办时间 ≤ 1 工作日']
	],
	['a figure without a direction is none', '全年推出免申即享事项30项', []],
	['a serial is none', '落实第3项、第5项措施', []],
	['words are none', '进一步优化营商环境', []],
	['nothing is none', '', []]
])('%s: %s', (_, measure, expected) => {
	expect(read(measure)).toEqual(expected);
});
