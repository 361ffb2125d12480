import type { Notice, NoticeFacts, NoticeKind } from '../domain/account-notice.ts';
import { monthText, shortDateText } from './format.ts';
import { markWords } from './mark.ts';
import { taskName } from './task-name.ts';

type Words = { [Kind in NoticeKind]: (facts: NoticeFacts[Kind]) => string };

const words: Words = {
	'report.returned': ({ task, period, reason, until }) =>
		`${monthText(period)}${taskName(task)}已退回：${reason}。${until === null ? '' : `请在 ${shortDateText(until)}前改好后重新上报，`}不影响及时率。`,
	'report.return-taken-back': ({ task, period }) =>
		`${monthText(period)}${taskName(task)}的退回已撤销，不留记录，不用再改。`,
	'report.on-behalf': ({ tasks, period }) =>
		`区营商办已为本单位代填${monthText(period)}的${tasks.map((task) => taskName(task)).join('、')}。`,
	'objection.raised': ({ unit, task, period, mark }) =>
		`${unit}对${monthText(period)}${taskName(task)}的“${markWords[mark]}”提出异议，请答复。`,
	'objection.answered': ({ task, period, mark, accepted, answer }) =>
		`对${monthText(period)}${taskName(task)}“${markWords[mark]}”的异议${accepted ? '已采纳' : '未采纳'}：${answer}`
};

/** What somebody is told, in one sentence. */
export function noticeText({ kind, facts }: Notice): string {
	return say(kind, facts);
}

// the compiler does not follow that a kind and its facts belong together unless it is told one kind
function say<Kind extends NoticeKind>(kind: Kind, facts: NoticeFacts[Kind]): string {
	return words[kind](facts);
}

export const noticePageWords = {
	title: '通知',
	empty: '没有通知',
	emptyHint: '填报被退回、异议有答复等事情，会在这里告知。',
	unread: (count: number) => `${count} 条未读`,
	allRead: '全部已读',
	open: '打开',
	markAll: '全部标为已读',
	isNew: '未读',
	earlier: '只列最近 100 条。'
};
