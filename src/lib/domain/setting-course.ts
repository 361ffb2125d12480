import { settingsOn, type SettingName, type SettingRow, type Settings } from './setting.ts';

/** A value with who set it and when. */
export type SettingSet = SettingRow & { setBy: string | null; setAt: string };

export type SettingValue = Settings[SettingName];

/** Where a rule stands on a day: its value, what made it so, and what it will be. */
export type SettingCourse = {
	value: SettingValue;
	/** Null while the default holds. */
	since: SettingSet | null;
	/** The next different value, and its first day. */
	next: { value: SettingValue; validFrom: string } | null;
};

/** Of a rule, as of a day. A later row that changes nothing is no next value. */
export function courseOf(
	name: SettingName,
	rows: readonly SettingSet[],
	day: string
): SettingCourse {
	const own = rows
		.filter((row) => row.name === name)
		.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
	const value = settingsOn(own, day)[name];
	const later = own
		.filter(({ validFrom }) => validFrom > day)
		.map(({ validFrom }) => ({ validFrom, value: settingsOn(own, validFrom)[name] }));
	return {
		value,
		since: own.findLast(({ validFrom }) => validFrom <= day) ?? null,
		next: later.find((one) => one.value !== value) ?? null
	};
}
