import type { DueWindow, Grouping, Order } from '../domain/ledger/ledger-view.ts';
import type { Light, LightReason } from '../domain/light/light.ts';
import type { Todo } from '../domain/ledger/todos.ts';
import type { Wait } from '../domain/ledger/waits.ts';
import { dateText, periodText } from './format.ts';
import { taskName } from './task-name.ts';

export const lightWords: Record<Light, string> = {
	red: '红灯',
	yellow: '黄灯',
	green: '绿灯',
	done: '已完成',
	grey: '不推进'
};

/** Why a light is red or yellow, with its figures. */
export function reasonText(reason: LightReason): string {
	switch (reason.code) {
		case 'overdue':
			return `逾期 ${reason.days} 天`;
		case 'far-behind':
		case 'behind':
			return `比序时进度慢 ${points(reason.planned - reason.percent)} 个百分点`;
		case 'two-missing':
			return '连续两期未报';
		case 'due-soon':
			return reason.days === 0
				? `今天到期，完成 ${reason.percent}%`
				: `还有 ${reason.days} 天到期，完成 ${reason.percent}%`;
		case 'report-missing':
			return '本期未报';
		case 'report-returned':
			return '本期被退回';
		case 'problem-stays':
			return `问题自${periodText(reason.since)}起未解决`;
	}
}

function points(gap: number): string {
	return (Math.round(gap * 10) / 10).toFixed(1);
}

/** 台账. */
export const ledgerWords = {
	title: '台账',
	asOf: (plan: string, day: string) => `${plan}，截至${day}`,
	total: (tasks: number, pairs: number, uncounted = 0) =>
		`共 ${tasks} 项（分解到单位 ${pairs} 项次）${uncounted > 0 ? `，另有 ${uncounted} 项已取消或已合并` : ''}`,
	found: (found: number, total: number) => `符合条件的 ${found} 项，共 ${total} 项`,
	filters: '筛选',
	section: '重点任务',
	unit: '责任单位',
	role: '分工',
	standing: '状态',
	light: '灯',
	due: '完成时限',
	problem: '有问题',
	toFilters: '按条件筛选',
	text: '序号或文字',
	group: '分组',
	order: '排序',
	all: (name: string) => `全部${name}`,
	noSection: '未归入重点任务',
	noUnit: '没有单位',
	noMonth: '没有时限',
	gone: '台账里没有',
	show: '查看',
	clear: '清除条件',
	byStanding: '按状态',
	everything: '全部',
	groups: {
		section: '按重点任务',
		unit: '按责任单位',
		standing: '按状态',
		month: '按时限月份'
	} satisfies Record<Grouping, string>,
	orders: {
		number: '按清单次序',
		due: '先到期的在前',
		percent: '完成少的在前',
		overdue: '逾期久的在前'
	} satisfies Record<Order, string>,
	dues: {
		overdue: '已逾期',
		'this-month': '本月到期',
		week: '7 天内到期',
		month: '30 天内到期',
		quarter: '90 天内到期',
		ongoing: '长期推进',
		none: '未定时限'
	} satisfies Record<Exclude<DueWindow, `${number}-${number}`>, string>,
	wait: '待办',
	waits: {
		unsigned: '还没有签收',
		claim: '完成申报待核验',
		extension: '延期申请待答复'
	} satisfies Record<Wait, string>,
	waitCount: (label: string, count: number, year: number | null = null) =>
		`${year === null ? '' : `${year}年`}${label} ${count} 项`,
	todo: '本单位待办',
	todos: {
		sign: '待签收',
		returned: '被退回的申报',
		reply: '批示、督办待回复',
		answered: '延期申请已答复',
		told: '任务变动告知',
		said: '本人批示未回复',
		former: '上年任务有变动'
	} satisfies Record<Todo, string>,
	noTodo: '本单位现在没有待办。',
	/** What a leader looks at first. */
	worst: '先看这些',
	noWorst: '没有逾期或严重滞后的任务，没有待答复的延期申请，本人批示都已回复。',
	/** What waits is counted otherwise than the state that is called alike. */
	claimsApart: (standing: number) =>
		`有申报待核验的，各责任单位都按时申报了，状态才是“待核验”（${standing} 项）`,
	signAll: (unit: string, count: number) => `${unit}签收全部 ${count} 项`,
	toSign: (unit: string) => `请${unit}看过下面的内容后签收。`,
	choose: '勾选',
	chooseOne: (number: string) => `勾选${number === '' ? '这一项' : `第${number}项`}`,
	chooseAll: '勾选本页全部',
	runChosen: '办理所选任务',
	runCount: (count: number) => `办理所选 ${count} 项`,
	add: '新增任务',
	print: '打印',
	dueIn: (month: string) => `${periodText(month)}到期`,
	caption: (found: number) => `任务 ${found} 项`,
	number: '序号',
	measure: '改革措施',
	percent: '完成比例',
	task: taskName,
	unstated: '未定时限',
	readAs: (day: string, ongoing: boolean) => `算到${dateText(day)}${ongoing ? '，之后持续' : ''}`,
	originally: (day: string) => `原定${dateText(day)}`,
	inForce: (day: string | null, ongoing: boolean) =>
		day === null
			? ongoing
				? '长期推进'
				: '未定时限'
			: `${dateText(day)}${ongoing ? '，之后持续' : ''}`,
	/** As the list itself says. */
	printedDue: (text: string) => `清单写的“${text}”`,
	part: (from: number, to: number, all: number) => `第 ${from}–${to} 行，共 ${all} 行`,
	empty: '还没有任务',
	emptyOffice: '导入责任清单后，全部任务列在这里；也可以先看演示数据。',
	emptyUnit: '本单位还没有任务。任务由区营商办分派，如有疑问请联系区营商办。',
	importList: '导入责任清单',
	seeDemo: '看演示',
	nothing: (conditions: string) => `没有符合条件的任务：${conditions}`,
	say: (name: string, value: string) => `${name}＝${value}`
};
