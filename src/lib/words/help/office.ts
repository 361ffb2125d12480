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

export const officeHelp: HelpTopic = {
	id: 'office',
	title: '区营商办',
	about: '建立账号、打印账号单；还没有单位名录、导入清单、审核和通报功能。',
	tasks: [
		signInHelp,
		{
			id: 'create-account',
			title: '为一名填报员建立账号',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“设置”，在“账号”页点“新建账号”。',
						'填姓名和电话，选岗位，点“建立账号”。账号名就是姓名，重名时自动加数字。',
						'页面上出现账号单：点“打印”，当面交给本人。离开这一页后，密码不再显示。',
						'一个人负责几家单位，或要当单位责任人，点开“其他岗位、多个单位、另取账号名”。'
					]
				}
			]
		},
		{
			id: 'help-clerk',
			title: '有人打电话说不能登录',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'在“账号”页查找他的姓名，看“状态”一栏写的是什么。',
						'“暂停登录”：打开他的账号，点“解除暂停”。',
						'忘记密码，或“初始密码已过期”：点“重置密码并生成账号单”，打印后交给本人。',
						'“已停用”：确认仍由他负责后，点“启用账号”。'
					]
				}
			]
		},
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
		forgottenPassword,
		ownAccount,
		enlargeText,
		printPage
	]
};
