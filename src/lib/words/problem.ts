import { isOvertaken } from '../domain/overtaken.ts';
import type { Problem, ProblemCode, ProblemFacts } from '../domain/problem.ts';
import { overtakenHeading } from './overtaken-heading.ts';
import { roleWords } from './actor.ts';
import { applyProblemWords } from './apply-problem.ts';
import { chaseProblemWords } from './chase-problem.ts';
import { accessProblemWords } from './access-problem.ts';
import { deadlineProblemWords } from './deadline-problem.ts';
import { directiveProblemWords } from './directive-problem.ts';
import { evidenceProblemWords } from './evidence-problem.ts';
import { goalProblemWords } from './goal-problem.ts';
import { fileProblemWords } from './file-problem.ts';
import { importProblemWords } from './import-problem.ts';
import { listProblemWords } from './list-problem.ts';
import { matchProblemWords } from './match-problem.ts';
import { quote } from './quote.ts';
import { taskProblemWords } from './task-problem.ts';
import { unitProblemWords } from './unit-problem.ts';
import { periodProblemWords } from './period-problem.ts';
import { reminderProblemWords } from './reminder-problem.ts';
import { reportProblemWords } from './report-problem.ts';
import { viewProblemWords } from './view-problem.ts';
import { workbookProblemWords } from './workbook-problem.ts';

type ProblemWords = { [Code in ProblemCode]: (facts: ProblemFacts[Code]) => string };

/** What is wrong and how to mend it; the place is said by whoever shows it. */
const problemWords = {
	'right.missing': () => '当前账号没有这项权限，没有执行。如确实需要，请联系管理本系统账号的人员。',
	...accessProblemWords,
	'demo.absent': () => '演示数据还没有载入，或刚被重置。请回到演示页，点“看演示”后再选身份。',
	'demo.role-absent': ({ role }) =>
		`演示里“${roleWords[role]}”的账号都被停用了。请先点“恢复演示数据”，再选身份。`,
	'edited.meanwhile': () =>
		'刚才有人改过这一条，没有保存，以免互相覆盖。请回到列表，进入这一条核对，再修改一次。',
	...deadlineProblemWords,
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
	...viewProblemWords,
	...periodProblemWords,
	...reminderProblemWords,
	...reportProblemWords,
	...chaseProblemWords,
	...workbookProblemWords,
	...evidenceProblemWords,
	...applyProblemWords
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
export type FormError = {
	field?: string;
	message: string;
	/** What stands above it where somebody acted first: the page is to show what they did. */
	overtaken?: string;
};

/** The lines of an error summary, each leading to its field where it has one. */
export function summaryOf(problems: readonly Problem[]): FormError[] {
	return problems.map((problem) => {
		const { at } = problem;
		return {
			...(at && 'field' in at ? { field: at.field } : {}),
			message: explain(problem),
			...(isOvertaken(problem) ? { overtaken: overtakenHeading.others } : {})
		};
	});
}
