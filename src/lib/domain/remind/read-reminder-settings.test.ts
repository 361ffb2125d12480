import { expect, test } from 'vitest';
import { readReminderSettings } from './read-reminder-settings.ts';
import { defaultReminders, type ReminderSettings } from './reminder-settings.ts';

type Values = Partial<Record<keyof ReminderSettings, string>>;

const asTyped: Record<keyof ReminderSettings, string> = {
	...defaultReminders,
	...{ remindStartDay: '15', remindAheadDays: '3' },
	...{ remindOffice: 'on', remindByMail: 'on', remindByGroup: 'on' }
};
const read = (values: Values = {}, off: string[] = []) =>
	readReminderSettings({ values: { ...asTyped, ...values }, off: new Set(off) });
const wrong = (values: Values, off: string[] = []) => {
	const answer = read(values, off);
	if (answer.ok) return [];
	return answer.problems.map(({ code, at }) => [at && 'field' in at ? at.field : '', code]);
};

test('the form as it stands at first is what holds without one', () => {
	expect(read()).toEqual({ ok: true, value: defaultReminders });
});

test('times and numbers are read as people type them; what is switched off is empty', () => {
	const answer = read(
		{ remindAhead: '８点半', remindAheadDays: '５', remindByMail: '', remindStart: '25:00' },
		['remindStart', 'quietFrom', 'quietUntil']
	);
	expect(answer).toEqual({
		ok: true,
		value: {
			...defaultReminders,
			...{ remindAhead: '08:30', remindAheadDays: 5, remindByMail: false, remindStart: '' },
			...{ quietFrom: '', quietUntil: '' }
		}
	});
});

test.each<[string, Values, [string, string][]]>([
	['no time', { remindAhead: '25:00' }, [['remindAhead', 'setting.no-time']]],
	['switched on without a time', { remindAfter: ' ' }, [['remindAfter', 'setting.no-time']]],
	['half of the quiet hours', { quietUntil: '' }, [['quietUntil', 'setting.no-time']]],
	[
		'quiet hours that are none',
		{ quietFrom: '20:00', quietUntil: '20点' },
		[['quietUntil', 'setting.quiet-none']]
	],
	['no such day', { remindStartDay: '31' }, [['remindStartDay', 'setting.out-of-range']]],
	['no workday at all', { remindAheadDays: '0' }, [['remindAheadDays', 'setting.out-of-range']]],
	['what no checkbox sends', { remindOffice: 'yes' }, [['remindOffice', 'setting.unchosen']]],
	[
		'several at once',
		{ remindStart: '上午', remindAheadDays: 'x' },
		[
			['remindStart', 'setting.no-time'],
			['remindAheadDays', 'setting.out-of-range']
		]
	],
	[
		'the evening of the cutoff, put off beyond it',
		{ remindCutoffAfternoon: '20:00' },
		[['remindCutoffAfternoon', 'setting.quiet-past-cutoff']]
	]
])('refused: %s', (_, values, expected) => {
	expect(wrong(values)).toEqual(expected);
});

test.each<[string, Values, string[]]>([
	['just before the quiet hours', { remindCutoffAfternoon: '19:59' }, []],
	[
		'in the evening without quiet hours',
		{ remindCutoffAfternoon: '21:00' },
		['quietFrom', 'quietUntil']
	],
	[
		'over noon, which ends on the same day',
		{ remindCutoffMorning: '12:30', quietFrom: '12:00', quietUntil: '14:00' },
		[]
	],
	['early, which waits for the morning', { remindCutoffMorning: '07:00' }, []]
])('taken: %s', (_, values, off) => {
	expect(wrong(values, off)).toEqual([]);
});
