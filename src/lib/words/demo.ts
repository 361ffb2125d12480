import { chineseNumber, dateText } from './format.ts';
import { taskRoleWords } from './task-role.ts';

/** The demo's plain list of tasks by section. */
export const demoWords = {
	/** What the room says that was entered by its address while it holds nothing. */
	empty: '演示台账还是空的',
	title: '演示台账',
	switchTitle: '用哪个身份看',
	switchHint: '不用密码。随时可以换一个身份，或点右上角“退出”。已登录的，退出演示后回到本人账号。',
	reset: '恢复演示数据',
	resetHint: '演示里可以随便改，不影响本区数据；每天凌晨自动恢复原样。',
	resetDone: '演示数据已恢复原样。',
	asOf: (day: string) => `数据截至 ${day}`,
	totals: (tasks: number, pairs: number) => `任务 ${tasks} 项（分解到单位 ${pairs} 项次）`,
	standings: (done: number, overdue: number, pending: number, undated: number) =>
		`已完成 ${done} 项，已逾期 ${overdue} 项，待核验 ${pending} 项，未定时限 ${undated} 项。`,
	uncounted: (tasks: number) => `另有 ${tasks} 项已取消或合并，列在表里备查。`,
	contents: (sections: number) => `${sections} 个重点任务，点开选择`,
	section: (ordinal: number, title: string) => `${chineseNumber(ordinal)}、${title}`,
	sectionCounts: (tasks: number, done: number, overdue: number) =>
		`${tasks} 项，完成 ${done} 项${overdue > 0 ? `，逾期 ${overdue} 项` : ''}`,
	number: '序号',
	measure: '改革措施',
	units: '责任单位',
	deadline: '完成时限',
	standing: '状态',
	item: (number: string) => `第${number}项`,
	role: taskRoleWords,
	noUnit: '没有写明',
	noDeadlineText: '没有写明',
	dueOn: (on: string, ongoing: boolean) => `算到 ${dateText(on)}${ongoing ? '，之后持续' : ''}`,
	originally: (on: string) => `原定 ${dateText(on)}`,
	days: (days: number) => `逾期 ${days} 天`
};
