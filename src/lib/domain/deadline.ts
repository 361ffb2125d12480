import { isDay } from './date.ts';
import { findDatedPhrases, type Precision } from './dated-phrase.ts';
import { readNumber, readNumberText, type NumberReading } from './deadline-number.ts';
import { findDueDays, type DueDay, type NoDay, type YearFrom } from './due-days.ts';
import { plainDates } from './plain-date.ts';
import { compact } from './printed.ts';
import type { Problem } from './problem.ts';

/** A deadline as the list holds it: text, a true date cell, or a number cell. */
export type PrintedDeadline =
	{ kind: 'text'; text: string } | { kind: 'date'; on: string } | { kind: 'number'; value: number };

/**
 * `blank` is 未定时限: nothing was written. `undated` has words but no day (立即、尽快), `unread` waits
 * for a person. A `date` may be `ongoing` too: a first result by that day, then upkeep.
 */
export type DeadlineReading = {
	kind: 'blank' | 'date' | 'ongoing' | 'undated' | 'unread';
	dueOn: string | null;
	ongoing: boolean;
	/** 力争: a milestone, no hard date. */
	aspirational: boolean;
	/** How the date was found, for the 依据 of the preview. */
	basis: { precision: Precision; yearFrom: YearFrom } | null;
	/** Other days that the office may have meant, for one click. */
	choices: string[];
	problems: Problem[];
};

/**
 * Reads 完成时限 as the last day that is in time. What has two readings is read literally and
 * flagged; what cannot be decided has no day and asks. An impossible day never rolls over.
 */
export function readDeadline(
	printed: PrintedDeadline,
	{ titleYear }: { titleYear?: number | null } = {}
): DeadlineReading {
	if (printed.kind === 'text') return readText(printed.text, titleYear ?? null);
	if (printed.kind === 'number')
		return fromNumber(readNumber(printed.value), String(printed.value));
	if (!isDay(printed.on)) return unread({ code: 'deadline.unread', facts: { value: printed.on } });
	return fromNumber({ day: printed.on, alternative: null, precision: 'day' }, printed.on);
}

function readText(value: string, titleYear: number | null): DeadlineReading {
	const text = compact(value.normalize('NFKC').replace(timeOfDay, ''));
	if (blank.test(text)) return reading({ kind: 'blank' });
	const numbers = readNumberText(text);
	if (numbers) return fromNumber(numbers, value);

	const plain = plainDates(text);
	const { phrases, rest, recurring } = findDatedPhrases(plain);
	const days = findDueDays(phrases, plain, titleYear);
	if (!Array.isArray(days)) return unread(noDay(value, days));
	const ongoing = recurring || ongoingWords.test(rest);
	const [last, ...others] = days.toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
	if (!last) return withoutDay(value, ongoing, phrases.length > 0 || undatedWords.test(rest));
	if (tenth.test(text)) last.alternative = last.dueOn.replace('-01-', '-10-');
	return withDay(value, [last, ...others], rest, ongoing);
}

// 24时前, 00:00:00: a deadline is a day
const timeOfDay =
	/(?:(?<=\d)[T\s]+|(?<=日)\s*)\d{1,2}\s*(?:[时点](?:整|\d{1,2}分?)?|(?::\d{2}){1,2}(?:\.\d+)?Z?)/g;
const blank = /^(?:无|暂无|未定|未定时限|未明确时限|[-/\\—–―_.]+)?$/;
// 2021.1 in text is January, but a saved table may have dropped the 0 of October
const tenth = /^20\d\d\.1$/;
const ongoingWords =
	/(?<!中)长期|持续(?![^ ]{0,6}[到至] )|常态|[长常]年|经常|日常|不断|滚动|逐[年月]|按[年月季]|贯穿/;
const duration =
	'(?<!\\d)(?:\\d{1,4}|[一二两三四五六七八九十半几]{1,3})个?(?:年|月|周|星期|季度|工作日|日|天)(?:之|以)?内';
