import {
	findThings,
	enlargeText,
	forgottenPassword,
	openDemo,
	ownAccount,
	printPage,
	readLights,
	readStandings,
	signInHelp
} from './shared.ts';
import type { HelpTopic } from './topic.ts';

export const leaderHelp: HelpTopic = {
	id: 'leader',
	title: '区领导',
	about: '本版本可以登录、看台账、查看单位和联系人，还没有总览和图表。',
	tasks: [
		signInHelp('other'),
		{
			id: 'stay-signed-in',
			title: '在自己的手机或电脑上保持登录',
			blocks: [
				{
					kind: 'text',
					text: '登录时勾选“在这台设备上保持登录 30 天”，一个月内打开就能看。只对区领导账号有效；公用电脑请不要勾选。手机丢失时，请系统管理员退出这个账号的全部登录（三员分立时请安全管理员）。三员分立时没有保持登录。'
				}
			]
		},
		{
			id: 'call-unit',
			title: '找一家单位的联系人',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“单位”，按机构序列列出各单位和联系人。',
						'电话平时隐去中间几位。需要时打开那家单位，点“显示电话”；每次查看都会记入日志。'
					]
				}
			]
		},
		openDemo,
		{
			id: 'find-overdue',
			title: '看哪些任务逾期',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“台账”，再点上面的“已逾期”；“分组”选“按责任单位”，看是哪几家。',
						'时限当天不算逾期；没有写明时限的任务显示“未定时限”，不算逾期。'
					]
				}
			]
		},
		findThings,
		readLights,
		readStandings,
		forgottenPassword('other'),
		ownAccount,
		enlargeText,
		printPage
	]
};
