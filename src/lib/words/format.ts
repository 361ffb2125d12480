/** The one place where dates and numbers become text for a reader. Always Shanghai time. */

/** A share as it was counted: both whole numbers. Without anything to count it has no value. */
export type Ratio = { n: number; d: number };

const none = '—';

/** 2021-12-31 → 2021年12月31日 */
export function dateText(date: string): string {
	const [year, month, day] = date.split('-').map(Number);
	return `${year}年${month}月${day}日`;
}

/** 2021-12-31 → 12月31日, where the year is plain from the page. */
export function shortDateText(date: string): string {
	const [, month, day] = date.split('-').map(Number);
	return `${month}月${day}日`;
}

/** The same, with its year where that is another than the year of an instant beside it. */
export function dayNearText(date: string, beside: string): string {
	return date.slice(0, 4) === String(yearOf(beside)) ? shortDateText(date) : dateText(date);
}

/** 2021-10 → 2021年10月 */
export function periodText(period: string): string {
	const [year, month] = period.split('-').map(Number);
	return `${year}年${month}月`;
}

/** 2021-10 → 10月 */
export function monthText(period: string): string {
	return `${Number(period.split('-')[1])}月`;
}

/** An instant that has passed: 10月24日 17:41. */
export function instantText(at: string): string {
	const shanghai = inShanghai(at);
	return `${monthAndDay(shanghai)} ${clock(shanghai)}`;
}

/** The same with its year, where the page spans years: 2021年10月24日 17:41. */
export function fullInstantText(at: string): string {
	return `${inShanghai(at).getUTCFullYear()}年${instantText(at)}`;
}

/** Its day alone: 10月24日. */
export function shortInstantDayText(at: string): string {
	return monthAndDay(inShanghai(at));
}

/**
 * A deadline to come: 10月25日（周一）24:00. Midnight belongs to the day that it ends. `beside` is the month
 * or the moment that it is read with: one of another year is told with its own.
 */
export function cutoffText(at: string, beside = at): string {
	const { day, time } = endOf(at);
	const year = day.getUTCFullYear() === yearBeside(beside) ? '' : `${day.getUTCFullYear()}年`;
	return `${year}${monthAndDay(day)}（周${weekdays[day.getUTCDay()]}）${time}`;
}

/** The same without the day of the week, as in a sentence: 10月25日24:00. */
export function cutoffDayText(at: string, beside = at): string {
	return cutoffText(at, beside).replace(/（.*）/, '');
}

function endOf(at: string): { day: Date; time: string } {
	const shanghai = inShanghai(at);
	const endsDay = clock(shanghai) === '00:00';
	return endsDay
		? { day: new Date(shanghai.getTime() - 1), time: '24:00' }
		: { day: shanghai, time: clock(shanghai) };
}

/** The year of a month, or of an instant as a deadline is read: midnight of New Year ends the old one. */
function yearBeside(beside: string): number {
	return /^\d{4}-\d{2}$/.test(beside)
		? Number(beside.slice(0, 4))
		: endOf(beside).day.getUTCFullYear();
}

/** A moment of the month that is spoken of: 25日 17:41. */
export function dayInstantText(at: string): string {
	return instantText(at).replace(/^\d+月/, '');
}

/** How long ago something was: 刚刚, 5 分钟前, 今天 14:05, 昨天 17:41, 3 天前. */
export function agoText(at: string, now: string): string {
	const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000);
	if (minutes < 1) return '刚刚';
	if (minutes < 60) return `${minutes} 分钟前`;
	const dayOf = (instant: string) => Math.floor(inShanghai(instant).getTime() / 86_400_000);
	const days = dayOf(now) - dayOf(at);
	if (days > 1) return `${days} 天前`;
	return `${days === 0 ? '今天' : '昨天'} ${clock(inShanghai(at))}`;
}

/** What is left until an instant: 3 天 4 小时, 4 小时 10 分, 10 分. Null once it is reached. */
export function remainingText(now: string, until: string): string | null {
	const minutes = Math.floor((Date.parse(until) - Date.parse(now)) / 60_000);
	if (Date.parse(until) <= Date.parse(now)) return null;
	const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
	if (days > 0) return `${days} 天 ${hours} 小时`;
	if (hours > 0) return `${hours} 小时 ${minutes % 60} 分`;
	return minutes > 0 ? `${minutes} 分` : '不到 1 分';
}

/** A rate with one decimal, rounded half up from the counts: 90.9%. 「—」 where nothing counts. */
export function rateText(ratio: Ratio | null): string {
	const tenths = tenthsOf(ratio);
	return tenths === null ? none : `${decimal(tenths)}%`;
}

/**
 * How a rate moved: ＋3.1 个百分点. It is the difference of the two printed rates, since whoever
 * checks it subtracts those.
 */
export function pointsText(before: Ratio | null, after: Ratio | null): string {
	const [from, to] = [tenthsOf(before), tenthsOf(after)];
	if (from === null || to === null) return none;
	return from === to ? unchanged : `${sign(to - from)}${decimal(Math.abs(to - from))} 个百分点`;
}

/** How a count moved: ＋4, －2, 持平. 「—」 where one of the two is not known. */
export function changeText(before: number | null, after: number | null): string {
	if (before === null || after === null) return none;
	return before === after
		? unchanged
		: `${sign(after - before)}${grouped(Math.abs(after - before))}`;
}

/** A count with its word: 74 项, 30,000 项. */
export function countText(count: number, of: string): string {
	return `${grouped(count)} ${of}`;
}

/** The size of a file: 312 字节, 38 KB, 1.5 MB. */
export function bytesText(bytes: number): string {
	if (bytes < 1024) return `${bytes} 字节`;
	const unit = bytes < 1024 ** 2 ? 'KB' : bytes < 1024 ** 3 ? 'MB' : 'GB';
	const size = bytes / 1024 ** (1 + ['KB', 'MB', 'GB'].indexOf(unit));
	return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`;
}

const unchanged = '持平';
const weekdays = '日一二三四五六';

// China has kept UTC+8 without summer time since 1992, and no record is older
function inShanghai(at: string): Date {
	return new Date(Date.parse(at) + 8 * 3_600_000);
}

function yearOf(at: string): number {
	return inShanghai(at).getUTCFullYear();
}

function monthAndDay(shanghai: Date): string {
	return `${shanghai.getUTCMonth() + 1}月${shanghai.getUTCDate()}日`;
}

function clock(shanghai: Date): string {
	return shanghai.toISOString().slice(11, 16);
}

// in whole numbers, so that 12.25 does not become 12.2
function tenthsOf(ratio: Ratio | null): number | null {
	if (ratio === null || ratio.d === 0) return null;
	return Math.floor((2000 * ratio.n + ratio.d) / (2 * ratio.d));
}

function decimal(tenths: number): string {
	return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function sign(change: number): string {
	return change > 0 ? '＋' : '－';
}

function grouped(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 1–99 as sections are numbered: 九, 十, 十一, 二十; anything else in figures. */
export function chineseNumber(number: number): string {
	if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
	const [tens, ones] = [Math.floor(number / 10), number % 10];
	if (tens === 0) return chineseDigits[ones] ?? '';
	return `${tens === 1 ? '' : chineseDigits[tens]}十${chineseDigits[ones]}`;
}

const chineseDigits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
