import type { SettingValue } from '$lib/domain/setting-course.ts';
import type { SettingName } from '$lib/domain/setting.ts';

/** A rule as the page shows it. */
export type Rule = {
	name: SettingName;
	value: SettingValue;
	since: { day: string; by: string } | null;
	next: { value: SettingValue; validFrom: string } | null;
	mayEdit: boolean;
	changes: readonly Change[];
};

export type Change = {
	from: SettingValue;
	to: SettingValue;
	validFrom: string | null;
	reason: string | null;
	by: string;
	at: string;
};

/** A month to look ahead at, with the day whose rules it goes by. */
export type Month = { period: string; day: string };

/** What a form holds. */
export type Typed = { name: string; value: string; validFrom: string; reason: string };
