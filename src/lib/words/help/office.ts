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
	about: '建立账号、打印账号单、管理单位名录；还没有导入清单、审核和通报功能。',
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
						'选单位，填姓名和电话，点“建立账号”。账号名就是姓名，重名时自动加数字。',
						'页面上出现账号单：点“打印”，当面交给本人。离开这一页后，密码不再显示。',
						'一个人负责几家单位，或要当单位责任人，点开“其他岗位、多个单位、另取账号名”。'
					]
				}
			]
		},
		{
			id: 'many-accounts',
			title: '一次建立许多单位和账号',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'在 WPS 表格里准备好几列：单位、姓名、电话，可以再有简称、岗位。',
						'点左侧“设置”，在“单位”页点“从表格导入”，把整块表格复制粘贴进去（也可以选 CSV 文件）。',
						'先看预览：哪些是新单位，哪些已在名录里，哪几行有问题。确认后才写入。',
						'在“账号”页点“打印账号单”，为还没有登录过的人一次打印全部账号单，一人一页。'
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
		{
			id: 'change-contact',
			title: '单位换了联系人',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'单位提出更换后，在“单位”页上方可以看到待确认的更换。',
						'点“确认并建立账号”，打印新联系人的账号单。原联系人不再负责任何单位时，账号自动停用，做过的事仍在他名下。',
						'不同意时写明原因，单位能看到。'
					]
				}
			]
		},
		{
			id: 'unit-names',
			title: '单位改名、合并，或有别的叫法',
			blocks: [
				{
					kind: 'list',
					items: [
						'别的叫法：在“设置”的“单位”页打开那家单位，加一个别称。以后清单里写别称也认得出。',
						'改名、合并、拆分：在同一页填承接的单位、生效日期和文号。以前的记录仍用旧名，之后用新名。',
						'排列顺序：用“上移”“下移”调整机构序列，所有名单都按这个顺序。'
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
