import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay, lastDay } from './date.ts';
import { readDeadline } from './deadline.ts';
import { levelOf } from './problem.ts';

const read = (text: string, titleYear: number | null = 2021) =>
	readDeadline({ kind: 'text', text }, { titleYear });
const codes = (text: string, titleYear: number | null = 2021) =>
	read(text, titleYear).problems.map(({ code }) => code);

describe('a date that is written out', () => {
	test.each([
		['the end of a month', '2021年12月底前', '2021-12-31'],
		['the end of a month, without 前', '2021年12月底', '2021-12-31'],
		['the end of a month, 以前', '2021年12月底以前', '2021-12-31'],
		['the end of a month, 之前', '2021年12月底之前', '2021-12-31'],
		['the end of a month, 末', '2021年12月末', '2021-12-31'],
		['the end of a month, 月底 twice', '2021年12月月底前', '2021-12-31'],
		['the end of a month, 份', '2021年12月份底前', '2021-12-31'],
		['the end of February', '2022年2月底前', '2022-02-28'],
		['the end of February in a leap year', '2020年2月底前', '2020-02-29'],
		['a day before which includes itself', '2021年12月31日前', '2021-12-31'],
		['a day with 以前', '2021年9月30日以前', '2021-09-30'],
		['a day with 之前', '2021年9月30日之前', '2021-09-30'],
		['a day with 号', '2021年9月30号前', '2021-09-30'],
		['a day without 日', '2021年9月30前', '2021-09-30'],
		['a day', '2021年11月15日', '2021-11-15'],
		['a day with 截至 and 止', '截至2021年9月30日止', '2021-09-30'],
		['a day with its hour', '2021年12月31日24时前', '2021-12-31'],
		['a day with its minute', '2021年12月31日 18:00 前', '2021-12-31'],
		['a day with its weekday', '2021年9月30日（星期四）前', '2021-09-30'],
		['29 February of a leap year', '2020年2月29日', '2020-02-29'],
		['a year end', '2019年年底前', '2019-12-31'],
		['a year end, 年 once', '2019年底前', '2019-12-31'],
		['a year end, 末', '2021年末', '2021-12-31'],
		['a year end, 年终', '2021年年终前', '2021-12-31'],
		['within a year', '2021年内完成', '2021-12-31'],
		['within a year, 年度', '2021年度内', '2021-12-31'],
		['a year', '2022年', '2022-12-31'],
		['a year of the plan', '2022年度', '2022-12-31'],
		['a year and a verb', '2022年完成', '2022-12-31'],
		['a year as a bare number', '2022', '2022-12-31'],
		['the whole year', '2021年全年', '2021-12-31'],
		['the first half', '2021年上半年', '2021-06-30'],
		['the second half', '2021年下半年', '2021-12-31'],
		['the end of the first half', '2021年上半年底前', '2021-06-30'],
		['the middle third of a month', '2021年7月中旬', '2021-07-20'],
		['the last third of a month', '2021年8月下旬', '2021-08-31'],
		['the last third of February', '2021年2月下旬', '2021-02-28'],
		['the first third of a month', '2021年8月上旬', '2021-08-10'],
		['a month', '2021年11月', '2021-11-30'],
		['a month, 份', '2021年11月份', '2021-11-30'],
		['within a month', '2021年11月内', '2021-11-30'],
		['the first quarter', '2021年一季度', '2021-03-31'],
		['the second quarter', '2021年第二季度', '2021-06-30'],
		['the third quarter', '2021年三季度', '2021-09-30'],
		['the fourth quarter', '2021年第四季度', '2021-12-31'],
		['the end of a quarter', '2021年四季度末', '2021-12-31'],
		['the end of a quarter before', '2021年三季度底前', '2021-09-30'],
		['a quarter in Arabic', '2021年第3季度', '2021-09-30'],
		['a quarter in Latin', '2021年Q3', '2021-09-30'],
		['a five-year plan', '“十四五”期末', '2025-12-31'],
		['the five-year plan before', '十三五期间', '2020-12-31']
	])('%s: %s', (_, text, dueOn) => {
		expect(read(text)).toMatchObject({ kind: 'date', dueOn, ongoing: false, problems: [] });
	});

	test.each([
		['hyphens', '2021-09-30', '2021-09-30'],
		['hyphens, one digit', '2021-9-3', '2021-09-03'],
		['slashes', '2021/9/30', '2021-09-30'],
		['slashes, two digits', '2021/11/30', '2021-11-30'],
		['points', '2021.11.30', '2021-11-30'],
		['points and 日', '2021.11.30日前', '2021-11-30'],
		['a last point too many', '2021.11.', '2021-11-30'],
		['month by a point', '2021.11', '2021-11-30'],
		['month by a point, 底前', '2021.11底前', '2021-11-30'],
		['month by a point with its 0', '2021.10', '2021-10-31'],
		['month by a hyphen', '2021-11', '2021-11-30'],
		['month by a hyphen and 月', '2021-11月底', '2021-11-30'],
		['month by a slash', '2021/11', '2021-11-30'],
		['eight digits', '20211130', '2021-11-30'],
		['six digits', '202111', '2021-11-30'],
		['a timestamp', '2021-09-15 00:00:00', '2021-09-15'],
		['a timestamp of a program', '2021-09-15T00:00:00.000Z', '2021-09-15'],
		['US order, as a saved table shows it', '9/30/2021', '2021-09-30'],
		['US order with a short year', '12/15/21', '2021-12-15'],
		['the day first, where no month fits', '30/9/2021', '2021-09-30'],
		['a short year first', '21/9/30', '2021-09-30']
	])('with %s: %s', (_, text, dueOn) => {
		expect(read(text)).toMatchObject({ kind: 'date', dueOn, problems: [] });
	});

	test.each([
		['full-width digits', '２０２１年１２月底前'],
		['full-width signs', '２０２１．１２．３１'],
		['spaces between characters', '2 0 2 1 年 1 2 月 底 前'],
		['ideographic and fixed spaces', '2021\u3000年\u00A012 月底前'],
		['line breaks', '2021年\n12月\r\n底前\n'],
		['an invisible mark', '\uFEFF2021年12月底\u200B前'],
		['radicals from a PDF', '2021年12⽉底前'],
		['Chinese numerals', '二〇二一年十二月底前'],
		['Chinese numerals with a circle', '二○二一年十二月三十一日前'],
		['a Chinese month', '2021年十二月底前'],
		['words around it', '务必于2021年12月底前全部完成系统建设。']
	])('%s', (_, text) => {
		expect(read(text)).toMatchObject({ kind: 'date', dueOn: '2021-12-31', problems: [] });
	});

	test('keeps how it was found', () => {
		const found = (text: string) => read(text).basis;
		expect(found('2021年9月30日前')).toEqual({ precision: 'day', yearFrom: 'written' });
		expect(found('2021年7月中旬')).toEqual({ precision: 'third', yearFrom: 'written' });
		expect(found('12月底前')).toEqual({ precision: 'month', yearFrom: 'title' });
		expect(found('三季度')).toEqual({ precision: 'quarter', yearFrom: 'title' });
		expect(found('2021年上半年')).toEqual({ precision: 'half-year', yearFrom: 'written' });
		expect(found('21年底前')).toEqual({ precision: 'year', yearFrom: 'short' });
		expect(found('“十四五”时期')).toEqual({ precision: 'five-years', yearFrom: 'written' });
		expect(found('长期推进')).toBeNull();
	});

	test('every month end of two centuries is read in every notation', () => {
		const year = fc.integer({ min: 2000, max: 2099 });
		fc.assert(
			fc.property(year, fc.integer({ min: 1, max: 12 }), (y, m) => {
				const dueOn = lastDay(`${y}-${String(m).padStart(2, '0')}`);
				for (const text of [
					`${y}年${m}月底前`,
					`${y}年${m}月`,
					dueOn,
					dueOn.replaceAll('-', '/')
				]) {
					expect(read(text)).toMatchObject({ dueOn, problems: [] });
				}
			})
		);
	});
});