const durations = new RegExp(duration, 'g');
const undatedWords = new RegExp(
	`立即|立刻|即[时刻日]|马上|尽快|尽早|抓紧|适时|择机|随时|及时|同步|另行|待|按|视|根据|依照|结合|${duration}`
);
const documentNumbers = /[〔[(【]\d{4}[〕\])】]第?\d{1,6}号/g;
const aspiration = /力争|争取|力求|努力/;
// a piece of a date that found no reading beside one that did
const leftOver = /\d[年月日号旬]|[底末旬节庆旦]之?以?前/;

/** The last of several days is the deadline; the others are milestones, for a person to check. */
function withDay(
	value: string,
	[last, ...others]: [DueDay, ...DueDay[]],
	rest = '',
	ongoing = false
): DeadlineReading {
	const { dueOn, alternative, loose, precision, yearFrom } = last;
	const dates = [...new Set([dueOn, ...others.map((other) => other.dueOn)])].toReversed();
	const aspirational = aspiration.test(rest);
	const problems: Problem[] = [];
	if (yearFrom !== 'written') {
		const from = yearFrom === 'title' ? 'title' : 'text';
		const year = Number((alternative ?? dueOn).slice(0, 4));
		problems.push({ code: 'deadline.year-assumed', facts: { value, year, from, dueOn } });
	}
	if (alternative !== null) {
		problems.push({ code: 'deadline.two-readings', facts: { value, dueOn, alternative } });
	}
	if (dates.length > 1) problems.push({ code: 'deadline.several', facts: { value, dates, dueOn } });
	if (loose) problems.push({ code: 'deadline.loose', facts: { value, dueOn } });
	if (leftOver.test(rest.replace(durations, '').replace(documentNumbers, ''))) {
		problems.push({ code: 'deadline.partly-read', facts: { value, dueOn } });
	}
	if (aspirational) problems.push({ code: 'deadline.aspirational', facts: { value, dueOn } });
	const choices = [...dates.slice(0, -1), ...(alternative === null ? [] : [alternative])];
	const basis = { precision, yearFrom };
	return reading({ kind: 'date', dueOn, ongoing, aspirational, basis, choices, problems });
}

function withoutDay(value: string, ongoing: boolean, undated: boolean): DeadlineReading {
	if (ongoing) return reading({ kind: 'ongoing', ongoing });
	if (!undated) return unread({ code: 'deadline.unread', facts: { value } });
	return reading({ kind: 'undated', problems: [{ code: 'deadline.undated', facts: { value } }] });
}

function fromNumber(found: NumberReading, value: string): DeadlineReading {
	if (found === null) return unread({ code: 'deadline.unread', facts: { value } });
	if ('impossible' in found) {
		return unread({ code: 'deadline.impossible', facts: { value, part: found.impossible } });
	}
	if ('serial' in found) {
		const on = found.serial;
		return unread({ code: 'deadline.serial', facts: { value, on } }, [on]);
	}
	if ('either' in found) {
		const choices = found.either;
		return unread({ code: 'deadline.ambiguous', facts: { value, choices } }, choices);
	}
	const { day, alternative, precision } = found;
	return withDay(value, [
		{ dueOn: day, alternative, loose: false, precision, yearFrom: 'written' }
	]);
}

function noDay(value: string, reason: NoDay): Problem {
	if (reason.why === 'impossible') {
		return { code: 'deadline.impossible', facts: { value, part: reason.part } };
	}
	return { code: `deadline.${reason.why}`, facts: { value } };
}

function unread(problem: Problem, choices: string[] = []): DeadlineReading {
	return reading({ kind: 'unread', choices, problems: [problem] });
}

function reading(found: Pick<DeadlineReading, 'kind'> & Partial<DeadlineReading>): DeadlineReading {
	return {
		dueOn: null,
		ongoing: false,
		aspirational: false,
		basis: null,
		choices: [],
		problems: [],
		...found
	};
}
