import { addDays, dayFrom, firstDay, lastDay } from './date.ts';

/** The first and the last day that a phrase names, or the part of it that does not exist. */
export type Span = { first: string; last: string } | { impossible: 'day' | 'month' | 'quarter' };

/** How fine a phrase is: 2021年9月30日 is a day, 上旬 a third, 三季度 a quarter. */
export type Precision = 'day' | 'third' | 'month' | 'quarter' | 'half-year' | 'year' | 'five-years';

/** One dated phrase of a text: 2021年12月底前, 三季度, 8月31日. */
export type DatedPhrase = {
	/** Where it stands in the text it was found in. */
	from: number;
	to: number;
	/** The year as written: in full, with two digits, 今年 and 次年 as an offset, or not at all. */
	year:
		{ written: number; short: boolean } | { offset: number; of: 'title' | 'phrase before' } | null;
	precision: Precision;
	/** 初 and 中 name no day: 月初 is read as the 10th, 月中 as the 20th, 年中 as 30 June. */
	loose: boolean;
	/** 3月前, where the phrase names no last day of its own: the day before, or its end? */
	before: boolean;
	/** 2021年9月起: a beginning, no deadline. */
	beginning: boolean;
	span: (year: number) => Span;
};

export type DatedText = {
	phrases: DatedPhrase[];
	/** What is left of the text; each phrase has become a space. */
	rest: string;
	/** 每年12月底前, 每月25日前: comes back, and is no date. */
	recurring: boolean;
};

/** Finds the dated phrases of a text that is compact (printed.ts) and plain (plain-date.ts). */
export function findDatedPhrases(text: string): DatedText {
	const phrases: DatedPhrase[] = [];
	let rest = '';
	let recurring = false;
	for (let at = 0; at < text.length;) {
		const again = matchAt(everyPattern, text, at);
		const from = at + (again?.[0].length ?? 0);
		const found = readPhrases(text, from);
		if (again) recurring = true;
		else phrases.push(...found);
		const to = found[0]?.to ?? from;
		rest += to > at ? ' ' : text.charAt(at);
		at = Math.max(to, at + 1);
	}
	return { phrases, rest, recurring };
}

const every =
	'每个?(?:半年|年度?|季度?|月份?|周|星期|工作日|日|天)(?:的?\\d{1,2}[日号](?:以|之)?前?)?';
const year =
	'(?<!\\d)(?:(?:\\d{4}年?[-至到])?(?<year>(?:19|20)\\d{2})年度?' +
	'|(?<short>[12]\\d)年(?=\\d|第|[一二三四]季|[上下]半|全年|年?[底末])' +
	'|(?<relative>[今本当明次翌])年度?)的?';
const ordinal = '第?[一二三四五六七八九\\d]';
const end = '$|[,，、;；。.:：)）(（-]|至|到|之?以?[前后内]|起|开始|止|完|实|建|达|基|全|力|争|取';
const month =
	'(?<!\\d)(?<months>\\d{1,2}(?:[-至到、,和]\\d{1,2}){0,11})月份?' +
	'(?:(?<days>\\d{1,2}[日号]?[-至到]\\d{1,2}(?=[日号])|\\d{1,2})(?:[日号]|(?=' +
	end +
	'))|(?<third>[上中下])旬|(?<point>月?[底末]|内|[初中](?=' +
	end +
	')))?';
const quarter = `(?<!\\d)前?(?<quarters>${ordinal}(?:[-至到、,和]${ordinal}){0,3})个?季度(?<quarterEnd>[底末内])?`;
const half = '(?<half>[上下])半年(?<halfEnd>[底末内])?';
const plan = '["“”]?十(?<plan>[一二三四五六七])五["“”]?(?:规划)?(?:时期|期间|期?末|末期)内?';
const whole = '(?<whole>全年)内?';
const suffix = '(?:(?<before>(?:之|以)?前)(?!期)|(?<beginning>起|开始|(?:之|以)?后(?!续)))?';

const parts = `${month}|${quarter}|${half}|${whole}`;
const everyPattern = new RegExp(every, 'y');
const patterns = [
	`${year}(?:${parts}|年?(?<edge>[底末终内]|中(?=${end})))${suffix}`,
	`${year}(?=${end})${suffix}`,
	// a month after 年 belongs to a year that was not read: 1821年12月
	`(?<![\\d〇零一二三四五六七八九]年)(?:${parts}|${plan}|(?<![\\d一二两三四五六七八九十半数几])年(?<edge>[底末终内]|中(?=${end})))${suffix}`
].map((pattern) => new RegExp(pattern, 'y'));

