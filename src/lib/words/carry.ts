import { dateText } from './format.ts';

/** 结转: the running list goes on in the list of the next year. */
export const carryWords = {
	title: '结转到下一年清单',
	open: '结转到下一年',
	lead: '勾选要继续做的任务，作为新任务列入下一年的清单。原任务的状态、填报和本年数字都不变，两边的任务页互相有链接。',
	from: '转出清单',
	into: '转入清单',
	intoNew: '新建一份清单',
	newPlan: '新清单',
	newPlanHint: '选择“新建一份清单”时填写。',
	year: '年份',
	planTitle: '名称',
	docNo: '文号',
	docNoHint: '可以先不填',
	startsOn: '执行日期',
	startsOnHint: '到这一天，新清单成为现行清单；在这之前，现行清单照旧。',
	numbering: '序号',
	numberings: {
		anew: '按次序重新编号',
		kept: '沿用原序号（已被占用的另编）'
	},
	tasks: (count: number) => `可以结转的任务 ${count} 项`,
	ticked: (count: number) => `已勾选 ${count} 项`,
	offered: '默认不勾选',
	choose: '勾选',
	chooseAll: '勾选全部可以结转的任务',
	chooseOne: (task: string) => `结转${task}`,
	stays: (count: number) => `另有 ${count} 项不结转：已完成、已取消或已并入其他任务。`,
	went: (year: number, task: string) => `已结转到${year}年${task}`,
	none: '没有可以结转的任务',
	noneHint: '未完成的任务都已结转，或清单里没有未完成的任务。',
	noPlan: '还没有清单',
	preview: '预览',
	previewTitle: '结转预览',
	counts: (tasks: number, title: string) => `${tasks} 项任务将列入“${title}”`,
	startsAt: (day: string) => `${dateText(day)}起执行`,
	newSections: (count: number) => `新增重点任务 ${count} 个`,
	lost: (count: number) => `${count} 项的时限届时已过，转入后待重新明确`,
	goals: (milestones: number, indicators: number, lostDays: number) =>
		[
			milestones > 0 ? `未完成的阶段目标 ${milestones} 个` : '',
			indicators > 0 ? `量化指标 ${indicators} 个（基数取最近一次读数）` : ''
		]
			.filter((part) => part !== '')
			.join('、') +
		`随任务转入${lostDays > 0 ? `，其中 ${lostDays} 个的时限届时已过，待重新明确` : ''}`,
	heirs: (count: number) => `${count} 项的单位换成更名、合并后的单位`,
	toSign: '责任单位要在新清单里重新签收。转入后可以一次撤销。',
	fromNumber: '原序号',
	newNumber: '新序号',
	newSection: '新增',
	lostDeadline: (before: string) => `未定时限，待重新明确（原为${before}）`,
	confirm: (count: number, year: number) => `结转 ${count} 项到${year}年清单`,
	back: '返回修改',
	done: (count: number, year: number) => `已结转 ${count} 项到${year}年清单`,
	undone: (count: number) => `已撤销结转，${count} 项从新清单中移出`,
	show: (year: number) => `看${year}年清单`,
	undo: '撤销结转',
	cameFrom: (year: number, task: string) => `结转自${year}年${task}`,
	wentTo: (year: number, task: string) => `已结转到${year}年${task}`,
	formerDeadline: (text: string) => `原时限“${text}”已过，请重新明确时限。`,
	formerMonths: '往年的进展：'
};
