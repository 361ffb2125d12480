import { afterAll, describe, expect, test, vi } from 'vitest';
import { makeCalendar } from '../calendar.ts';
import { nextReminder, ruleCourses } from './coming-reminders.ts';
import { dueReminders, type RemindedPair, type ReminderMonth } from './due-reminders.ts';
import { plannedRuns, runKey } from './planned-runs.ts';
import { defaultReminders, type ReminderSettings } from './reminder-settings.ts';

type Pair = RemindedPair & { number: string };

/** A moment in Shanghai: 11-25 09:00. */
const at = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+08:00`).toISOString();
const end = (day: string) => new Date(Date.parse(`2026-${day}T24:00:00+08:00`)).toISOString();

const calendar = makeCalendar();
const month = (more: Partial<ReminderMonth> = {}): ReminderMonth => ({
	...{ period: '2026-11', cutoffAt: end('11-25'), closedAt: null, laterCutoffs: [] },
	...{ ran: new Set<string>(), settings: defaultReminders, calendar },
	...more
});
const set = (more: Partial<ReminderSettings>) => ({ settings: { ...defaultReminders, ...more } });
const pair = (
	unitId: string,
	number: string,
	stands: RemindedPair['stands'] = 'blank',
	cutoffAt = end('11-25')
): Pair => ({ unitId, number, stands, cutoffAt });

const since = at('11-01 08:00');
/** 区教育局 has begun one of two, 区税务局 nothing, 区法院 has submitted. */
const pairs = [
	pair('education', '33', 'begun'),
	pair('education', '40'),
	pair('tax', '45'),
	pair('court', '7', 'submitted')
];
/** What is sent, shortly: ahead: education 33 40, tax 45. */
const told = (
	now: string,
	{
		of = pairs,
		from = since,
		...more
	}: Partial<ReminderMonth> & {
		of?: Pair[];
		from?: string;
	} = {}
) =>
	dueReminders(month(more), of, from, now).map(
		({ rule, units }) =>
			`${rule}: ${units
				.map(({ unitId, open }) => [unitId, ...open.map(({ number }) => number)].join(' '))
				.join(', ')}`
	);
const unfiled = 'education 33 40, tax 45';

describe('what is sent at a moment', () => {
	test.each([
		['before the time', '11-15 08:59', []],
		['on the 15th, to who has saved nothing', '11-15 09:00', ['start: tax 45']],
		['three workdays before the cutoff', '11-20 09:00', [`ahead: ${unfiled}`]],
		['on the day between', '11-23 09:00', []],
		['on the day of the cutoff', '11-25 09:00', [`cutoffMorning: ${unfiled}`]],
		['and in its afternoon', '11-25 16:00', [`cutoffAfternoon: ${unfiled}`]],
		['the morning after', '11-26 09:00', [`after: ${unfiled}`]],
		['a day later nothing any more', '11-27 09:00', []]
	])('%s', (_, now, expected) => {
		expect(told(at(now))).toEqual(expected);
	});

	test.each([
		['at 15:59 the morning is made up for', '11-25 15:59', [`cutoffMorning: ${unfiled}`]],
		['at 17:30 the afternoon speaks for both', '11-25 17:30', [`cutoffAfternoon: ${unfiled}`]],
		['at 19:59 of the 20th still', '11-20 19:59', [`ahead: ${unfiled}`]],
		['not in the quiet hours', '11-20 20:00', []],
		['not on the next day', '11-21 09:00', []],
		['of time that was left nobody hears after it', '11-26 08:30', []]
	])('a program that was off: %s', (_, now, expected) => {
		expect(told(at(now))).toEqual(expected);
	});

	test('what was sent is not sent again, also where the hour is changed afterwards', () => {
		const ran = new Set([runKey({ rule: 'ahead', plannedOn: '2026-11-20' })]);
		expect(told(at('11-20 09:01'), { ran })).toEqual([]);
		expect(told(at('11-20 14:00'), { ran, ...set({ remindAhead: '14:00' }) })).toEqual([]);
	});

	test('a time that had passed when the month was opened or the rule was set is not made up for', () => {
		expect(told(at('11-20 10:01'), { from: at('11-20 10:00') })).toEqual([]);
		expect(told(at('11-20 09:00'), { from: at('11-20 08:59') })).toHaveLength(1);
	});

	test('nothing of a closed month', () => {
		expect(told(at('11-26 09:00'), { closedAt: at('11-26 08:59') })).toEqual([]);
	});

	test('a run that finds everything filed is over without a word', () => {
		const of = pairs.filter(({ stands }) => stands === 'submitted');
		expect(told(at('11-25 09:00'), { of })).toEqual(['cutoffMorning: ']);
	});

	test.each([
		['off', { remindAhead: '' }, '11-20 09:00', []],
		['at another hour, before it', { remindAhead: '14:30' }, '11-20 14:29', []],
		['at another hour', { remindAhead: '14:30' }, '11-20 14:30', [`ahead: ${unfiled}`]],
		['five workdays before', { remindAheadDays: 5 }, '11-18 09:00', [`ahead: ${unfiled}`]],
		['on the 10th', { remindStartDay: 10 }, '11-10 09:00', ['start: tax 45']],
		[
			'on the day of another: the later one speaks',
			{ remindStartDay: 20 },
			'11-20 09:00',
			[`ahead: ${unfiled}`]
		],
		['a start after the cutoff is none', { remindStartDay: 28 }, '11-28 09:00', []]
	])('a rule that is %s', (_, settings, now, expected) => {
		expect(told(at(now), set(settings))).toEqual(expected);
	});
});

describe('quiet hours', () => {
	const early = set({ remindAhead: '07:00' });
	test.each([
		['what falls before their end waits for it', early, '11-20 07:00', []],
		['and is sent then', early, '11-20 08:00', [`ahead: ${unfiled}`]],
		['late in the evening: the next morning', set({ remindAhead: '21:00' }), '11-20 21:00', []],
		['which is', set({ remindAhead: '21:00' }), '11-21 08:00', [`ahead: ${unfiled}`]],
		[
			'without them it is sent in the night',
			set({ remindAhead: '21:00', quietFrom: '', quietUntil: '' }),
			'11-20 21:00',
			[`ahead: ${unfiled}`]
		],
		[
			'over noon, within one day',
			set({ remindAhead: '12:30', quietFrom: '12:00', quietUntil: '14:00' }),
			'11-20 13:59',
			[]
		],
		[
			'and after that noon',
			set({ remindAhead: '12:30', quietFrom: '12:00', quietUntil: '14:00' }),
			'11-20 14:00',
			[`ahead: ${unfiled}`]
		],
		[
			'the last one of the day would come after the cutoff, and never does',
			set({ remindCutoffAfternoon: '20:30', remindAfter: '' }),
			'11-26 08:00',
			[]
		]
	])('%s', (_, more, now, expected) => {
		expect(told(at(now), more)).toEqual(expected);
	});
});

describe('a cutoff that was moved takes its reminders along', () => {
	const days = (period: string, cutoffAt: string, settings = defaultReminders) =>
		plannedRuns({ period, cutoffAt }, settings, calendar).map(({ plannedOn }) =>
			plannedOn.slice(5)
		);

	test.each([
		['a plain month', '2026-11', '2026-11-25', '11-15 11-20 11-25 11-25 11-26'],
		['over 中秋', '2026-09', '2026-09-28', '09-15 09-22 09-28 09-28 09-29'],
		[
			'over 国庆, with a Saturday that is worked',
			'2026-10',
			'2026-10-12',
			'10-15 10-08 10-12 10-12 10-13'
		],
		['to a Sunday that is worked', '2021-09', '2021-09-26', '09-15 09-22 09-26 09-26 09-27'],
		[
			'into a year whose holidays nobody knows yet',
			'2026-12',
			'2027-01-04',
			'12-15 12-30 01-04 01-04 01-05'
		]
	])('%s', (_, period, day, expected) => {
		const cutoffAt = new Date(Date.parse(`${day}T24:00:00+08:00`)).toISOString();
		expect(days(period, cutoffAt).join(' ')).toBe(expected);
	});

	test('a unit with more time is reminded by its own cutoff, and the others by theirs', () => {
		const of = [...pairs.slice(0, 2), pair('tax', '45', 'blank', end('11-30'))];
		const later = { of, laterCutoffs: [end('11-30')] };
		expect(told(at('11-20 09:00'), later)).toEqual(['ahead: education 33 40']);
		expect(told(at('11-25 09:00'), later)).toEqual([
			'cutoffMorning: education 33 40',
			'ahead: tax 45'
		]);
		expect(told(at('11-26 09:00'), later)).toEqual(['after: education 33 40']);
		expect(told(at('11-30 16:00'), later)).toEqual(['cutoffAfternoon: tax 45']);
		expect(told(at('12-01 09:00'), later)).toEqual(['after: tax 45']);
	});

	test('more time for one task of a unit parts it in two', () => {
		const of = [pair('tax', '45'), pair('tax', '46', 'blank', end('11-27'))];
		const later = { of, laterCutoffs: [end('11-27')] };
		expect(told(at('11-25 09:00'), later)).toEqual(['cutoffMorning: tax 45']);
		expect(told(at('11-27 09:00'), later)).toEqual(['cutoffMorning: tax 46']);
	});

	test('the first cutoff of what is told is the one that is named', () => {
		const of = [pair('tax', '46', 'blank', end('11-27')), pair('tax', '45')];
		const [start] = dueReminders(
			month({ laterCutoffs: [end('11-27')] }),
			of,
			since,
			at('11-15 09:00')
		);
		expect(start?.units).toEqual([{ unitId: 'tax', open: of, cutoffAt: end('11-25') }]);
	});
});

describe('what comes next', () => {
	test.each([
		['on the 1st', '11-01 09:00', {}, 'start 2026-11-15'],
		['at the very moment of one, the one after it', '11-20 09:00', {}, 'cutoffMorning 2026-11-25'],
		['with the late ones the morning after', '11-25 17:00', {}, 'after 2026-11-26'],
		['nothing', '11-26 09:00', {}, ''],
		['of a closed month nothing', '11-20 08:00', { closedAt: at('11-20 07:00') }, ''],
		[
			'one that never comes is passed over',
			'11-25 10:00',
			set({ remindCutoffAfternoon: '22:00' }),
			'after 2026-11-26'
		]
	])('%s', (_, now, more, expected) => {
		const next = nextReminder(month(more), pairs, at(now));
		expect(next ? runKey(next) : '').toBe(expected);
	});

	test('each rule says how it stands', () => {
		const ran = new Set([runKey({ rule: 'start', plannedOn: '2026-11-15' })]);
		const more = set({ remindCutoffMorning: '', remindCutoffAfternoon: '21:00' });
		const courses = ruleCourses(month({ ran, ...more }), at('11-21 09:00'));
		expect(Object.values(courses).map(({ course }) => course)).toEqual([
			...['sent', 'over', 'off', 'never', 'ahead']
		]);
		expect(courses.after.at).toBe(at('11-26 09:00'));
	});
});

describe('on a machine of any zone', () => {
	afterAll(() => {
		vi.unstubAllEnvs();
	});
	test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('%s', async (zone) => {
		vi.stubEnv('TZ', zone);
		vi.resetModules();
		const { dueReminders: due } = await import('./due-reminders.ts');
		const rules = ['11-15 09:00', '11-20 09:00', '11-25 09:00', '11-25 16:00', '11-26 09:00'].map(
			(now) => due(month(), pairs, since, at(now)).map(({ rule }) => rule)
		);
		expect(rules.flat()).toEqual(['start', 'ahead', 'cutoffMorning', 'cutoffAfternoon', 'after']);
		expect(due(month(), pairs, since, at('11-15 08:59'))).toEqual([]);
	});
});
