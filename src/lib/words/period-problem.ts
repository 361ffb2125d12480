import type { PeriodProblemFacts } from '../domain/period/period-problem.ts';
import { cutoffText, dateText, monthText } from './format.ts';

type Words = { [Code in keyof PeriodProblemFacts]: (facts: PeriodProblemFacts[Code]) => string };

const kinds = { holiday: '放假', workday: '上班' };

/** Why a month was not opened, or a day not entered, and what to do instead. */
export const periodProblemWords: Words = {
	'period.unread': () => '没有收到要开放的月份。请在“期次”里点要开放的那个月。',
	'period.open': ({ period }) =>
		`${monthText(period)}已经开放填报。请在下面的列表里看它的截止时间。`,
	'period.past': ({ period }) => `${monthText(period)}已经过去，不能再开放填报。请开放本月或下月。`,
	'period.far': ({ period }) => `${monthText(period)}还早，只能提前开放下一个月。请到那时再开放。`,
	'period.no-list': () => '还没有责任清单，没有可填报的任务。请先导入清单。',
	'period.over': ({ cutoffAt }) =>
		`按现在的规则，这个月已在 ${cutoffText(cutoffAt)} 截止，开放后全部算迟报，没有开放。请先在“规则”里改截止日，或开放下一个月。`,
	'period.absent': ({ period }) => `${monthText(period)}没有开放，不用撤回。请看下面现在的月份。`,
	'period.used': ({ period, count }) =>
		`${monthText(period)}已有 ${count} 项填报或登记，不能撤回开放。请照常收完这个月。`,
	'period.unopened': ({ period }) =>
		`${monthText(period)}没有开放填报，没有可改的。请看下面现在的月份。`,
	'period.closed': ({ period }) =>
		`${monthText(period)}已封账，没有改动。要补报请登记“重新开放”，要改数字请用“更正”。`,
	'period.same-figures': ({ period }) =>
		`${monthText(period)}现在的填报与已封账的相同，没有做更正。请先补报、免报或延长时间，再做更正。`,
	'period.not-closed': ({ period }) =>
		`${monthText(period)}还没有封账，没有改动。封账前请直接补交、审核，或登记“延长时间”。`,
	'period.running': ({ period, cutoffAt }) =>
		`${monthText(period)}到 ${cutoffText(cutoffAt)} 才截止，现在不能封账。请在截止以后再封账。`,
	'period.later-running': ({ period, count, untilAt }) =>
		`还有 ${count} 条延长时间没有到期，最晚到 ${cutoffText(untilAt, period)}，没有封账。请等到那时，或勾选“不等延长的时间，现在封账”。`,
	'period.unconfirmed': ({ period }) =>
		`没有封账：确认的月份不对。请在“确认月份”里填写 ${monthText(period)}。`,
	'exception.nobody': () => '还没有说明对谁。请选择单位，或填写任务序号，也可以两样都填。',
	'exception.asks-nothing': ({ period }) =>
		`${monthText(period)}本来就不收这家单位、这项任务的填报，没有登记。请核对单位和任务序号。`,
	'exception.known': () => '同样的例外已经登记，没有再登记一次。请看下面的列表，要改先结束原来的。',
	'exception.early': ({ cutoffAt }) =>
		`本月到 ${cutoffText(cutoffAt)} 截止，延长到的日子要在那以后。请改“到哪天”。`,
	'exception.late': ({ lastDay }) =>
		`“到哪天”太晚，没有登记，最晚到 ${dateText(lastDay)}。请核对年份和日期。`,
	'exception.past': ({ today }) =>
		`“到哪天”已经过去，没有登记。请选今天（${dateText(today)}）或以后的日子。`,
	'exception.absent': () => '这条例外已经结束或到期，没有改动。请看下面现在的列表。',
	'calendar.known': ({ on, kind }) =>
		`${dateText(on)}已经登记过，要改为${kinds[kind]}，请先删除原来的。`,
	'calendar.plain': ({ on, kind }) =>
		`${dateText(on)}本来就${kinds[kind]}，没有登记。请核对日期，或改选${kinds[kind === 'holiday' ? 'workday' : 'holiday']}。`,
	'calendar.past': ({ today }) =>
		`过去的日子不再影响截止时间，没有改动。请选今天（${dateText(today)}）或以后的日子。`,
	'calendar.absent': () => '没有这一天的登记，可能已由别人删除。请看下面现在登记的日子。'
};
