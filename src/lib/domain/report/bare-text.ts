import { plainDates } from '../plain-date.ts';
import { compact } from '../printed.ts';

/**
 * A text without what changes though nothing else was written: blanks, punctuation and the days, months
 * and years that it names, in figures or in Chinese numerals. A number of days (3日内) is a fact and
 * stays.
 */
export function bareText(text: string): string {
	return plainDates(compact(text))
		.replace(dates, '')
		.replace(/[\p{P}\p{S}]/gu, '')
		.toLowerCase();
}

const day = '\\d{1,2}[日号]';
const month = `\\d{1,2}月份?(?:${day}|上旬|中旬|下旬|[初底末])?`;
const end = `(?:[-至到](?:${month}|${day}))?`;
const dates = new RegExp(
	`(?:19|20)\\d\\d年度?(?:${month}${end}|第?[一二三四1-4]季度)?|(?<!\\d)${month}${end}|第[一二三四1-4]季度`,
	'g'
);
