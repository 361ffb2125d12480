import type { HelpTask } from './topic.ts';

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
				'underway',
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

/** What everybody with an account needs. */
export const signInHelp: HelpTask = {
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
			text: '初始密码有有效期，账号单上写着日期。过期了，请营商办重新打印一张。'
		}
	]
};

export const forgottenPassword: HelpTask = {
	id: 'forgotten-password',
	title: '忘记密码，或提示暂停登录',
	blocks: [
		{
			kind: 'list',
			items: [
				'忘记密码：联系营商办重置，会得到一张新的账号单。营商办看不到也不知道原来的密码。',
				'连续输错几次会暂停登录一段时间，页面上写着还要等几分钟，过后自动恢复；急用时请营商办解除。',
				'长时间没有操作会自动退出，重新登录后回到刚才的页面。'
			]
		}
	]
};

export const ownAccount: HelpTask = {
	id: 'own-account',
	title: '修改密码，查看自己在哪里登录',
	blocks: [
		{
			kind: 'steps',
			steps: [
				'点右上角自己的姓名，打开“我的账号”。',
				'点“修改密码”：先输入现在的密码，再输入两次新密码。改好后，其他设备上的登录全部退出。',
				'“登录的设备”列出自己现在在哪些地方登录；不认识的，点“退出这一个”，并马上修改密码。',
				'离开座位前，点右上角“退出”。'
			]
		}
	]
};