describe('a year that is not written', () => {
	test.each([
		['a month end', '12月底', '2021-12-31'],
		['a year end', '年底前', '2021-12-31'],
		['a year end whose year a page break took', '年年底前完成', '2021-12-31'],
		['within the year', '年内完成', '2021-12-31'],
		['this year', '今年底前', '2021-12-31'],
		['this year, 本年度', '本年度内', '2021-12-31'],
		['next year', '明年6月底前', '2022-06-30'],
		['a day', '8月31日前', '2021-08-31'],
		['a day by a point', '9.30', '2021-09-30'],
		['a day by a slash', '9/30前', '2021-09-30'],
		['a third of a month', '7月中旬', '2021-07-20'],
		['a quarter', '三季度', '2021-09-30'],
		['the first three quarters', '前三季度', '2021-09-30'],
		['half a year', '上半年', '2021-06-30'],
		['the whole year', '全年', '2021-12-31'],
		['a Chinese month', '十一月底前', '2021-11-30']
	])('%s takes that of the title, flagged: %s', (_, text, dueOn) => {
		const { basis, problems } = read(text);
		expect(read(text)).toMatchObject({ kind: 'date', dueOn });
		expect(basis?.yearFrom).toBe('title');
		expect(problems).toEqual([
			{
				code: 'deadline.year-assumed',
				facts: { value: text, year: Number(dueOn.slice(0, 4)), from: 'title', dueOn }
			}
		]);
	});

	test.each(['12月底', '年底前', '8月31日前', '三季度', '上半年', '全年', '9.30', '明年6月底前'])(
		'asks where the title has none either: %s',
		(text) => {
			const facts = { value: text };
			expect(read(text, null)).toMatchObject({ kind: 'unread', dueOn: null });
			expect(read(text, null).problems).toEqual([{ code: 'deadline.year-missing', facts }]);
			expect(readDeadline({ kind: 'text', text })).toEqual(read(text, null));
		}
	);

	test('with two digits is taken for this century, flagged', () => {
		expect(read('19年12月底前', 2021)).toMatchObject({ kind: 'date', dueOn: '2019-12-31' });
		expect(read('21年12月底前', null).problems).toEqual([
			{
				code: 'deadline.year-assumed',
				facts: { value: '21年12月底前', year: 2021, from: 'text', dueOn: '2021-12-31' }
			}
		]);
	});

	test('follows the date before it in the same text', () => {
		expect(read('2022年6月底前、12月底前分别完成').dueOn).toBe('2022-12-31');
		expect(codes('2022年6月底前、12月底前分别完成')).toEqual(['deadline.several']);
	});
});

