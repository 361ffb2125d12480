import { addDays } from './date.ts';
import type { DatedPhrase, Precision, Span } from './dated-phrase.ts';

/** Where the year of a date comes from: written out, the title of the list, or two digits. */
export type YearFrom = 'written' | 'title' | 'short';

/** A last day in time, and how it was found. */
export type DueDay = {
	dueOn: string;
	/** The other reading of 3月前. */
	alternative: string | null;
	loose: boolean;
	precision: Precision;
	yearFrom: YearFrom;
};

/** Why the phrases of a text give no day. */
export type NoDay =
	{ why: 'impossible'; part: 'day' | 'month' | 'quarter' } | { why: 'backwards' | 'year-missing' };

/**
 * The deadlines among the phrases of a plain text: beginnings (9月起) and the first ends of ranges
 * are none. One phrase that cannot be read refuses the whole text, lest half of it passes for all.
 */
export function findDueDays(
	phrases: DatedPhrase[],
	plain: string,
	titleYear: number | null
): DueDay[] | NoDay {
	const dated = withYears(phrases, plain, titleYear);
	return whyNoDay(dated) ?? dated.filter(isDeadline).flatMap(dueDay);
}

type Dated = {
	phrase: DatedPhrase;
	/** 3月至10月: the start of a range is no deadline. */
	startsRange: boolean;
	yearFrom: YearFrom;
	/** Null where neither the text nor the title gives a year. */
	span: Span | null;
};

function withYears(phrases: DatedPhrase[], plain: string, titleYear: number | null): Dated[] {
	let before: number | null = null;
	return phrases.map((phrase, index) => {
		const [year, yearFrom] = yearOf(phrase, before, titleYear);
		if (yearFrom !== 'title') before = year;
		const next = phrases[index + 1];
		const startsRange = next !== undefined && /^[-至到]$/.test(plain.slice(phrase.to, next.from));
		return { phrase, startsRange, yearFrom, span: year === null ? null : phrase.span(year) };
	});
}

/** A phrase without a year takes that of the phrase before it, else that of the title. */
function yearOf(
	{ year }: DatedPhrase,
	before: number | null,
	titleYear: number | null
): [number | null, YearFrom] {
	if (year && 'written' in year) return [year.written, year.short ? 'short' : 'written'];
	const known = year?.of === 'title' ? null : before;
	const base = known ?? titleYear;
	return [base === null ? null : base + (year?.offset ?? 0), known === null ? 'title' : 'written'];
}

function isDeadline({ phrase, startsRange }: Dated): boolean {
	return !phrase.beginning && !startsRange;
}

function whyNoDay(dated: Dated[]): NoDay | null {
	for (const [index, { span, startsRange }] of dated.entries()) {
		if (span && 'impossible' in span) return { why: 'impossible', part: span.impossible };
		const end = dated[index + 1]?.span;
		if (startsRange && span && end && 'last' in end && end.last < span.first) {
			return { why: 'backwards' };
		}
	}
	const yearMissing = dated.filter(isDeadline).some(({ span }) => span === null);
	return yearMissing ? { why: 'year-missing' } : null;
}

/** 3月前 is literally the end of February; many mean the end of March. */
function dueDay({ phrase, yearFrom, span }: Dated): DueDay[] {
	if (!span || 'impossible' in span) return [];
	const { before, loose, precision } = phrase;
	const dueOn = before ? addDays(span.first, -1) : span.last;
	return [{ dueOn, alternative: before ? span.last : null, loose, precision, yearFrom }];
}
