import type { DeskTodo } from '../domain/report/desk-todos.ts';
import { cutoffText, monthText, periodText, remainingText } from './format.ts';
import { taskName } from './task-name.ts';

/** The office's own place: how a month stands, and what is to be done today. */
export const deskWords = {
	title: '工作台',
	month: (period: string) => `${periodText(period)}填报`,
	remaining: (cutoffAt: string, now: string) => {
		const left = remainingText(now, cutoffAt);
		return left === null ? '已截止' : `还剩 ${left}`;
	},
	closed: '已封账',
	counts: '本月情况',
	count: {
		missing: (isOver: boolean) => (isOver ? '未报' : '未填'),
		part: (drafts: number) => (drafts === 0 ? '' : `，其中 ${drafts} 有草稿`),
		draft: '草稿',
		waiting: '待审',
		returned: '已退回',
		doubtful: '有疑问'
	},
	approved: (approved: number, asked: number) => `已通过 ${approved}/${asked} 项次`,
	todos: '今天要做',
	nothing: '今天没有要办的事。',
	closedStill: '封账后还可以审核的',
	unreviewed: (period: string, count: number) =>
		`${monthText(period)}已封账，还有 ${count} 项没有审核`,
	events: '最近动态',
	noEvents: '这个月还没有动态。',
	review: '审核',
	chase: '催办',
	objections: '异议',
	/** The way to the month as it is run: more time, closing. */
	settings: '期次',
	noMonth: '还没有开放填报的月份',
	noMonthHint: '开放一个月的填报以后，这里列出各单位报了没有、哪些等着审核。',
	ahead: (period: string) => `${monthText(period)}填报将于${monthText(period)}1日开放。`,
	toPeriods: '打开期次',
	previous: (period: string) => `上一期：${periodText(period)}`,
	next: (period: string) => `下一期：${periodText(period)}`,
	otherMonths: '其他月份'
};

/** What is to be done, each a sentence that leads to where it is done. */
export function todoText(todo: DeskTodo): string {
	switch (todo.kind) {
		case 'missing':
			return `${cutoffText(todo.cutoffAt)} 已截止，还有 ${todo.units} 家单位的 ${todo.count} 项未报`;
		case 'waiting':
			return todo.doubtful === 0
				? `有 ${todo.count} 项等待审核`
				: `有 ${todo.count} 项等待审核，其中 ${todo.doubtful} 项有疑问`;
		case 'objected':
			return `有 ${todo.count} 件异议等待答复`;
		case 'overdue':
			return `有 ${todo.count} 项退回后过了修改期限，还没有重新上报`;
		case 'close':
			return `${periodText(todo.period)}可以封账`;
	}
}

export type EventTold = {
	kind: 'submitted' | 'withdrawn' | 'approved' | 'returned' | 'taken-back';
	count: number;
	onBehalf: boolean;
	/** Null where nobody is known. */
	by: string | null;
	unit: string;
	number: string;
};

/** What happened, in one sentence: 区法院上报 3 项; 印书白退回区财政局第45项. */
export function eventText({ kind, count, onBehalf, by, unit, number }: EventTold): string {
	const which = count === 1 ? taskName(number) : `${count} 项`;
	const who = by ?? '区营商办';
	switch (kind) {
		case 'submitted':
			return onBehalf ? `${who}为${unit}代填${which}` : `${unit}上报${spaced(which)}`;
		case 'withdrawn':
			return `${unit}撤回${spaced(which)}`;
		case 'approved':
			return `${who}通过${count === 1 ? `${unit}${which}` : spaced(which)}`;
		case 'returned':
			return `${who}退回${count === 1 ? `${unit}${which}` : spaced(which)}`;
		case 'taken-back':
			return `${who}撤销了${count === 1 ? `对${unit}${which}的审核` : ` ${count} 项审核`}`;
	}
}

/** A figure stands apart from what is before it. */
function spaced(text: string): string {
	return /^\d/.test(text) ? ` ${text}` : text;
}
