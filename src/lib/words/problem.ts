import type { Problem, ProblemCode, ProblemFacts } from '../domain/problem.ts';
import { roleWords } from './actor.ts';
import { accessProblemWords } from './access-problem.ts';
import { directiveProblemWords } from './directive-problem.ts';
import { goalProblemWords } from './goal-problem.ts';
import { fileProblemWords } from './file-problem.ts';
import { importProblemWords } from './import-problem.ts';
import { listProblemWords } from './list-problem.ts';
import { matchProblemWords } from './match-problem.ts';
import { taskProblemWords } from './task-problem.ts';
import { unitProblemWords } from './unit-problem.ts';
import { viewProblemWords } from './view-problem.ts';

type ProblemWords = { [Code in ProblemCode]: (facts: ProblemFacts[Code]) => string };

/** What is wrong and how to mend it; the place is said by whoever shows it. */
const problemWords = {
	'right.missing': () => '当前账号没有这项权限，没有执行。如确实需要，请联系管理本系统账号的人员。',
	...accessProblemWords,
	'demo.absent': () => '演示数据还没有载入，或刚被重置。请回到演示页，点“看演示”后再选身份。',
	'demo.role-absent': ({ role }) =>
		`演示里“${roleWords[role]}”的账号都被停用了。请先点“恢复演示数据”，再选身份。`,
	'edited.meanwhile': () =>
		'刚才有人改过这一条，没有保存，以免互相覆盖。请刷新后核对，再修改一次。',
	'deadline.unread': ({ value }) =>
		`${quote(value)}读不出日期。请选择日期，或标为“长期推进”或“未定时限”。`,
	'deadline.impossible': ({ value, part }) =>
		`${quote(value)}写的${partNames[part]}不存在。请核对原文后选择日期。`,
	'deadline.ambiguous': ({ value, choices }) =>
		`${quote(value)}可以读作 ${choices.join(' 或 ')}。请选择是哪一天。`,
	'deadline.serial': ({ value, on }) =>
		`${quote(value)}像是没有设成日期格式的日期。如是 ${on} 请确认，如不是请选择日期。`,
	'deadline.year-missing': ({ value }) =>
		`${quote(value)}没有写年份，清单标题里也没有。请补上年份或选择日期。`,
	'deadline.backwards': ({ value }) =>
		`${quote(value)}的结束时间早于开始时间。请核对原文后选择日期。`,
	'deadline.undated': ({ value }) =>
		`${quote(value)}没有写明日期，列为“未定时限”。请选择日期，或标为“长期推进”。`,
	'deadline.year-assumed': ({ value, year, from, dueOn }) =>
		from === 'title'
			? `${quote(value)}没有写明年份，按清单标题推定为 ${year} 年，读作 ${dueOn}。如不是这一年，请修改。`
			: `${quote(value)}的年份只有两位，按 ${year} 年读作 ${dueOn}。如不是这一年，请修改。`,
	'deadline.two-readings': ({ value, dueOn, alternative }) =>
		`${quote(value)}按字面读作 ${dueOn}，也可能是 ${alternative}。请核对，需要时改为 ${alternative}。`,
	'deadline.several': ({ value, dates, dueOn }) =>
		`${quote(value)}写了 ${dates.length} 个日期（${dates.join('、')}），以最后的 ${dueOn} 为时限。如不是，请选择其中一个。`,
	'deadline.loose': ({ value, dueOn }) =>
		`${quote(value)}没有写明是哪一天，读作 ${dueOn}。请核对，需要时修改日期。`,
	'deadline.partly-read': ({ value, dueOn }) =>
		`${quote(value)}只读懂了一部分，读作 ${dueOn}。请核对原文，需要时修改日期。`,
	'deadline.aspirational': ({ value, dueOn }) =>
		`${quote(value)}是力争目标，读作 ${dueOn}。如是硬性时限，请去掉“力争”标记。`,
	'unit.unknown': ({ value, name }) =>
		`${quote(value)}不在单位名录，将新建“${name}”。如是名录中某个单位的别称，请选择该单位。`,
	'unit.abbreviated': ({ value, name }) =>
		`${quote(value)}按简称读作“${name}”。如不是同一单位，请修改。`,
	'unit.resembles': ({ value, name, distance }) =>
		`${quote(value)}不在单位名录，最像“${name}”（差 ${distance} 个字）。请选择“是同一单位”或“新建单位”。`,
	'unit.resembles-listed': ({ value, name, distance }) =>
		`${quote(value)}与这份清单里的“${name}”只差 ${distance} 个字，将各建一个单位。如是同一单位，请改为“${name}”。`,
	'unit.ambiguous': ({ value, names }) =>
		`${quote(value)}可以是${names.map((name) => `“${name}”`).join('或')}。请选择是哪个单位。`,
	'unit.maybe-joint': ({ value, names }) =>
		`${quote(value)}像是${names.map((name) => `“${name}”`).join('和')}合写。请选择“拆成 ${names.length} 家”或“是一个单位”。`,
	'unit.ended': ({ value, name, on }) =>
		`${quote(value)}对应的“${name}”到 ${on} 为止，之后不再设立。请选择承接的单位。`,
	'unit.person': ({ value }) => `${quote(value)}像是人名，不是单位。请选择这个人所在的单位。`,
	'unit.not-a-name': ({ value }) => `${quote(value)}不像单位名称。请选择单位，或标为“暂不分派”。`,
	'unit.text': ({ value }) => `${quote(value)}像一段话，不是单位。请选择单位，或标为“暂不分派”。`,
	'unit.open-bracket': ({ value }) =>
		`${quote(value)}的括号不成对，括号后的文字按备注处理。请核对单位名称。`,
	'unit.blank-line': () => `单位格里有空行，已略去。如漏写了单位，请补上。`,
	...unitProblemWords,
	...fileProblemWords,
	...listProblemWords,
	...taskProblemWords,
	...matchProblemWords,
	...importProblemWords,
	...goalProblemWords,
	...directiveProblemWords,
	...viewProblemWords
} satisfies ProblemWords;

/** The sentence for a problem, in the user's words. */
export function explain(problem: Problem): string {
	// the compiler cannot see that code and facts of one problem belong together
	const words = problemWords[problem.code] as (facts: ProblemFacts[ProblemCode]) => string;
	return words(problem.facts);
}

/**
 * What is wrong with a form, in words made by the server: the pages of every browser would carry
 * the whole catalogue otherwise. `field` is the id of the control.
 */
export type FormError = { field?: string; message: string };

/** The lines of an error summary, each leading to its field where it has one. */
export function summaryOf(problems: readonly Problem[]): FormError[] {
	return problems.map((problem) => {
		const { at } = problem;
		return { ...(at && 'field' in at ? { field: at.field } : {}), message: explain(problem) };
	});
}

const partNames = { day: '日期', month: '月份', quarter: '季度' };

/** The text found, on one line and no longer than a glance takes in. */
function quote(value: string): string {
	const line = value.trim().replace(/\s+/g, ' ');
	const characters = Array.from(line);
	return `“${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line}”`;
}