describe('a range ends with its last day', () => {
	test.each([
		['months', '2021年3月至10月', '2021-10-31'],
		['months with a dash', '2021年3月—10月', '2021-10-31'],
		['months with one 月', '2021年3-10月', '2021-10-31'],
		['months by points', '2021.3-2021.10', '2021-10-31'],
		['months by points, one year', '2021.3-10', '2021-10-31'],
		['months with 起', '2021年3月起至2021年10月底', '2021-10-31'],
		['months into the next year', '2021年11月至次年3月', '2022-03-31'],
		['months into a written year', '2021年11月至2022年3月', '2022-03-31'],
		['days', '2021年1月1日-2021年12月31日', '2021-12-31'],
		['days by slashes', '2021/3/1～2021/10/31', '2021-10-31'],
		['days of one month', '2021年9月1日至30日', '2021-09-30'],
		['days of one month with one 日', '2021年9月1-30日', '2021-09-30'],
		['days of two months', '2021年9月1日至10月31日', '2021-10-31'],
		['days from 自', '自2021年3月1日起至2021年10月31日止', '2021-10-31'],
		['quarters', '2021年一至三季度', '2021-09-30'],
		['quarters side by side', '2021年三、四季度', '2021-12-31'],
		['years', '2021-2023年', '2023-12-31'],
		['years with 年 twice', '2021年至2023年底', '2023-12-31']
	])('%s: %s', (_, text, dueOn) => {
		expect(read(text)).toMatchObject({ kind: 'date', dueOn, problems: [] });
	});

	test('and is refused where it ends before it starts', () => {
		expect(read('2021年11月至3月')).toMatchObject({ kind: 'unread', dueOn: null });
		expect(codes('2021年11月至3月')).toEqual(['deadline.backwards']);
	});
});

describe('two facts: a first result, then upkeep', () => {
	test.each([
		['2021年10月底前完成并持续优化', '2021-10-31'],
		['2019年年底前完成并持续推进', '2019-12-31'],
		['2021年12月底前完成，长期坚持', '2021-12-31'],
		['2021年12月底前建成，每年更新', '2021-12-31'],
		['2021年6月30日前制定方案，并常态化推进', '2021-06-30']
	])('%s', (text, dueOn) => {
		expect(read(text)).toMatchObject({ kind: 'date', dueOn, ongoing: true, problems: [] });
	});

	test.each([
		['持续到2021年底', '2021-12-31'],
		['持续推进至2022年12月', '2022-12-31'],
		['纳入中长期规划，2021年12月底前完成', '2021-12-31']
	])('%s has an end and no upkeep', (text, dueOn) => {
		expect(read(text)).toMatchObject({ kind: 'date', dueOn, ongoing: false });
	});
});

