import type { HelpBlock, HelpTask } from './topic.ts';

/** Tasks that stand on the pages of several roles. */
export const openDemo: HelpTask = {
	id: 'open-demo',
	title: '打开演示台账',
	blocks: [
		{
			kind: 'text',
			text: '演示台账用虚构的清江区说明一份责任清单在系统里是什么样子：19 个重点任务、七十多项改革措施、20 家责任单位。任务、进展、人员、时限均为虚构，可以放心查看。'
		},
		{
			kind: 'steps',
			steps: [
				'点左侧（手机上在下方）的“演示台账”，或点下面的链接。还没有演示数据时，按页面上的“看演示”。',
				'改革措施按重点任务分组，顺序与责任清单一致，每一项都带序号。',
				'按 Ctrl+F，输入单位简称或措施里的词，用浏览器自带的查找跳到那一项。'
			]
		},
		{ kind: 'link', href: '/demo', label: '打开演示台账' }
	]
};

export const readLights: HelpTask = {
	id: 'read-lights',
	title: '看懂红灯和黄灯',
	blocks: [
		{
			kind: 'text',
			text: '红灯：已逾期；比序时进度慢 30 个百分点以上；连续两期未报。黄灯：30 天内到期而完成不到 80%；比序时进度慢 10 到 30 个百分点；本期未报或被退回；问题过了一期还没有解决。亮红灯、黄灯的任务，台账里写明原因。这些天数和百分点是默认值，区营商办可以在“设置”的“规则”里改。'
		},
		{
			kind: 'text',
			text: '序时进度按开始日到时限之间已过的天数计算。长期推进和没有时限的任务只看填报和问题；申报完成、等待核验的不算落后。'
		}
	]
};

/** What may be found differs, how it is looked for does not. */
export const findThings: HelpTask = {
	id: 'find',
	title: '接到电话，马上查到一项任务',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'在任何一页按 Ctrl+K，或点右上方的“查找”。',
				'输入序号（44、第44项都行）、单位、姓名、重点任务，或措施、进展、问题里的词。几个词用空格隔开，都有的才列出来。名称可以只输拼音首字母：swj 是水务局。',
				'用上下键选，回答就在旁边：单位、完成情况、时限、最近进展、问题、联系人。按 Enter 打开那一页，按 Esc 关闭。',
				'按 Ctrl+Enter，或点“复制回答”，得到一段可以照着念、也可以发出去的话，里面没有电话和人名。'
			]
		},
		{
			kind: 'text',
			text: '只找得到自己能看的内容：单位只找得到本单位的任务，看不到的电话也查不出来。'
		}
	]
};

export const readStandings: HelpTask = {
	id: 'read-standings',
	title: '看懂任务状态',
	blocks: [
		{
			kind: 'text',
			text: '每项任务同一时间只有一个状态，由清单里的完成时限和办理情况得出。每个状态都有文字和图形，打印成黑白也能分清。'
		},
		{
			kind: 'standings',
			of: [
				'notStarted',
				'underway',
				'atRisk',
				'farBehind',
				'overdue',
				'awaitingConfirmation',
				'done',
				'noDeadline',
				'suspended',
				'cancelled',
				'merged'
			]
		}
	]
};

export const enlargeText: HelpTask = {
	id: 'enlarge-text',
	title: '把字放大',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'在页面右上方的“字号”处选“标准”“大”或“特大”，立即生效。',
				'这台电脑的这个浏览器会记住选择，下次打开不用再选。',
				'还嫌小，可以再按 Ctrl 和加号放大整个页面，按 Ctrl 和 0 恢复。'
			]
		}
	]
};

export const printPage: HelpTask = {
	id: 'print-page',
	title: '打印一页',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'打开要打印的页面，按 Ctrl+P。',
				'打印时导航和按钮自动隐去，长表格每页重复表头。',
				'需要电子版时，在打印机一栏选“另存为 PDF”。'
			]
		}
	]
};

/** Whose account it is: the office looks after those of the units, and the administrator after all. */
type Whose = 'unit' | 'other' | 'administrator';

const resetters: Record<Whose, string> = {
	unit: '营商办（三员分立时是系统管理员）',
	other: '系统管理员',
	administrator: '系统管理员（三员分立时只能用“忘记密码”里的命令）'
};

const unlockers: Record<Whose, string> = {
	unit: '营商办（三员分立时是安全管理员）',
	other: '系统管理员（三员分立时是安全管理员）',
	administrator: '系统管理员（三员分立时是安全管理员）'
};

