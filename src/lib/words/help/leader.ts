import { enlargeText, openDemo, printPage, readStandings } from './shared.ts';
import type { HelpTopic } from './topic.ts';

export const leaderHelp: HelpTopic = {
	id: 'leader',
	title: '区领导',
	about: '本版本可以查看演示台账，没有总览和图表。',
	tasks: [
		openDemo,
		{
			id: 'find-overdue',
			title: '看哪些任务逾期',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'在演示台账按 Ctrl+F，输入“已逾期”，逐项跳转。',
						'时限当天不算逾期；没有写明时限的任务显示“未定时限”，不算逾期。'
					]
				}
			]
		},
		readStandings,
		enlargeText,
		printPage
	]
};
