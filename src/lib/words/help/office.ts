import { enlargeText, openDemo, printPage, readStandings } from './shared.ts';
import type { HelpTopic } from './topic.ts';

export const officeHelp: HelpTopic = {
	id: 'office',
	title: '区营商办',
	about: '本版本可以查看演示台账，没有导入清单、审核和通报功能。',
	tasks: [
		openDemo,
		{
			id: 'compare-list',
			title: '对照责任清单看演示台账',
			blocks: [
				{
					kind: 'text',
					text: '演示台账沿用责任清单的用语，项目和序号一一对应：'
				},
				{
					kind: 'table',
					caption: '责任清单与演示台账',
					head: ['责任清单', '演示台账'],
					rows: [
						['重点任务', '分组的标题'],
						['改革措施', '一项任务，序号与清单相同'],
						['责任单位', '一家或几家；联合承担的逐家列出，分了牵头、配合的逐家注明'],
						['完成时限', '清单上的原文，下面一行是由它算到的日期；没有写明的，状态是“未定时限”']
					]
				}
			]
		},
		readStandings,
		enlargeText,
		printPage
	]
};
