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
import { ownTasks } from './run-task.ts';
import { fileMonth, mendReturned, ownScore } from './file-month.ts';
import { keepViews } from './views.ts';
import type { HelpTopic } from './topic.ts';

export const clerkHelp: HelpTopic = {
	id: 'clerk',
	title: '填报员',
	about:
		'每月按时填报本单位的任务；登录、查看和签收任务、申报完成、申请延期、回复批示和督办、更换联系人，也在这里说明。',
	tasks: [
		fileMonth,
		mendReturned,
		ownScore,
		signInHelp('unit'),
		forgottenPassword('unit'),
		{
			id: 'change-contact',
			title: '换人填报',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“单位”，打开本单位的页面，找到“更换联系人”。',
						'选谁不再负责，填新联系人的姓名和电话，点“提出更换”。',
						'营商办（三员分立时是系统管理员）确认后，新联系人会得到一张账号单。不再负责的人没有别的单位和岗位时，账号同时停用；有的，只是不再负责这家单位。确认之前可以撤回。'
					]
				}
			]
		},
		ownAccount,
		openDemo,
		{
			id: 'find-own',
			title: '看本单位承担哪些任务',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“台账”，只列本单位的任务；几家单位共同承担的，几家都列出。',
						'点上面的“已逾期”“有风险”只看这一类；“分工”选“牵头”只看本单位牵头的。'
					]
				},
				{ kind: 'link', href: '/tasks', label: '打开台账' }
			]
		},
		keepViews,
		ownTasks,
		{
			id: 'reply-directive',
			title: '回复批示和督办',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“批示督办”：标着“等本单位回复”的排在最前。',
						'打开这一件，写明办理情况、下一步和完成日期，点“提交回复”。当天回复不算逾期。',
						'回复后不能修改，可以再补充；营商办请补充的，要重新回复。',
						'几家单位共同承办的，各写各的，几家的回复并排列出。'
					]
				},
				{ kind: 'link', href: '/directives', label: '打开批示督办' }
			]
		},
		{
			id: 'comment',
			title: '在一项任务下留言',
			blocks: [
				{
					kind: 'text',
					text: '打开一项任务，在“留言”里写，点“发表留言”；能看到这一项的人都看得到。自己的留言可以删除。'
				}
			]
		},
		findThings,
		readLights,
		readStandings,
		enlargeText,
		printPage
	]
};
