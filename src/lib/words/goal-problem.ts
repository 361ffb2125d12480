import type { GoalProblemFacts } from '../domain/goal/goal-problem.ts';
import type { ProblemFacts } from '../domain/problem.ts';
import { dateText } from './format.ts';

type Words = { [Code in keyof GoalProblemFacts]: (facts: ProblemFacts[Code]) => string };

const lists = { milestones: '阶段目标', indicators: '量化指标' };

/** Why an 阶段目标, a 量化指标 or a reading was not kept, and what to do instead. */
export const goalProblemWords: Words = {
	'goal.many': ({ list, most }) =>
		`${lists[list]}最多 ${most} 条。请合并相近的，或把任务拆成几项。`,
	'goal.no-day': ({ value }) =>
		`“${value}”读不出日期。请写明哪一天，如 2026-09-30、9月底；没有时限就空着。`,
	'milestone.no-title': () => '这一条阶段目标没有写内容。请写明做到什么，不需要就删除这一行。',
	'milestone.twice': ({ title }) => `阶段目标“${title}”写了两遍。请删除一条，或改成不同的时限。`,
	'milestone.no-done': () => '完成日期没有填写或读不出。请选择实际完成的日期。',
	'milestone.done-future': ({ today }) =>
		`完成日期不能晚于今天（${dateText(today)}）。请填实际完成的日期。`,
	'milestone.absent': () => '没有这条阶段目标，可能刚被改过。请看本页现在的内容。',
	'milestone.done': ({ on }) =>
		`这条阶段目标已登记${dateText(on)}完成。日期不对时，请在“修改任务”里更正。`,
	'indicator.no-name': () =>
		'这一条指标没有名称。请写明量什么，如：即办件比例；不需要就删除这一行。',
	'indicator.no-comparison': () => '还没有选择怎样算达到。请选 ≥（不低于）、≤（不超过）或 =。',
	'indicator.no-target': () => '目标值没有填写。请填一个数，如 30。',
	'indicator.no-figure': ({ value }) =>
		`“${value}”不是一个数。请只写数字，如 30、4.5，单位写在计量单位里。`,
	'indicator.twice': ({ name }) =>
		`指标“${name}”写了两遍，时限也一样。请删除一条，或改成不同的时限。`,
	'indicator.measured': ({ name, count }) =>
		`指标“${name}”已有 ${count} 条数据，没有删除。请保留这一行；确实登记错了，请先在任务页删除数据。`,
	'indicator.absent': () => '没有这个指标，可能刚被改过。请看本页现在的内容。',
	'reading.no-value': () => '数值没有填写。请填实际达到的数，如 28.5。',
	'reading.no-day': () => '数据的日期没有填写或读不出。请选择数据截至哪一天。',
	'reading.day-future': ({ today }) =>
		`数据的日期不能晚于今天（${dateText(today)}）。请填数据截至的日期。`,
	'reading.no-unit': () => '这项任务没有这家单位。请从列表里选是哪家单位的数据。',
	'reading.absent': () => '没有这条数据，可能已被删除。请看本页现在的内容。',
	'act.measured': ({ names, isRestoring }) =>
		`指标${names.map((name) => `“${name}”`).join('、')}在这之后登记了数据，没有${isRestoring ? '恢复' : '撤销'}，以免数据丢失。请直接修改任务。`
};
