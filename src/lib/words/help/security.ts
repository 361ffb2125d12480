import {
	enlargeText,
	forgottenPassword,
	ownAccount,
	printPage,
	signInHelp,
	whoDoesWhat
} from './shared.ts';
import type { HelpTopic } from './topic.ts';

export const securityHelp: HelpTopic = {
	id: 'security',
	title: '安全管理员',
	about: '三员分立时授予岗位、设定安全规则、解除暂停登录；平时只能查看。',
	tasks: [
		signInHelp('administrator'),
		{
			id: 'grant-roles',
			title: '授予或改变一个人的岗位',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'系统管理员建好账号后，点左侧“设置”，在“账号”页打开这个人。岗位一栏是“—”的，就是还没有岗位。',
						'在“岗位”里勾选，点“保存岗位”。填报员和单位责任人要先有单位，由系统管理员在资料里填。',
						'他的登录随即退出，重新登录后按新岗位使用。'
					]
				},
				{
					kind: 'list',
					items: [
						'系统管理员、安全管理员、审计员不能兼任别的岗位，也不能由一个人担任两个。',
						'三种管理员至少各留一个能登录的账号，最后一个不能撤销岗位。'
					]
				}
			]
		},
		{
			id: 'let-in-again',
			title: '有人暂停登录，或丢了手机',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'在“账号”页查找他的姓名。状态是“暂停登录”的，括号里写着连续输错的是密码、动态码，还是修改密码时的旧密码。',
						'打开他的账号，核实是本人后点“解除暂停”。',
						'手机丢失：点“退出它的 … 处登录”；用动态码登录而恢复码也没有了的，再点“停用动态码”。规则要求使用动态码的，他下次登录时重新启用。',
						'忘记密码的，请系统管理员重置；三名管理员的密码见“忘记密码”。'
					]
				}
			]
		},
		{
			id: 'safety-rules',
			title: '设定密码和登录的规则',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“设置”，打开“规则”。每一条都写着现在的值、默认值和从哪天起生效。',
						'三员分立时，密码、登录、动态码、日志保存等规则由安全管理员设定，立即生效；每月截止日等业务规则由营商办设定。',
						'取消三员分立也在这里，由安全管理员决定。取消后，三名管理员要重新登录。'
					]
				}
			]
		},
		whoDoesWhat,
		forgottenPassword('administrator'),
		ownAccount,
		enlargeText,
		printPage
	]
};
