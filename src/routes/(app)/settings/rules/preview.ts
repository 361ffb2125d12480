import {
	allows,
	settingsOn,
	type SettingName,
	type SettingRow,
	type Settings
} from '$lib/domain/setting.ts';
import { typedSetting } from '$lib/domain/typed-setting.ts';
import type { Month } from './rule.ts';

/** The months with the rules they go by. */
export function previewOf(
	months: readonly Month[],
	rows: readonly SettingRow[]
): { period: string; rules: Settings }[] {
	return months.map(({ period, day }) => ({ period, rules: settingsOn(rows, day) }));
}

/** The same as if the form were saved as it stands; what cannot be saved changes nothing. */
export function previewWith(
	months: readonly Month[],
	rows: readonly SettingRow[],
	{ name, typed, validFrom }: { name: SettingName; typed: string; validFrom: string }
): { period: string; rules: Settings }[] {
	const value = typedSetting(name, typed);
	if (!allows(name, value) || validFrom === '') return previewOf(months, rows);
	const others = rows.filter((row) => row.name !== name || row.validFrom !== validFrom);
	return previewOf(months, [...others, { name, validFrom, value: JSON.stringify(value) }]);
}
