import {
	enlargeText,
	forgottenPassword,
	openDemo,
	ownAccount,
	printPage,
	readStandings,
	signInHelp
} from './shared.ts';
import { keepViews } from './views.ts';
import type { HelpTopic } from './topic.ts';

export const approverHelp: HelpTopic = {
	id: 'approver',
	title: '单位责任人',
	about:
		'本版本可以登录、查看本单位的人员、提出更换联系人，看本单位每月的填报和得分；规则里要求责任人确认的，在“本月填报”里核对并确认。',
	tasks: [
		signInHelp('unit'),
		forgottenPassword('unit'),
		{
			id: 'own-unit',
			title: '看本单位由谁填报',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“单位”，打开本单位的页面，上面列出本单位的账号、岗位和电话。',
						'要换人填报，在同一页的“更换联系人”里提出，由营商办（三员分立时是系统管理员）确认。'
					]
				},
				{
					kind: 'text',
					text: '一个人可以同时负责几家单位，每家单位的页面都能打开；别的单位看不到本单位的电话。'
				}
			]
		},
		ownAccount,
		keepViews,
		openDemo,
		readStandings,
		enlargeText,
		printPage
	]
};
