import { afterAll, expect, test, vi } from 'vitest';
import type { CutoffSettings } from '../cutoff.ts';
import { publishedHolidays } from '../holidays.ts';

/*
 * Who files at midnight must be told the same by every machine. So instants round the ends of months are
 * reckoned here once more, from milliseconds and the holiday table alone, and compared in three zones.
 */
const rolls = ['forward', 'backward', 'none'] as const;
const dayLength = 86_400_000;
const eightHours = 28_800_000;

/** A generator of its own, so that a run that fails can be run again. */
function random(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		// by its upper end: the lowest digits of such a number come round after a few steps
		return Math.floor((state / 2 ** 32) * below);
	};
}

const two = (number: number) => String(number).padStart(2, '0');

/** The days of the years that are asked, counted from 1970-01-01, each with what it is. */
type PlainDay = { on: string; isOff: boolean };
const plainDays = new Map<number, PlainDay>();
const numbers = new Map<string, number>();
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
for (let [number, year] = [0, 1970]; year <= 2031; year++) {
	const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	for (const [index, length] of lengths.entries()) {
		for (let day = 1; day <= length; day++, number++) {
			const on = `${year}-${two(index + 1)}-${two(day)}`;
			// 1970-01-01 was a Thursday: the third day is a Saturday
			const isWeekend = number % 7 === 2 || number % 7 === 3;
			const { off = [], work = [] } = publishedHolidays[year] ?? {};
			const monthDay = on.slice(5);
			const isHoliday = off.some(([, first, last]) => first <= monthDay && monthDay <= last);
			const isOff = isHoliday || (isWeekend && !work.includes(monthDay));
			plainDays.set(number, { on, isOff });
			numbers.set(on, number);
		}
	}
}

function plainDay(number: number): PlainDay {
	const day = plainDays.get(number);
	if (!day) throw new Error(`day ${number} is not reckoned`);
	return day;
}

/** The number of the last day that is in time. */
function plainCutoff(period: string, { cutoffDay, cutoffRoll, cutoffDayCounts }: CutoffSettings) {
	let named = cutoffDay;
	while (!numbers.has(`${period}-${two(named)}`)) named--;
	let number = (numbers.get(`${period}-${two(named)}`) ?? 0) - (cutoffDayCounts ? 0 : 1);
	const step = { forward: 1, backward: -1, none: 0 }[cutoffRoll];
	while (step !== 0 && plainDay(number).isOff) number += step;
	return number;
}

type Asked = { period: string; settings: CutoffSettings; instant: string };

/** So many instants, with what each of them must be told. */
function reckon(count: number, seed: number) {
	const below = random(seed);
	const among = (reach: number) => below(2 * reach + 1) - reach;
	return Array.from({ length: count }, (_, index) => {
		// every month with every rule in turn; most offices have the 25th
		const month = index % 132;
		const rule = Math.floor(index / 132);
		const settings: CutoffSettings = {
			cutoffDay: below(2) === 0 ? 25 : 1 + below(31),
			cutoffRoll: rolls[rule % 3] ?? 'none',
			cutoffDayCounts: rule % 6 < 3
		};
		const period = `${2020 + Math.floor(month / 12)}-${two((month % 12) + 1)}`;
		const last = plainCutoff(period, settings);
		const end = (last + 1) * dayLength - eightHours;
		const near = below(8);
		const offset = near === 0 ? 0 : near === 1 ? -1 : near < 5 ? among(2000) : among(2 * dayLength);
		const moment = end + offset;
		const day = plainDay(Math.floor((moment + eightHours) / dayLength)).on;
		const isLate = moment >= end;
		const told = [
			...[plainDay(last).on, new Date(end).toISOString(), isLate ? 'late' : 'in time'],
			...[day, day.slice(0, 7)],
			day < `${period}-01` ? 'ahead' : isLate ? 'late' : 'open'
		].join(' ');
		const utcDay = new Date(moment).toISOString().slice(0, 10);
		const asked: Asked = { period, settings, instant: written(moment, below(3)) };
		return { asked, told, offset, isLate, crosses: utcDay !== day, last };
	});
}

/** An instant as programs write it: in UTC with and without its milliseconds, or in the district's time. */
function written(moment: number, way: number): string {
	if (way === 0) return new Date(moment).toISOString();
	if (way === 1) return new Date(moment).toISOString().replace('.000Z', 'Z');
	return new Date(moment + eightHours).toISOString().replace('Z', '+08:00');
}

/** What our own rules say, read anew in a zone: they remember days that they have read. */
async function inZone(zone: string) {
	vi.stubEnv('TZ', zone);
	vi.resetModules();
	const { cutoff, onTime } = await import('../cutoff.ts');
	const { makeCalendar } = await import('../calendar.ts');
	const { periodOf, shanghaiDay } = await import('../date.ts');
	const { phaseOf } = await import('./phase.ts');
	const calendar = makeCalendar();
	return ({ period, settings, instant }: Asked) => {
		const { on, at } = cutoff(period, settings, calendar);
		const day = shanghaiDay(instant);
		return [
			...[on, at, onTime(instant, { at }) ? 'in time' : 'late', day, periodOf(day)],
			phaseOf({ period, cutoffAt: at, closedAt: null }, instant)
		].join(' ');
	};
}

const instants = reckon(100_000, 20_260_101);

afterAll(() => {
	vi.unstubAllEnvs();
});

test.each([
	['UTC', 0, 0],
	['Asia/Shanghai', -480, -480],
	['America/New_York', 300, 240]
] as const)(
	'100,000 instants round the ends of months are told as reckoned in %s',
	async (zone, winter, summer) => {
		const tell = await inZone(zone);
		// else the zone was never set, and all three would be one
		expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(winter);
		expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(summer);
		const wrong = instants.filter(({ asked, told }) => tell(asked) !== told);
		const shown = wrong
			.slice(0, 5)
			.map(({ asked, told }) => ({ ...asked, told, said: tell(asked) }));
		expect(shown).toEqual([]);
	},
	60_000
);

test('the instants meet what is hard: the edge itself, days that UTC counts otherwise, days that roll', () => {
	const count = (is: (each: (typeof instants)[number]) => boolean) => instants.filter(is).length;
	expect(count(({ offset }) => offset === 0)).toBeGreaterThan(10_000);
	expect(count(({ offset }) => offset === -1)).toBeGreaterThan(10_000);
	expect(count(({ isLate }) => isLate)).toBeGreaterThan(40_000);
	expect(count(({ isLate }) => !isLate)).toBeGreaterThan(40_000);
	expect(count(({ crosses }) => crosses)).toBeGreaterThan(15_000);
	const rolled = count(({ asked: { period, settings }, last }) => {
		return plainCutoff(period, { ...settings, cutoffRoll: 'none' }) !== last;
	});
	expect(rolled).toBeGreaterThan(15_000);
	expect(new Set(instants.map(({ asked }) => asked.period)).size).toBe(132);
});
