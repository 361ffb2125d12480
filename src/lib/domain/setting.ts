import type { CutoffSettings } from './cutoff.ts';

/** Every rule that an office may set for itself. A page shows each with its default. */
export type Settings = CutoffSettings;

export type SettingName = keyof Settings;

/** What holds until an office sets its own. */
export const defaultSettings: Settings = {
	cutoffDay: 25,
	cutoffRoll: 'forward',
	cutoffDayCounts: true
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

/** The value in JSON text, checked against what the rule allows. */
export function readSetting<Name extends SettingName>(name: Name, text: string): Settings[Name] {
	const value: unknown = JSON.parse(text);
	if (!allowed[name](value)) throw new RangeError(`setting ${name} cannot be ${text}`);
	return value;
}

export function isSettingName(name: string): name is SettingName {
	return Object.hasOwn(defaultSettings, name);
}

const allowed: { [Name in SettingName]: (value: unknown) => value is Settings[Name] } = {
	cutoffDay: (value): value is number =>
		Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 31,
	cutoffRoll: (value): value is Settings['cutoffRoll'] =>
		value === 'forward' || value === 'backward' || value === 'none',
	cutoffDayCounts: (value): value is boolean => typeof value === 'boolean'
};
