import type { Mark, MarkKind } from '../domain/report/mark.ts';
import { cutoffText, instantText } from './format.ts';

/** What stands against a unit in a month, in one word. */
export const markWords: Record<MarkKind, string> = {
	late: '迟报',
	returned: '退回',
	missing: '未报'
};

/** 为什么: the rule, and the moments it was judged by. */
export function markReason(mark: Mark, timelyBy: 'first' | 'last'): string {
	const which = timelyBy === 'first' ? '首次上报' : '最后一次上报';
	switch (mark.kind) {
		case 'late':
			return `截止 ${cutoffText(mark.cutoffAt)}；${which} ${instantText(mark.submittedAt)}，迟 ${mark.days} 天。规则：按${which}的时间算，以系统收到的时刻为准。`;
		case 'returned':
			return `${instantText(mark.at)} 第一次退回${mark.times > 1 ? `，共退回 ${mark.times} 次` : ''}。规则：首次审核即通过的算合格；撤销的退回不算。`;
		case 'missing':
			return `截止 ${cutoffText(mark.cutoffAt)}，没有上报。规则：没有上报、或上报后又撤回的，都算未报。`;
	}
}

export const objectionWords = {
	title: '异议',
	raise: '提出异议',
	body: '理由',
	bodyHint: '写清哪里不对、有什么依据，区营商办会答复',
	send: '提交异议',
	sent: '已提交异议，区营商办答复后在通知里告知。',
	waiting: (at: string) => `${instantText(at)} 提出异议，等待答复`,
	answered: (accepted: boolean, answer: string) => `${accepted ? '已采纳' : '未采纳'}：${answer}`,
	empty: '没有异议',
	emptyHint: '单位对迟报、退回、未报有异议时，会出现在这里和通知里。',
	accept: '采纳',
	decline: '不采纳',
	answer: '答复',
	answerHint: '采纳的，请到审核、期次里撤销退回、延长时间或做更正',
	answerSent: '已答复，单位会收到通知。',
	open: (count: number) => `待答复 ${count} 件`,
	columns: { unit: '单位', task: '任务', mark: '记录', body: '异议', answer: '答复' }
};
