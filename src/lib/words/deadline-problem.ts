import type { Problem, ProblemCode, ProblemFacts } from '../domain/problem.ts';
import { quote } from './quote.ts';

type DeadlineCode = Extract<ProblemCode, `deadline.${string}`>;
type Words = { [Code in DeadlineCode]: (facts: ProblemFacts[Code]) => string };

/** How the words of a deadline were read, or why they were not. */
export const deadlineProblemWords: Words = {
	'deadline.unread': ({ value }) =>
		`${quote(value)}读不出日期。请写明或选择日期，例如 2026年12月底，或标为“长期推进”或“未定时限”。`,
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
		from === 'title' && /[今明后去]年|次年/.test(value)
			? `${quote(value)}按清单的年份算，是 ${year} 年，读作 ${dueOn}。如不是这一年，请修改。`
			: from === 'title'
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
		`${quote(value)}是力争目标，读作 ${dueOn}。如是硬性时限，请去掉“力争”标记。`
};

const partNames = { day: '日期', month: '月份', quarter: '季度' };

/** The sentence of a problem of a deadline, on a page that is there already; empty for any other. */
export function deadlineSentence({ code, facts }: Problem): string {
	if (!isDeadlineCode(code)) return '';
	// the compiler cannot see that code and facts of one problem belong together
	const words = deadlineProblemWords[code] as (facts: ProblemFacts[ProblemCode]) => string;
	return words(facts);
}

function isDeadlineCode(code: ProblemCode): code is DeadlineCode {
	return code in deadlineProblemWords;
}
