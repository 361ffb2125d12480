import type { Notice, NoticeFacts, NoticeKind } from '../domain/account-notice.ts';
import { cutoffText, monthText, shortDateText } from './format.ts';
import { markWords } from './mark.ts';
import { taskName, tasksTogether } from './task-name.ts';

/** As many as somebody reads; the page has all. */
const mostUnits = 10;

type Words = { [Kind in NoticeKind]: (facts: NoticeFacts[Kind]) => string };

const words: Words = {
	'report.returned': ({ task, period, reason, until }) =>
		`${monthText(period)}${taskName(task)}已退回：${reason}。${until === null ? '' : `请在 ${shortDateText(until)}前改好后重新上报，`}不影响及时率。`,
	'report.return-taken-back': ({ task, period }) =>
		`${monthText(period)}${taskName(task)}的退回已撤销，不留记录，不用再改。`,
	'report.on-behalf': ({ tasks, period }) =>
		`区营商办已为本单位代填${monthText(period)}的${tasks.map((task) => taskName(task)).join('、')}。`,
	'report.draft-replaced': ({ task, period, texts }) =>
		`区营商办代填${monthText(period)}${taskName(task)}时，替换了本单位草稿里还没有上报的文字，原文是：${texts.map((text) => `“${text}”`).join('；')}。`,
	'report.on-behalf-taken-back': ({ task, period }) =>
		`区营商办撤回了为本单位代填的${monthText(period)}${taskName(task)}，内容在草稿里。`,
	'report.to-sign': ({ tasks, period }) =>
		`${monthText(period)}${tasksTogether(tasks)}已由填报员上报，请责任人确认。`,
	'period.excepted': ({ period, kind, task, untilAt, reason, isClosed }) => {
		const what = `${monthText(period)}${task === null ? '的任务' : taskName(task)}`;
		const until = untilAt === null ? '' : cutoffText(untilAt, period);
		const said = {
			exempt: `${what}免报`,
			later: `${what}在 ${until}前上报的，不算迟报`,
			reopen: `${what}已重新开放，可补报到 ${until}`
		}[kind];
		return `${said}（原因：${reason}）。${isClosed ? '这个月已封账，数字到更正时才变。' : ''}`;
	},
	'period.exception-ended': ({ period, kind, task }) => {
		const what = `${monthText(period)}${task === null ? '的任务' : taskName(task)}`;
		const ended = { exempt: '免报', later: '延长的时间', reopen: '重新开放' }[kind];
		return `${what}：${ended}已由区营商办结束，请按原来的规定填报。`;
	},
	'objection.raised': ({ unit, task, period, mark }) =>
		`${unit}对${monthText(period)}${taskName(task)}的“${markWords[mark]}”提出异议，请答复。`,
	'reminder.unfiled': ({ rule, period, tasks, cutoffAt }) => {
		const open = `${tasks.length}项${rule === 'start' ? '还没有开始填报' : '未报'}（${tasksTogether(tasks)}）`;
		const end = cutoffText(cutoffAt, period);
		return rule === 'after'
			? `${monthText(period)}还有${open}，已过截止时间（${end}），现在上报记为迟报。`
			: `${monthText(period)}${rule === 'start' ? '有' : '还有'}${open}，${end}前上报不计迟报。`;
	},
	'reminder.unfiled-units': ({ period, units, cutoffAt, isOver }) => {
		const named = units
			.slice(0, mostUnits)
			.map(({ unit, reports }) => `${unit}（${reports}项）`)
			.join('、');
		const rest = units.length > mostUnits ? '等' : '';
		const end = `${cutoffText(cutoffAt, period)}${isOver ? '已截止' : '截止'}`;
		return `${monthText(period)}还有${units.length}家未报：${named}${rest}。${end}。`;
	},
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
	emptyHint: '填报被退回、异议有答复、临近截止还没有上报等事情，会在这里告知。',
	unread: (count: number) => `${count} 条未读`,
	allRead: '全部已读',
	open: '打开',
	markAll: '全部标为已读',
	isNew: '未读',
	earlier: '只列最近 100 条。'
};
