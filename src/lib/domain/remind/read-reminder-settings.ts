import type { Problem, Result } from '../problem.ts';
import { allows } from '../setting.ts';
import { readSettingValue, typedSetting } from '../typed-setting.ts';
import type { timeOfRule } from './reminder-settings.ts';
import { defaultReminders, type ReminderRule, type ReminderSettings } from './reminder-settings.ts';

type Name = keyof ReminderSettings;
type TimeName = (typeof timeOfRule)[ReminderRule] | 'quietFrom' | 'quietUntil';

/** What stands in the form, by the name of the rule; a time that is switched off is in `off`. */
export type TypedReminders = {
	values: Readonly<Record<Name, string>>;
	off: ReadonlySet<string>;
};

/** The form as it can be kept, or everything that is wrong with it, each at its field. */
export function readReminderSettings({ values, off }: TypedReminders): Result<ReminderSettings> {
	const problems: Problem[] = [];
	const take = <N extends Name>(name: N): ReminderSettings[N] => {
		const value = off.has(name) ? '' : typedSetting(name, values[name]);
		const read = readSettingValue(name, value);
		if (!read.ok) problems.push({ ...read.problem, at: { field: name } });
		return allows(name, value) ? value : defaultReminders[name];
	};
	/** One that is switched on says when. */
	const time = (name: TimeName) => {
		const isMissing = !off.has(name) && values[name].trim() === '';
		if (!isMissing) return take(name);
		problems.push({ code: 'setting.no-time', facts: { value: '' }, at: { field: name } });
		return '';
	};
	const settings: ReminderSettings = {
		...{ remindStart: time('remindStart'), remindStartDay: take('remindStartDay') },
		...{ remindAhead: time('remindAhead'), remindAheadDays: take('remindAheadDays') },
		remindCutoffMorning: time('remindCutoffMorning'),
		remindCutoffAfternoon: time('remindCutoffAfternoon'),
		remindAfter: time('remindAfter'),
		...{ quietFrom: time('quietFrom'), quietUntil: time('quietUntil') },
		remindOffice: take('remindOffice'),
		...{ remindByMail: take('remindByMail'), remindByGroup: take('remindByGroup') }
	};
	if (problems.length === 0) problems.push(...noHours(settings), ...lostInTheNight(settings));
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: settings };
}

/** From a time to the same time is nothing, or the whole day: whoever wants none switches them off. */
function noHours({ quietFrom, quietUntil }: ReminderSettings): Problem[] {
	if (quietFrom === '' || quietFrom !== quietUntil) return [];
	const facts = { time: quietFrom };
	return [{ code: 'setting.quiet-none', facts, at: { field: 'quietUntil' } }];
}

/** What is for the evening of the cutoff and waits for the morning comes when it is over. */
function lostInTheNight(settings: ReminderSettings): Problem[] {
	const { quietFrom, quietUntil } = settings;
	const onCutoffDay = ['remindCutoffMorning', 'remindCutoffAfternoon'] as const;
	return onCutoffDay.flatMap((field): Problem[] => {
		const time = settings[field];
		// quiet hours within a day only put it off
		if (time === '' || quietFrom <= quietUntil || time < quietFrom) return [];
		const facts = { time, until: quietUntil };
		return [{ code: 'setting.quiet-past-cutoff', facts, at: { field } }];
	});
}