/** What everybody with an account needs. */
export function signInHelp(whose: Whose): HelpTask {
	return {
		id: 'sign-in',
		title: '第一次登录，设置自己的密码',
		blocks: [
			{
				kind: 'steps',
				steps: [
					'用浏览器打开账号单上的网址，输入账号单上的账号和初始密码，点“登录”。',
					'按页面提示设置自己的密码，两次输入要一样。点“显示密码”可以看到输入的字。',
					'密码保存后直接进入系统。账号单上的初始密码从此作废，可以销毁。'
				]
			},
			{
				kind: 'text',
				text: `初始密码有有效期，账号单上写着日期。过期了，请${resetters[whose]}重新打印一张。`
			}
		]
	};
}

export function forgottenPassword(whose: Whose): HelpTask {
	const consoleOnly: readonly HelpBlock[] = [
		{
			kind: 'text',
			text: '三员分立时，系统里没有人能重置系统管理员、安全管理员、审计员的密码，以免一名管理员取得另一名的权限。请在运行本系统的电脑上执行下面的命令，会得到一个新的初始密码，暂停登录和动态码同时解除；这件事会记入日志。'
		},
		{
			kind: 'command',
			command: 'npm run ledger -- reset-password 账号',
			does: '为一个账号换发初始密码'
		}
	];
	return {
		id: 'forgotten-password',
		title: '忘记密码，提示暂停登录，或丢了手机',
		blocks: [
			{
				kind: 'list',
				items: [
					`忘记密码：联系${resetters[whose]}重置，会得到一张新的账号单。谁都看不到也不知道原来的密码。`,
					`连续输错几次会暂停登录一段时间，页面上写着还要等几分钟，过后自动恢复；急用时请${unlockers[whose]}解除。`,
					`用了动态码而手机不在身边：输入一个恢复码。恢复码也没有了，请${unlockers[whose]}停用动态码。`,
					'长时间没有操作会自动退出，重新登录后回到刚才的页面。写了一半、没有提交的内容，用同一台电脑的同一个浏览器在原处列出，点“取回”填回去，14 天内有效；收起来的表单，在打开它的按钮上写着“有未提交的内容”；电话号码不保存，要补填。'
				]
			},
			...(whose === 'administrator' ? consoleOnly : [])
		]
	};
}

export const ownAccount: HelpTask = {
	id: 'own-account',
	title: '修改密码，启用动态码，查看自己在哪里登录',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'点右上角自己的姓名，打开“本人账号”。',
				'点“修改密码”：先输入现在的密码，再输入两次新密码。改好后，其他设备上的登录全部退出。',
				'点“启用动态码”：用手机上的动态码应用扫描二维码，以后登录时除密码外再输入 6 位数字。页面给出的恢复码请打印存好，手机丢了用它登录。',
				'“登录着的设备”列出自己现在在哪些地方登录；不认识的，点“退出这一个”，并马上修改密码。',
				'离开座位前，点右上角“退出”。这台电脑上没有提交的内容和表格里没有保存的内容随之清除，清除前会询问；同时打开的其他窗口也不再保留。'
			]
		}
	]
};

/** What domain/actor.ts lets each of them do with accounts and rules. */
export const whoDoesWhat: HelpTask = {
	id: 'separation',
	title: '三员分立前后，哪件事由谁办',
	blocks: [
		{
			kind: 'text',
			text: '三员分立在“规则”里打开，打开前要有系统管理员、安全管理员、审计员三个人的账号，都不兼任别的岗位。打开后三人互相制约：建账号、重置密码的人不能授岗位，授岗位的人不能建账号、重置密码，做了什么由审计员在日志里看。'
		},
		{
			kind: 'table',
			caption: '哪件事由谁办',
			head: ['事项', '平时', '三员分立时'],
			rows: [
				[
					'建立账号、打印账号单',
					'系统管理员；单位的账号，营商办也可以',
					'系统管理员，新账号没有岗位'
				],
				['授予、改变岗位', '系统管理员；单位的账号，营商办也可以', '安全管理员'],
				['修改资料、停用和启用账号', '系统管理员；单位的账号，营商办也可以', '系统管理员'],
				[
					'重置密码',
					'系统管理员；单位的账号，营商办也可以',
					'系统管理员；三名管理员的密码只能在命令行重置'
				],
				[
					'解除暂停、退出登录、停用动态码',
					'系统管理员；单位的账号，营商办也可以',
					'安全管理员；自己的动态码在“本人账号”里停用'
				],
				['确认更换联系人', '营商办', '系统管理员'],
				['设定密码、登录、三员等规则', '系统管理员', '安全管理员'],
				['设定每月截止日等规则', '营商办', '营商办'],
				['查看、导出操作日志', '审计员、系统管理员、营商办', '审计员']
			]
		}
	]
};
