import { addDays, instantOn, shanghaiDay, shanghaiTime } from '../date.ts';
import type { ReminderSettings } from './reminder-settings.ts';

export type QuietHours = Pick<ReminderSettings, 'quietFrom' | 'quietUntil'>;

/** Whether nobody is to be disturbed at a moment; the end itself is no quiet hour any more. */
export function isQuiet(instant: string, { quietFrom, quietUntil }: QuietHours): boolean {
	if (quietFrom === '' || quietUntil === '' || quietFrom === quietUntil) return false;
	const time = shanghaiTime(instant);
	return quietFrom < quietUntil
		? quietFrom <= time && time < quietUntil
		: quietFrom <= time || time < quietUntil;
}

/** The moment itself, or the end of the quiet hours that it falls into. */
export function afterQuiet(instant: string, quiet: QuietHours): string {
	if (!isQuiet(instant, quiet)) return instant;
	const day = shanghaiDay(instant);
	const endsToday = shanghaiTime(instant) < quiet.quietUntil;
	return instantOn(endsToday ? day : addDays(day, 1), quiet.quietUntil);
}