test.each([
	'长期推进',
	'持续推进',
	'持续优化',
	'常态化',
	'长期坚持',
	'长期',
	'常年开展',
	'逐年推进',
	'按季度推进',
	'每年',
	'每月',
	'每年12月底前',
	'每年年底前完成',
	'每月25日前',
	'每季度末',
	'每半年一次',
	'立即整改，长期坚持',
	'2021年9月起持续推进',
	'长 期\n推 进'
])('ongoing without a date, never overdue: %s', (text) => {
	expect(read(text)).toEqual({
		kind: 'ongoing',
		dueOn: null,
		ongoing: true,
		aspirational: false,
		basis: null,
		choices: [],
		problems: []
	});
});

test.each([
	'立即',
	'尽快',
	'马上落实',
	'按上级部署',
	'视上级部署',
	'根据省统一部署推进',
	'按时间节点完成',
	'待定',
	'另行通知',
	'与省同步',
	'政务云上线一年内',
	'政务云上线1年以内',
	'印发后3个月内',
	'12个工作日以内',
	'2021年9月起实施',
	'自2021年1月1日起',
	'自2021年1月1日施行'
])('words without a day are 未定时限 and ask for one: %s', (text) => {
	expect(read(text)).toMatchObject({ kind: 'undated', dueOn: null, ongoing: false });
	expect(read(text).problems).toEqual([{ code: 'deadline.undated', facts: { value: text } }]);
});

test.each(['', '   ', '\n\u3000', '/', '／', '—', '——', '-', '无', '暂无', '未定时限'])(
	'nothing written is 未定时限 without a remark: %j',
	(text) => {
		expect(read(text)).toMatchObject({ kind: 'blank', dueOn: null, ongoing: false, problems: [] });
	}
);

describe('what does not exist is refused, never rolled over', () => {
	test.each([
		['2021年2月30日', 'day'],
		['2021年2月29日前', 'day'],
		['2021年11月31日', 'day'],
		['2021-02-30', 'day'],
		['2021/9/31', 'day'],
		['20210931', 'day'],
		['2021年9月0日', 'day'],
		['2月29日', 'day'],
		['2月30日前', 'day'],
		['31/31/2021', 'day'],
		['2021年13月', 'month'],
		['2021年13月底前', 'month'],
		['2021年0月', 'month'],
		['2021年0月5日', 'month'],
		['2021.13', 'month'],
		['2021-13-01', 'month'],
		['13月', 'month'],
		['第五季度', 'quarter'],
		['2021年五季度', 'quarter'],
		['2021年第0季度', 'quarter'],
		['2021年6月底前，2021年11月31日前', 'day']
	])('%s', (text, part) => {
		expect(read(text)).toMatchObject({ kind: 'unread', dueOn: null, choices: [] });
		expect(read(text).problems).toEqual([
			{ code: 'deadline.impossible', facts: { value: text, part } }
		]);
	});
});

describe('two readings: the literal one, flagged, the other one click away', () => {
	test.each([
		['before a month', '2018年3月前', '2018-02-28', '2018-03-31'],
		['before a month, by a point', '2018.3前', '2018-02-28', '2018-03-31'],
		['before January', '2022年1月前', '2021-12-31', '2022-01-31'],
		['before a quarter', '2021年三季度前', '2021-06-30', '2021-09-30'],
		['before a half', '2021年下半年前', '2021-06-30', '2021-12-31'],
		['before a year', '2022年前', '2021-12-31', '2022-12-31'],
		['before a third', '2021年7月中旬前', '2021-07-10', '2021-07-20'],
		['a 0 that a saved table drops', '2021.1', '2021-01-31', '2021-10-31'],
		['US order or not', '5/6/2021', '2021-05-06', '2021-06-05']
	])('%s: %s', (_, text, dueOn, alternative) => {
		expect(read(text)).toMatchObject({ kind: 'date', dueOn, choices: [alternative] });
		expect(read(text).problems).toEqual([
			{ code: 'deadline.two-readings', facts: { value: text, dueOn, alternative } }
		]);
	});

	test('the same day and month has one reading', () => {
		expect(read('6/6/2021')).toMatchObject({ dueOn: '2021-06-06', problems: [] });
	});

	test('without a title year the flag of the year comes first', () => {
		expect(codes('3月前')).toEqual(['deadline.year-assumed', 'deadline.two-readings']);
		expect(read('1月前').problems[0]?.facts).toMatchObject({ year: 2021, dueOn: '2020-12-31' });
	});

	test('three short numbers that fit twice are asked for', () => {
		expect(read('10/11/12')).toMatchObject({
			kind: 'unread',
			dueOn: null,
			choices: ['2012-10-11', '2010-11-12']
		});
		expect(codes('10/11/12')).toEqual(['deadline.ambiguous']);
	});
});

