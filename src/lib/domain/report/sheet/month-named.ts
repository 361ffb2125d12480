import { dayFrom, periodOf } from '../../date.ts';
import { plainDates } from '../../plain-date.ts';
import { compact } from '../../printed.ts';

/**
 * The month that a filled list says it is of, by the first of these texts that names one: 2026年10月,
 * 截至2026-10-26, 1—10月. A month without a year is of `year`, that of the list; null where none is named.
 */
export function monthNamed(texts: readonly string[], year: number | null): string | null {
	for (const text of texts) {
		const plain = plainDates(compact(text));
		const dated = Array.from(plain.matchAll(withYear)).at(-1);
		const named = dated ?? (year === null ? undefined : Array.from(plain.matchAll(bare)).at(-1));
		if (!named?.groups) continue;
		const day = dayFrom(Number(named.groups.year ?? year), Number(named.groups.month), 1);
		if (day !== null) return periodOf(day);
	}
	return null;
}

// the last one counts: 2026年1-10月 is October
const withYear = /(?<!\d)(?<year>20\d\d)年(?:\d{1,2}月?-)?(?<month>\d{1,2})月/g;
const bare = /(?<!\d)(?<month>\d{1,2})月/g;
