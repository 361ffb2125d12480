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
				'点左侧（手机上在下方）的“演示台账”。',
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