type Groups = Partial<Record<string, string>>;

/** Usually one; 6、12月底前 names several months at once. */
function readPhrases(text: string, at: number): DatedPhrase[] {
	const match = patterns.map((pattern) => matchAt(pattern, text, at)).find(Boolean);
	if (!match) return [];
	const groups: Groups = match.groups ?? {};
	const place = { from: at, to: at + match[0].length, year: readYear(groups) };
	const beginning = groups.beginning !== undefined || /[自从]/.test(text.charAt(at - 1));
	const months = groups.months?.split(/[、,和]/) ?? [undefined];
	return months.map((month) => {
		const { named, ...read } = readParts({ ...groups, months: month });
		return { ...place, ...read, before: groups.before !== undefined && !named, beginning };
	});
}

function readYear({ year, short, relative, plan }: Groups): DatedPhrase['year'] {
	if (plan) return { written: 2015 + 5 * (numeral(plan) - 2), short: false };
	if (year) return { written: Number(year), short: false };
	if (short) return { written: 2000 + Number(short), short: true };
	if (!relative) return null;
	if ('次翌'.includes(relative)) return { offset: 1, of: 'phrase before' };
	return { offset: relative === '明' ? 1 : 0, of: 'title' };
}

/** `named`: the phrase names its own last day (底, 末, 31日), so that 前 includes it. */
type Parts = { precision: Precision; loose: boolean; named: boolean; span: (year: number) => Span };

function readParts(groups: Groups): Parts {
	const { months, days, third, point, quarters, quarterEnd, half, halfEnd, plan, edge } = groups;
	const exact = { loose: false, named: true };
	if (months) {
		const number = lastNumber(months);
		if (days)
			return { ...exact, precision: 'day', span: (y) => ofDay(y, number, lastNumber(days)) };
		const upTo = third ? thirdEnds[third] : point ? pointEnds[point] : undefined;
		const since = third ? thirdStarts[third] : 1;
		return {
			precision: third ? 'third' : 'month',
			loose: !third && upTo !== undefined,
			named: point !== undefined,
			span: (y) => ofMonths(y, number, number, since, upTo)
		};
	}
	if (quarters) {
		const number = numeral(quarters.slice(-1));
		const named = quarterEnd !== undefined;
		return { loose: false, named, precision: 'quarter', span: (y) => ofQuarter(y, number) };
	}
	if (half) {
		const [first, last] = half === '上' ? [1, 6] : [7, 12];
		const named = halfEnd !== undefined;
		return { loose: false, named, precision: 'half-year', span: (y) => ofMonths(y, first, last) };
	}
	if (plan) return { ...exact, precision: 'five-years', span: (y) => ofMonths(y, 1, 12) };
	if (edge === '中')
		return { ...exact, loose: true, precision: 'year', span: (y) => ofMonths(y, 1, 6) };
	return {
		loose: false,
		named: edge !== undefined,
		precision: 'year',
		span: (y) => ofMonths(y, 1, 12)
	};
}

const thirdStarts: Partial<Record<string, number>> = { 上: 1, 中: 11, 下: 21 };
const thirdEnds: Partial<Record<string, number>> = { 上: 10, 中: 20 };
const pointEnds: Partial<Record<string, number>> = { 初: 10, 中: 20 };

function ofDay(year: number, month: number, day: number): Span {
	if (month < 1 || month > 12) return { impossible: 'month' };
	const on = dayFrom(year, month, day);
	return on === null ? { impossible: 'day' } : { first: on, last: on };
}

function ofQuarter(year: number, quarter: number): Span {
	if (quarter < 1 || quarter > 4) return { impossible: 'quarter' };
	return ofMonths(year, quarter * 3 - 2, quarter * 3);
}

function ofMonths(year: number, from: number, to: number, first = 1, last?: number): Span {
	const start = dayFrom(year, from, 1)?.slice(0, 7);
	const stop = dayFrom(year, to, 1)?.slice(0, 7);
	if (start === undefined || stop === undefined) return { impossible: 'month' };
	return {
		first: addDays(firstDay(start), first - 1),
		last: last === undefined ? lastDay(stop) : addDays(firstDay(stop), last - 1)
	};
}

function lastNumber(list: string): number {
	return Number(/\d+$/.exec(list)?.[0]);
}

function numeral(character: string): number {
	const index = '一二三四五六七八九'.indexOf(character);
	return index === -1 ? Number(character) : index + 1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
