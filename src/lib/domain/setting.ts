import { defaultAccess, type AccessSettings } from './access-setting.ts';
import type { CutoffSettings } from './cutoff.ts';
import { defaultLightRules, type LightRules } from './light/light-rules.ts';
import { defaultMonthRules, type MonthRules } from './period/month-rules.ts';
import { defaultReminders, type ReminderSettings } from './remind/reminder-settings.ts';
import { defaultFilingRules, type FilingRules } from './report/filing-rules.ts';
import { isTime } from './time-of-day.ts';

/** Every rule that an office may set for itself. A page shows each with its default. */
export type Settings = CutoffSettings &
	MonthRules &
	FilingRules &
	LightRules &
	ReminderSettings &
	AccessSettings;

export type SettingName = keyof Settings;

/** What holds until an office sets its own. */
export const defaultSettings: Settings = {
	cutoffDay: 25,
	cutoffRoll: 'forward',
	cutoffDayCounts: true,
	...defaultMonthRules,
	...defaultFilingRules,
	...defaultLightRules,
	...defaultReminders,
	...defaultAccess
};

/** What a rule can be: a whole number, one of some words, yes or no, a time of day or none, a line of text. */
export type SettingKind =
	| { kind: 'number'; least: number; most: number; orZero?: boolean }
	| { kind: 'choice'; of: readonly string[] }
	| { kind: 'flag' }
	| { kind: 'time' }
	| { kind: 'text'; most: number };

/**
 * The month's rules, the lights' and the reminders' are the office's; those of access belong to who answers
 * for security.
 */
export type SettingGroup = 'month' | 'light' | 'reminder' | 'access';

/** What holds from the moment it is set, and not from a day that is chosen. */
export function holdsAtOnce(group: SettingGroup): boolean {
	return group === 'access' || group === 'reminder';
}

export const settingRules: {
	readonly [Name in SettingName]: SettingKind & { group: SettingGroup };
} = {
	cutoffDay: { group: 'month', kind: 'number', least: 1, most: 31 },
	cutoffRoll: { group: 'month', kind: 'choice', of: ['forward', 'backward', 'none'] },
	cutoffDayCounts: { group: 'month', kind: 'flag' },
	filer: { group: 'month', kind: 'choice', of: ['each', 'lead'] },
	addedMidMonth: { group: 'month', kind: 'choice', of: ['next', 'this'] },
	timelyBy: { group: 'month', kind: 'choice', of: ['first', 'last'] },
	leastText: { group: 'month', kind: 'number', least: 1, most: 100, orZero: true },
	mendDays: { group: 'month', kind: 'number', least: 1, most: 20 },
	twoStep: { group: 'month', kind: 'flag' },
	dueSoonDays: { group: 'light', kind: 'number', least: 1, most: 120 },
	nearlyDone: { group: 'light', kind: 'number', least: 1, most: 100 },
	behindBy: { group: 'light', kind: 'number', least: 1, most: 100 },
	farBehindBy: { group: 'light', kind: 'number', least: 1, most: 100 },
	remindStart: { group: 'reminder', kind: 'time' },
	remindStartDay: { group: 'reminder', kind: 'number', least: 1, most: 28 },
	remindAhead: { group: 'reminder', kind: 'time' },
	remindAheadDays: { group: 'reminder', kind: 'number', least: 1, most: 10 },
	remindCutoffMorning: { group: 'reminder', kind: 'time' },
	remindCutoffAfternoon: { group: 'reminder', kind: 'time' },
	remindAfter: { group: 'reminder', kind: 'time' },
	quietFrom: { group: 'reminder', kind: 'time' },
	quietUntil: { group: 'reminder', kind: 'time' },
	remindOffice: { group: 'reminder', kind: 'flag' },
	remindByMail: { group: 'reminder', kind: 'flag' },
	remindByGroup: { group: 'reminder', kind: 'flag' },
	helpContact: { group: 'access', kind: 'text', most: 60 },
	publicAddress: { group: 'access', kind: 'text', most: 120 },
	passwordRules: { group: 'access', kind: 'choice', of: ['dengbao', 'asvs'] },
	firstPasswordDays: { group: 'access', kind: 'number', least: 1, most: 60 },
	lockTries: { group: 'access', kind: 'number', least: 3, most: 10 },
	lockMinutes: { group: 'access', kind: 'number', least: 15, most: 60 },
	addressTries: { group: 'access', kind: 'number', least: 10, most: 400 },
	idleMinutes: { group: 'access', kind: 'number', least: 5, most: 120 },
	adminIdleMinutes: { group: 'access', kind: 'number', least: 5, most: 60 },
	sessionHours: { group: 'access', kind: 'number', least: 1, most: 24 },
	rememberLeaders: { group: 'access', kind: 'flag' },
	staleDays: { group: 'access', kind: 'number', least: 30, most: 365, orZero: true },
	codeForAdmins: { group: 'access', kind: 'flag' },
	separation: { group: 'access', kind: 'choice', of: ['none', 'three'] },
	maskNames: { group: 'access', kind: 'flag' },
	auditDays: { group: 'access', kind: 'number', least: 180, most: 3650 }
};

/** A value as it was set, with the first day it holds for; `value` is JSON text. */
export type SettingRow = { name: string; validFrom: string; value: string };

/**
 * The rules in force on a day: of each the value set last before or on it, else the default. A name
 * that this release does not know is left alone; a value that fits no rule is a fault and thrown.
 */
export function settingsOn(rows: readonly SettingRow[], day: string): Settings {
	const inForce = rows
		.filter((row) => row.validFrom <= day)
		.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
	return inForce.reduce<Settings>(
		(settings, row) =>
			isSettingName(row.name)
				? { ...settings, [row.name]: readSetting(row.name, row.value) }
				: settings,
		defaultSettings
	);
}

/**
 * The rules that a month goes by: those of its cutoff day. A rule begins on no day that has passed, so
 * none reaches a month whose cutoff is over, and a closed one stays as it was reckoned.
 */
export function monthRulesOn(rows: readonly SettingRow[], cutoffOn: string): MonthRules {
	const { filer, addedMidMonth, timelyBy } = settingsOn(rows, cutoffOn);
	return { filer, addedMidMonth, timelyBy };
}

/** The value in JSON text, checked against what the rule allows. */
export function readSetting<Name extends SettingName>(name: Name, text: string): Settings[Name] {
	const value: unknown = JSON.parse(text);
	if (!allows(name, value)) throw new RangeError(`setting ${name} cannot be ${text}`);
	return value;
}

export function isSettingName(name: string): name is SettingName {
	return Object.hasOwn(defaultSettings, name);
}

/** Whether a rule can have this value. */
export function allows<Name extends SettingName>(
	name: Name,
	value: unknown
): value is Settings[Name] {
	const rule: SettingKind = settingRules[name];
	switch (rule.kind) {
		case 'number':
			return isWithin(value, rule.least, rule.most) || (rule.orZero === true && value === 0);
		case 'choice':
			return typeof value === 'string' && rule.of.includes(value);
		case 'flag':
			return typeof value === 'boolean';
		case 'time':
			return typeof value === 'string' && (value === '' || isTime(value));
		case 'text':
			return typeof value === 'string' && Array.from(value).length <= rule.most;
	}
}

function isWithin(value: unknown, least: number, most: number): boolean {
	return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