describe('several dates', () => {
	test.each([
		[
			'2019年底前即办比例达到30%；2020年底前，即办比例达到40%',
			['2019-12-31', '2020-12-31'],
			'2020-12-31'
		],
		['2022年3月底前完成验收，2021年12月底前完成初稿', ['2021-12-31', '2022-03-31'], '2022-03-31'],
		['2021年6、12月底前', ['2021-06-30', '2021-12-31'], '2021-12-31'],
		[
			'2021年6月底前完成1/3，2021年9月30日、2021年12月31日',
			['2021-06-30', '2021-09-30', '2021-12-31'],
			'2021-12-31'
		]
	])('%s: the last is the deadline, flagged', (text, dates, dueOn) => {
		expect(read(text)).toMatchObject({ kind: 'date', dueOn, choices: dates.slice(0, -1) });
		expect(read(text).problems).toEqual([
			{ code: 'deadline.several', facts: { value: text, dates, dueOn } }
		]);
	});

	test('that agree are one', () => {
		expect(read('2021年底前（2021年12月31日前）')).toMatchObject({
			dueOn: '2021-12-31',
			choices: [],
			problems: []
		});
	});
});

test.each([
	['月初 is read as the 10th', '2021年10月初', '2021-10-10'],
	['月中 is read as the 20th', '2021年10月中', '2021-10-20'],
	['年中 is read as the end of June', '2021年年中', '2021-06-30']
])('a loose word is flagged: %s', (_, text, dueOn) => {
	expect(read(text)).toMatchObject({ kind: 'date', dueOn });
	expect(codes(text)).toEqual(['deadline.loose']);
});

test.each([
	['力争到2022年', '2022-12-31'],
	['力争2021年12月底前完成', '2021-12-31'],
	['争取2021年底前', '2021-12-31']
])('a milestone is marked: %s', (text, dueOn) => {
	expect(read(text)).toMatchObject({ kind: 'date', dueOn, aspirational: true });
	expect(codes(text)).toEqual(['deadline.aspirational']);
});

test.each([
	['a day beside a month', '2021年12月底前、30日前', '2021-12-31'],
	['a feast beside a month', '国庆节前启动，2021年12月底前完成', '2021-12-31']
])('what was read in part is flagged: %s', (_, text, dueOn) => {
	expect(read(text)).toMatchObject({ kind: 'date', dueOn });
	expect(codes(text)).toEqual(['deadline.partly-read']);
});

test.each([
	['the number of a document', '按粤自然资发〔2021〕3号文，2021年12月底前完成'],
	['a term beside the date', '2021年12月底前压减至30日内'],
	['a later stage of work', '完成前期工作，2021年12月底前']
])('is no date left over: %s', (_, text) => {
	expect(read(text)).toMatchObject({ kind: 'date', dueOn: '2021-12-31', problems: [] });
});

test.each([
	'abc',
	'区财政局',
	'2021年国庆前',
	'春节前',
	'本月底前',
	'30日前',
	'上旬',
	'2021年13季度',
	'1821年12月',
	'2021年初',
	'60%',
	'1/3/5/7',
	'0.5'
])('what cannot be read is asked for: %s', (text) => {
	expect(read(text)).toMatchObject({ kind: 'unread', dueOn: null, ongoing: false });
	expect(read(text).problems).toEqual([{ code: 'deadline.unread', facts: { value: text } }]);
});

test('a true date cell is that day', () => {
	expect(readDeadline({ kind: 'date', on: '2021-09-30' })).toMatchObject({
		kind: 'date',
		dueOn: '2021-09-30',
		basis: { precision: 'day', yearFrom: 'written' },
		problems: []
	});
	expect(readDeadline({ kind: 'date', on: '2021-02-30' })).toMatchObject({ kind: 'unread' });
});

