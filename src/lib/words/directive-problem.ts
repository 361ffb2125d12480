import type { DirectiveProblemFacts } from '../domain/directive/directive-problem.ts';
import { dateText } from './format.ts';

/** What stands in the way of a 批示, a 督办, an ask or a comment, in words. */
export const directiveProblemWords = {
	'directive.absent': () => '没有这件批示或督办。请回到“批示督办”核对。',
	'directive.no-task': () => '台账里没有这项任务。请回到台账，从那一项任务的页面下达。',
	'directive.task-ended': ({ state }) =>
		`这项任务${state === 'merged' ? '已并入另一项' : '已取消'}，不能再下达。请改在${state === 'merged' ? '并入的那一项' : '别的任务'}下达。`,
	'directive.no-unit': () => '还没有选承办单位。请至少勾选一家。',
	'directive.foreign-unit': ({ name }) =>
		`${name === '' ? '所选单位' : `“${name}”`}不是这项任务的责任单位。请从责任单位里勾选。`,
	'directive.no-level': () => '还没有选督办等级。请选蓝色、黄色或红色。',
	'directive.number-unread': ({ value }) =>
		`“${value}”不像编号。请写成“营商督〔2026〕3号”这样的编号。`,
	'directive.number-taken': ({ value }) => `编号“${value}”已经用过。请换一个编号。`,
	'directive.no-day': () => '回复时限读不出日期。请选择日期，或写成 2026-12-01 这样的日期。',
	'directive.day-past': ({ today }) =>
		`回复时限已经过去。请选${dateText(today)}（今天）或以后的日期。`,
	'directive.no-sayer': () => '还没有写明是谁的批示。请选择区领导，或填写姓名和职务。',
	'directive.sayer-absent': () => '所选的人不在区领导账号里。请重新选择，或填写姓名和职务。',
	'directive.ended': ({ state }) =>
		state === 'closed'
			? '这一件已经办结，这次什么都没有改。要继续办理，请先重新打开（由区营商办办理）。'
			: '这一件已经撤回，这次什么都没有改。请看本页现在的内容。',
	'directive.edited-meanwhile': () =>
		'这一件刚才有人改过，没有保存，以免互相覆盖。请对照本页现在的内容，再修改一次。',
	'directive.nothing-to-reopen': () =>
		'这一件正在办理，还没有单位回复，不用再请单位补充。请等单位回复。',
	'directive.not-asked': () => '这一件没有请本单位办理，回复没有保存。请联系区营商办核对承办单位。',
	'ask.absent': () => '没有这条问题或需协调事项。请看本页现在的内容。',
	'ask.solved': () => '这一条已标为解决，这次什么都没有改。请看本页现在的内容。',
	'ask.open': () => '这一条还没有解决，不用恢复。请看本页现在的内容。',
	'ask.raised-again': () =>
		'同一家单位后来又提出了同类事项，还没有解决，这一条不再恢复。请在新的一条上处理。',
	'comment.absent': () => '没有这条留言，可能已删除。请看本页现在的内容。'
} satisfies {
	[Code in keyof DirectiveProblemFacts]: (facts: DirectiveProblemFacts[Code]) => string;
};
