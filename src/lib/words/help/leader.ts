import { readBoard } from './board.ts';
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
import { keepViews } from './views.ts';
import type { HelpTopic } from './topic.ts';

export const leaderHelp: HelpTopic = {
	id: 'leader',
	title: '区领导',
	about: '本版本可以登录、看台账、看各单位报送情况、作批示、查看单位和联系人，还没有总览和图表。',
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
						'打开“台账”，上面的“先看这些”列出已逾期、严重滞后、延期申请待答复、本人批示未回复的各有几项，点开就是那几项；每一项下面写着原因、最近一个月的进展和没有解决的问题。',
						'也可以点上面的“已逾期”；“分组”选“按责任单位”，看是哪几家。',
						'时限当天不算逾期；没有写明时限的任务显示“未定时限”，不算逾期。'
					]
				}
			]
		},
		readBoard,
		keepViews,
		{
			id: 'instruct',
			title: '对一项任务作批示',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'打开那一项任务，点“作批示”；或点左侧“批示督办”，再点“作批示”，填任务序号。',
						'写明要求，选回复时限，点“下达批示”。各单位登录后排在最前看到。',
						'单位的回复在这一件的页面上并排列出；满意的点“办结这一件”，不满意的点“请补充回复”。',
						'不要求回复的话，写在那一项任务的“留言”里。'
					]
				},
				{ kind: 'link', href: '/directives', label: '打开批示督办' }
			]
		},
		{
			id: 'read-asks',
			title: '看哪些事要协调',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“批示督办”，再点上面的“问题和需协调事项”，“类别”选“需协调”。',
						'写明了请谁协调、哪家单位提出、多少天还没有解决。'
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
