import { monthText } from './format.ts';

/** A unit's own record: what its month counts for, and its past months. */
export const scoreWords = {
	title: '本单位得分',
	lead: (period: string, isClosed: boolean, correction: number | null) =>
		`${monthText(period)}${isClosed ? (correction ? `已封账，第 ${correction} 次更正` : '已封账') : '未封账，数字随填报变化'}`,
	month: '月份',
	show: '查看',
	empty: '还没有可以计算的月份',
	emptyHint: '开放填报后，这里列出本单位的数据总量、覆盖率、及时率、合格率。',
	former: (unit: string) => `以${unit}的名义`,
	noTasks: '本期无任务',
	figures: '四项指标',
	rows: '逐项明细',
	columns: { task: '任务', filed: '首次上报', percent: '完成比例', marks: '记录' },
	why: '为什么？',
	/** Of a mark that the unit may contest there. */
	whyOrObject: '为什么？／提异议',
	clean: '无',
	notFiled: '未报',
	noProgress: '本月无进展',
	onBehalf: '代填',
	lateEntry: '补报',
	history: '历史',
	historyLead: '以前各月的填报，只能查看',
	historyEmpty: '还没有历史记录，第一次上报后会出现在这里',
	toScore: '看得分和异议'
};
