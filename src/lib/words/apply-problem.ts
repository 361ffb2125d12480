import type { ApplyProblemFacts } from '../domain/apply/apply-problem.ts';
import { dateText } from './format.ts';
import { quote } from './quote.ts';
import { taskSpoken } from './task-name.ts';

type Words = { [Code in keyof ApplyProblemFacts]: (facts: ApplyProblemFacts[Code]) => string };

/** Why a line of a record was not carried out, and how it is to be written. */
export const applyProblemWords: Words = {
	'apply.unread': () => '这一行不是一个 JSON 对象，没有执行。请每行写一个，以花括号开头和结尾。',
	'apply.moment': ({ value }) =>
		value === null
			? '没有写时间（at），没有执行。请写成 2026-03-01T09:00:00+08:00 的样子。'
			: `时间（at）${quote(value)}读不出，没有执行。请写成 2026-03-01T09:00:00+08:00 的样子。`,
	'apply.verb': ({ value }) =>
		value === null
			? '没有写做什么（do），没有执行。请写一种操作，例如 report.submit。'
			: `没有${quote(value)}这种操作，没有执行。请核对 do 的写法，例如 report.submit。`,
	'apply.actor': ({ value }) =>
		value === null
			? '没有写由谁来做（as），没有执行。请写 office、unit:单位名称 这样的写法。'
			: `由谁来做（as）${quote(value)}读不出，没有执行。请写 office、unit:单位名称 这样的写法。`,
	'apply.no-district': () =>
		'这个数据文件夹里还没有台账。请先用 plan.import 导入清单，或用 plan.create 新建。',
	'apply.no-plan': ({ on }) =>
		`${dateText(on)}还没有清单。请先用 plan.import 或 plan.create 建立。`,
	'apply.missing': ({ name }) => `没有写 ${name}，没有执行。请补上这一项。`,
	'apply.value': ({ name, value }) => `${name} 的${quote(value)}读不出，没有执行。请核对写法。`,
	'apply.unit': ({ value }) => `${quote(value)}当天不在单位名录，没有执行。请核对单位名称或别称。`,
	'apply.unit-unsaid': ({ number, units }) =>
		`${taskSpoken(number)}有几家单位（${units.join('、')}），看不出是哪一家。请写明 unit。`,
	'apply.no-goal': ({ value, kind }) =>
		kind === 'milestone'
			? `这项任务没有叫${quote(value)}的阶段目标，没有执行。请核对名称。`
			: `这项任务没有叫${quote(value)}的指标，没有执行。请核对名称。`,
	'apply.no-file': ({ path }) => `没有这个文件：${path}。路径从记录文件所在的文件夹算起，请核对。`,
	'apply.file-unmade': ({ path, why }) =>
		why === 'there'
			? `已有同名的文件，没有执行，原文件没有改动：${path}。请换一个文件名。`
			: `这里不能写文件，没有执行：${path}。请核对文件夹是否存在、能不能写。`,
	'apply.list-unclear': ({ path }) =>
		`清单有几处拿不准，没有导入：${path}。请先用 ledger import 指定工作表或列。`
};
