import { enlargeText, forgottenPassword, ownAccount, printPage, signInHelp } from './shared.ts';
import type { HelpTopic } from './topic.ts';

export const auditorHelp: HelpTopic = {
	id: 'auditor',
	title: '审计员',
	about: '查看操作日志，核对日志没有被改动，导出存档。',
	tasks: [
		signInHelp('administrator'),
		forgottenPassword('administrator'),
		{
			id: 'read-log',
			title: '查一件事是谁做的',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'点左侧“设置”，打开“日志”。最近的在最上面。',
						'按日期、人员、类别筛选，点“查找”；筛选条件在网址里，可以把网址发给同事。',
						'每一条写着时间、谁、做了什么、从哪个网络地址来。登录没有成功的也有记录。'
					]
				}
			]
		},
		{
			id: 'check-chain',
			title: '核对日志没有被改动',
			blocks: [
				{
					kind: 'text',
					text: '每一条日志都带着前一条的校验值，改动、删除或调换任何一条都会被发现。在“日志”页点“检查”，或请系统管理员运行下面的命令。'
				},
				{
					kind: 'command',
					command: 'npm run ledger -- verify',
					does: '检查日志和数据库，不作改动'
				},
				{
					kind: 'text',
					text: '核对完整后，页面上出现“今日校验值”。点“复制校验值”，每天或每周存到另一台电脑的一个文本文件里；数据文件夹的 audit-anchors.txt 里也有一份，但它和数据在同一台电脑上。要对照另存的那一份，请系统管理员运行下面的命令，连日志末尾被整段删去也能发现。'
				},
				{
					kind: 'command',
					command: 'npm run ledger -- verify --anchors 文件',
					does: '连同另存的校验值一并检查'
				}
			]
		},
		{
			id: 'export-log',
			title: '导出日志存档',
			blocks: [
				{
					kind: 'steps',
					steps: [
						'先筛选出要存档的日期，再点表格上方的“导出这 … 条”，得到一个可用 WPS 打开的 CSV 文件。',
						'导出本身也记入日志。日志至少保存 180 天，默认 365 天，到期前请导出。'
					]
				}
			]
		},
		ownAccount,
		enlargeText,
		printPage
	]
};
