import { makeCalendar } from '../../domain/calendar.ts';
import { cutoff, type Cutoff } from '../../domain/cutoff.ts';
import { openingDay } from '../../domain/period/opening.ts';
import { settingsOn } from '../../domain/setting.ts';
import { listCalendarDays } from '../db/calendar-days.ts';
import type { Db } from '../db/client.ts';
import { listSettings } from '../db/settings.ts';

/**
 * How the cutoff of a month is reckoned on a day: by the rules of that day, of a month that is still to
 * come by those of its first, and by the holidays with the days that the office entered.
 */
export async function cutoffsOn(
	db: Db,
	jurisdictionId: string,
	day: string
): Promise<(period: string) => Cutoff> {
	const rules = await listSettings(db, jurisdictionId);
	const calendar = makeCalendar(await listCalendarDays(db, jurisdictionId));
	return (period) => cutoff(period, settingsOn(rules, openingDay(period, day)), calendar);
}
