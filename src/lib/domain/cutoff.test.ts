import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkday, makeCalendar } from './calendar.ts';
import { cutoff, onTime, type CutoffSettings } from './cutoff.ts';
import { defaultSettings } from './setting.ts';
import { addDays, shanghaiDay } from './date.ts';

const calendar = makeCalendar();
const settings = (changed: Partial<CutoffSettings> = {}) => ({ ...defaultSettings, ...changed });

describe('the cutoff of a month', () => {
	test.each([
		['a Thursday', '2021-11', 'forward', '2021-11-25'],
		['a Sunday that is worked stays', '2021-04', 'forward', '2021-04-25'],
		['… and stays backward', '2021-04', 'backward', '2021-04-25'],
		['a Sunday goes to Monday', '2021-07', 'forward', '2021-07-26'],
		['a Sunday goes back to Friday', '2021-07', 'backward', '2021-07-23'],
		['a Sunday stays where nothing rolls', '2021-07', 'none', '2021-07-25'],
		['a Saturday before a worked Sunday', '2021-09', 'forward', '2021-09-26'],
		['a Saturday goes back to Friday', '2021-09', 'backward', '2021-09-24'],
		['a Saturday over Christmas', '2021-12', 'forward', '2021-12-27'],
		['the same Saturday back', '2021-12', 'backward', '2021-12-24'],
		['Spring Festival, prolonged', '2020-01', 'forward', '2020-02-03'],
		['Spring Festival, back before it', '2020-01', 'backward', '2020-01-23'],
		['Spring Festival, ending with a worked Saturday', '2023-01', 'forward', '2023-01-28'],
		['中秋 on a Friday, with its weekend', '2026-09', 'forward', '2026-09-28']
	] as const)('%s: %s %s is %s', (_, period, cutoffRoll, on) => {
		const found = cutoff(period, settings({ cutoffRoll }), calendar);
		expect(found.on).toBe(on);
		expect(found.provisional).toBe(false);
	});

	test.each([
		['the 31st of a short month is its last day', { cutoffDay: 31 }, '2021-11', '2021-11-30'],
		['the 30th of February is its last day', { cutoffDay: 30 }, '2022-02', '2022-02-28'],
		['the 29th of a leap February, a Saturday', { cutoffDay: 29 }, '2020-02', '2020-03-02'],
		['an early day', { cutoffDay: 5 }, '2021-11', '2021-11-05'],
		['without the day itself', { cutoffDayCounts: false }, '2021-11', '2021-11-24'],
		[
			'without the day itself, on the 1st',
			{ cutoffDay: 1, cutoffDayCounts: false },
			'2021-12',
			'2021-11-30'
		],
		// the last day that counts is Saturday 24 April; the next workday is the worked 25th
		[
			'without the day itself, a last day that rolls',
			{ cutoffDayCounts: false },
			'2021-04',
			'2021-04-25'
		],
		[
			'without the day itself, a last day that stays',
			{ cutoffDayCounts: false, cutoffRoll: 'none' },
			'2021-04',
			'2021-04-24'
		]
	] as const)('%s', (_, changed, period, on) => {
		expect(cutoff(period, settings(changed), calendar).on).toBe(on);
	});

	test('ends with the last millisecond of its last day in Shanghai', () => {
		expect(cutoff('2021-09', settings(), calendar).at).toBe('2021-09-26T16:00:00.000Z');
		expect(cutoff('2021-11', settings({ cutoffDayCounts: false }), calendar).at).toBe(
			'2021-11-24T16:00:00.000Z'
		);
	});

	test('says why it moved: 9月26日（周日，调休上班），25日为周六', () => {
		const { day, movedFrom } = cutoff('2021-09', settings(), calendar);
		expect(day).toMatchObject({ on: '2021-09-26', weekday: 7, kind: 'makeup' });
		expect(movedFrom).toMatchObject({ on: '2021-09-25', weekday: 6, kind: 'weekend' });
	});

	test('says which holiday moved it', () => {
		const { movedFrom } = cutoff('2026-09', settings(), calendar);
		expect(movedFrom).toMatchObject({ on: '2026-09-25', kind: 'holiday', label: '中秋节' });
	});

	test('that did not move gives no reason', () => {
		expect(cutoff('2021-04', settings(), calendar)).toMatchObject({
			day: { kind: 'makeup' },
			movedFrom: null
		});
		expect(cutoff('2021-07', settings({ cutoffRoll: 'none' }), calendar)).toMatchObject({
			day: { kind: 'weekend' },
			movedFrom: null
		});
	});

	test.each([
		['a weekday may still become a holiday', '2031-09', {}, '2031-09-25', true],
		['a Sunday may still become a workday', '2031-05', {}, '2031-05-26', true],
		[
			'nothing moves a date that does not roll',
			'2031-05',
			{ cutoffRoll: 'none' },
			'2031-05-25',
			false
		]
	] as const)('in an unpublished year: %s', (_, period, changed, on, provisional) => {
		expect(cutoff(period, settings(changed), calendar)).toMatchObject({ on, provisional });
	});

	test("follows the office's own days", () => {
		const typhoon = makeCalendar([{ on: '2021-11-25', kind: 'holiday', label: '台风停工' }]);
		expect(cutoff('2021-11', settings(), typhoon)).toMatchObject({
			on: '2021-11-26',
			movedFrom: { label: '台风停工' }
		});
	});

	test('survives being stored as text', () => {
		const found = cutoff('2021-09', settings(), calendar);
		expect(JSON.parse(JSON.stringify(found))).toEqual(found);
	});

	const period = fc
		.record({ year: fc.integer({ min: 2010, max: 2035 }), month: fc.integer({ min: 1, max: 12 }) })
		.map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);
	const anySettings = fc.record({
		cutoffDay: fc.integer({ min: 1, max: 31 }),
		cutoffDayCounts: fc.boolean()
	});

	test('forward and backward always end on a workday, with no workday passed over', () => {
		fc.assert(
			fc.property(period, anySettings, (month, changed) => {
				const stays = cutoff(month, { ...changed, cutoffRoll: 'none' }, calendar).on;
				const later = cutoff(month, { ...changed, cutoffRoll: 'forward' }, calendar).on;
				const earlier = cutoff(month, { ...changed, cutoffRoll: 'backward' }, calendar).on;
				expect(isWorkday(later, calendar) && isWorkday(earlier, calendar)).toBe(true);
				expect(earlier <= stays && stays <= later).toBe(true);
				if (isWorkday(stays, calendar)) expect([earlier, later]).toEqual([stays, stays]);
				else
					for (let on = addDays(earlier, 1); on < later; on = addDays(on, 1))
						expect(isWorkday(on, calendar)).toBe(false);
			})
		);
	});

	test('splits all instants between its last day and the day after', () => {
		fc.assert(
			fc.property(period, fc.integer({ min: -200_000, max: 200_000 }), (month, seconds) => {
				const found = cutoff(month, defaultSettings, calendar);
				const instant = new Date(Date.parse(found.at) + seconds * 1000).toISOString();
				expect(onTime(instant, found)).toBe(shanghaiDay(instant) <= found.on);
			})
		);
	});
});

test.each([
	['the last millisecond is in', '2021-09-26T15:59:59.999Z', true],
	['midnight is late', '2021-09-26T16:00:00.000Z', false],
	['midnight without milliseconds is late', '2021-09-26T16:00:00Z', false],
	['written in Shanghai time, in', '2021-09-26T23:59:59.999+08:00', true],
	['written in Shanghai time, late', '2021-09-27T00:00:00+08:00', false]
])('on time: %s', (_, instant, expected) => {
	expect(onTime(instant, cutoff('2021-09', defaultSettings, calendar))).toBe(expected);
});
