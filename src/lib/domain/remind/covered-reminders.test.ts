import { expect, test } from 'vitest';
import { coveredReminders } from './covered-reminders.ts';
import { defaultReminders, type ReminderSettings } from './reminder-settings.ts';

const asTyped: Record<keyof ReminderSettings, string> = {
	...defaultReminders,
	...{ remindStartDay: '15', remindAheadDays: '3' },
	...{ remindOffice: 'on', remindByMail: 'on', remindByGroup: 'on' }
};
const covered = (values: Partial<typeof asTyped>, off: readonly string[] = []) =>
	coveredReminders({ ...asTyped, ...values }, off).map(({ rule, time, until, isNextDay }) =>
		[rule, time, until, ...(isNextDay ? ['next day'] : [])].join(' ')
	);

test.each<[string, Parameters<typeof covered>, string[]]>([
	['as it stands at first', [{}], []],
	[
		'the whole day',
		[{ quietFrom: '00:00', quietUntil: '23:59', remindStart: '23:59' }],
		[
			'ahead 09:00 23:59',
			'cutoffMorning 09:00 23:59',
			'cutoffAfternoon 16:00 23:59',
			'after 09:00 23:59'
		]
	],
	['the evening', [{ remindAhead: '20:00' }], ['ahead 20:00 08:00 next day']],
	['the early morning', [{ remindAhead: '7点' }], ['ahead 07:00 08:00']],
	['the end itself', [{ remindAhead: '08:00' }], []],
	['one that is switched off', [{ remindAhead: '20:00' }, ['remindAhead']], []],
	['no quiet hours', [{ remindAhead: '20:00' }, ['quietFrom', 'quietUntil']], []],
	['half typed', [{ quietFrom: '0', quietUntil: '24', remindAhead: '20:00' }], []],
	['none at all', [{ quietFrom: '20:00', quietUntil: '20:00', remindAhead: '20:00' }], []]
])('quiet hours cover: %s', (_, typed, expected) => {
	expect(covered(...typed)).toEqual(expected);
});
