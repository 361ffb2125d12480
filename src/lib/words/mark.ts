import type { Mark, MarkKind } from '../domain/report/mark.ts';
import type { TakenBack } from '../domain/report/taken-back.ts';
import { fieldWords } from './field.ts';
import { cutoffText, instantText } from './format.ts';

/** What stands against a unit in a month, in one word. */
export const markWords: Record<MarkKind, string> = {
	late: '迟报',
	returned: '退回',
	missing: '未报'
};

/** 为什么: the rule, and the moments it was judged by, with what was submitted before and taken back. */
export function markReason(
	mark: Mark,
	timelyBy: 'first' | 'last',
	takenBack: readonly TakenBack[] = [],
	/** What the office said with each return, the first one first. */
	remarks: readonly string[] = []
): string {
	const which = timelyBy === 'first' ? '首次上报' : '最后一次上报';
	switch (mark.kind) {
		case 'late': {
			const late = `迟 ${mark.days} 天`;
			const cutoff = `截止 ${cutoffText(mark.cutoffAt)}`;
			return takenBack.length === 0
				? `${cutoff}；${which} ${instantText(mark.submittedAt)}，${late}。规则：按${which}的时间算，以系统收到的时刻为准。`
				: `${cutoff}；${courseText(takenBack)}，${instantText(mark.submittedAt)} 重新上报，${late}。规则：撤回的不算，按重新上报的时间算，以系统收到的时刻为准。`;
		}
		case 'returned':
			return `${instantText(mark.at)} 第一次退回${mark.times > 1 ? `，共退回 ${mark.times} 次` : ''}。${remarksText(remarks)}规则：首次审核即通过的算合格；撤销的退回不算。`;
		case 'missing':
			return takenBack.length === 0
				? `截止 ${cutoffText(mark.cutoffAt)}，没有上报。规则：没有上报、或上报后又撤回的，都算未报。`
				: `截止 ${cutoffText(mark.cutoffAt)}；${courseText(takenBack)}，没有重新上报。规则：撤回的不算，上报后又撤回的算未报。`;
	}
}

/** 退回意见：缺佐证。; of several each with which it was. */
function remarksText(remarks: readonly string[]): string {
	const told = remarks.map((text) => text.replace(/。$/, ''));
	if (told.every((text) => text === '')) return '';
	if (told.length === 1) return `退回意见：${told.join('')}。`;
	return told.map((text, at) => (text === '' ? '' : `第 ${at + 1} 次退回意见：${text}。`)).join('');
}

/** 11月24日 15:11 上报，11月27日 07:24 撤回，… */
function courseText(takenBack: readonly TakenBack[]): string {
	return takenBack
		.map(
			({ submittedAt, withdrawnAt }, at) =>
				`${instantText(submittedAt)} ${at === 0 ? '上报' : '重新上报'}，${instantText(withdrawnAt)} 撤回`
		)
		.join('，');
}

export const objectionWords = {
	title: '异议',
	raise: '提出异议',
	body: fieldWords.objection,
	bodyHint: '写清哪里不对、有什么依据，区营商办会答复',
	send: '提交异议',
	sent: '已提交异议，区营商办答复后在通知里告知。',
	waiting: (at: string) => `${instantText(at)} 提出异议，等待答复`,
	/** Beside the mark, before anything is unfolded. */
	standing: (accepted: boolean | null) =>
		accepted === null ? '异议待答复' : accepted ? '异议已采纳' : '异议未采纳',
	answered: (accepted: boolean, answer: string) => `${accepted ? '已采纳' : '未采纳'}：${answer}`,
	empty: '没有异议',
	emptyHint: '单位对迟报、退回、未报有异议时，会出现在这里和通知里。',
	accept: '采纳',
	decline: '不采纳',
	answer: '答复',
	answerHint: '采纳以后，这里会给出撤销退回、延长时间的入口',
	answerSent: '已答复，单位会收到通知。',
	takeReturnBack: '撤销这次退回',
	returnTakenBack: '已撤销退回，不再计为退回。已封账的月份，数字到“更正”时才变。',
	giveTime: '到期次里延长时间或免报',
	open: (count: number) => `待答复 ${count} 件`,
	/** What the mark leads to: why it stands. */
	toRecord: '为什么？看规则、时间和明细',
	columns: { unit: '单位', task: '任务', mark: '记录', body: '异议', answer: '答复' }
};