describe('a number cell', () => {
	const number = (value: number) => readDeadline({ kind: 'number', value }, { titleYear: 2021 });

	test.each([
		['a month', 2021.11, '2021-11-30'],
		['a month with its 0', 2021.01, '2021-01-31'],
		['a month without one', 2021.5, '2021-05-31'],
		['December', 2021.12, '2021-12-31'],
		['a year', 2022, '2022-12-31'],
		['eight digits', 20_211_130, '2021-11-30'],
		['six digits', 202_111, '2021-11-30']
	])('%s: %d', (_, value, dueOn) => {
		expect(number(value)).toMatchObject({ kind: 'date', dueOn, problems: [] });
	});

	test('2021.1 may be January or October: asks', () => {
		expect(number(2021.1)).toMatchObject({ kind: 'unread', dueOn: null });
		expect(number(2021.1).problems).toEqual([
			{
				code: 'deadline.ambiguous',
				facts: { value: '2021.1', choices: ['2021-01-31', '2021-10-31'] }
			}
		]);
	});

	test.each([
		['the first of the century', 36_526, '2000-01-01'],
		['the end of 2021', 44_561, '2021-12-31'],
		['with a time of day', 44_561.75, '2021-12-31'],
		['the last of the century', 73_050, '2099-12-31']
	])('a date that lost its format is named, not taken: %s', (_, value, on) => {
		expect(number(value)).toMatchObject({ kind: 'unread', dueOn: null, choices: [on] });
		expect(number(value).problems).toEqual([
			{ code: 'deadline.serial', facts: { value: String(value), on } }
		]);
	});

	test.each([
		['20211331', 20_211_331, 'day'],
		['20210230', 20_210_230, 'day'],
		['202113', 202_113, 'month'],
		['2021.13', 2021.13, 'month'],
		['2021.2 is February, 2021.2x is no month', 2021.25, 'month']
	])('an impossible one is refused: %s', (_, value, part) => {
		expect(number(value).problems).toEqual([
			{ code: 'deadline.impossible', facts: { value: String(value), part } }
		]);
	});

	test.each([0, -1, 5, 9.3, 12, 100, 1999, 2021.113, 36_525, 73_051, 1e21, NaN, Infinity])(
		'%d says nothing of a date',
		(value) => {
			expect(number(value)).toMatchObject({ kind: 'unread', dueOn: null });
			expect(number(value).problems[0]?.code).toBe('deadline.unread');
		}
	);
});

describe('whatever is in the cell', () => {
	const pieces = fc.constantFrom(
		...[
			'2021',
			'12',
			'2',
			'30',
			'年',
			'月',
			'日',
			'底',
			'前',
			'至',
			'-',
			'.',
			'/',
			'第',
			'三',
			'季度'
		],
		...[
			'上半年',
			'每',
			'起',
			'持续',
			'力争',
			'内',
			'十',
			' ',
			'，',
			'旬',
			'中',
			'初',
			'次',
			'末',
			'完成'
		]
	);
	const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

	test('a day is a real one, and without one there is a reason', () => {
		fc.assert(
			fc.property(text, fc.option(fc.constant(2021)), (printed, titleYear) => {
				const { kind, dueOn, ongoing, problems, choices } = read(printed, titleYear);
				expect(kind === 'date').toBe(dueOn !== null);
				if (dueOn !== null) expect(isDay(dueOn)).toBe(true);
				expect(choices.every(isDay)).toBe(true);
				if (kind === 'unread') expect(problems.map((p) => levelOf(p.code))).toEqual(['error']);
				else expect(problems.every((problem) => levelOf(problem.code) !== 'error')).toBe(true);
				if (kind === 'ongoing') expect(ongoing).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});

	test.each(['1', '1-', '1、', '一', '十', '2021年', '2021.', '每年', '持续', '(', '1 '])(
		'a full cell of %j is read at once',
		(piece) => {
			// what goes back over it again and again does not end in the time of a test
			expect(read(piece.repeat(Math.floor(32_767 / piece.length)))).toBeDefined();
		},
		20_000
	);
});

// the list of the fixture, as an office wrote it in one year
test.each([
	['2021年12月底前', '2021-12-31', false],
	['2021.11', '2021-11-30', false],
	['长期推进', null, true],
	['持续推进', null, true],
	['2021年三季度', '2021-09-30', false],
	['年底前', '2021-12-31', false],
	['2021年6月30日前', '2021-06-30', false],
	['2021年10月底前完成并持续优化', '2021-10-31', true],
	['2021年第四季度', '2021-12-31', false],
	['2021/8/31', '2021-08-31', false],
	['8月31日前', '2021-08-31', false],
	['2021年上半年', '2021-06-30', false],
	['2021年11月15日', '2021-11-15', false],
	['2022年', '2022-12-31', false],
	['', null, false]
])('a list of 2021: %j', (text, dueOn, ongoing) => {
	expect(read(text)).toMatchObject({ dueOn, ongoing });
});
