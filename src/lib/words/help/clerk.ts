import {
	enlargeText,
	forgottenPassword,
	openDemo,
	ownAccount,
	printPage,
	readStandings,
	signInHelp
} from './shared.ts';
import type { HelpTopic } from './topic.ts';

export const clerkHelp: HelpTopic = {
	id: 'clerk',
	title: '填报员',
	about: '本版本可以登录、查看本单位的人员、更换联系人，还没有填报功能。',
	tasks: [
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
			title: '看一家单位承担哪些任务',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'在演示台账按 Ctrl+F，输入单位简称，例如“区教育局”，逐项跳转。',
						'一项任务由几家单位共同承担时，几家单位都会列出。'
					]
				}
			]
		},
		readStandings,
		enlargeText,
		printPage
	]
};
