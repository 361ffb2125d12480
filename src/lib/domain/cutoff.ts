import { addWorkdays, dayIn, isWorkday, type Calendar, type Day } from './calendar.ts';
import { addDays, endOfDay, isBefore, lastDay } from './date.ts';

export type CutoffSettings = {
	/** 25 for “每月25日前”; a shorter month ends on its last day. */
	cutoffDay: number;
	/** Where a last day goes that is no workday. */
	cutoffRoll: 'forward' | 'backward' | 'none';
	/** Whether “25日前” includes the 25th, as offices usually mean it. */
	cutoffDayCounts: boolean;
};

/** The end of a month's filing, with the facts for its banner. Plain data: it is stored as it is. */
export type Cutoff = {
	/** The last day that is on time. */
	on: string;
	/** The first instant that is late: 24:00 of that day in Shanghai, as ISO UTC text. */
	at: string;
	day: Day;
	/** The day it would have been, where that is no workday. */
	movedFrom: Day | null;
	provisional: boolean;
};

/**
 * When a month's filing ends. The last day that counts is the cutoff day, or the day before it where
 * the office reads “25日前” without the 25th; it is this last day that moves when it is no workday
 * (民法典 203 moves the last day of a term forward; notices with 遇节假日提前 move it back).
 */
export function cutoff(period: string, settings: CutoffSettings, calendar: Calendar): Cutoff {
	const last = lastDay(period);
	const named = `${period}-${String(settings.cutoffDay).padStart(2, '0')}`;
	const nominal = addDays(named < last ? named : last, settings.cutoffDayCounts ? 0 : -1);
	const stays = settings.cutoffRoll === 'none' || isWorkday(nominal, calendar);
	const rolled = stays
		? { on: nominal, provisional: false }
		: addWorkdays(nominal, settings.cutoffRoll === 'forward' ? 1 : -1, calendar);
	const from = dayIn(calendar, nominal);
	return {
		on: rolled.on,
		at: endOfDay(rolled.on),
		day: dayIn(calendar, rolled.on),
		movedFrom: stays ? null : from,
		// a day that may not move does not depend on the holidays
		provisional: settings.cutoffRoll !== 'none' && (from.provisional || rolled.provisional)
	};
}

/** In time up to 23:59:59.999 of the last day; 00:00:00 of the next is late. */
export function onTime(instant: string, { at }: { at: string }): boolean {
	return isBefore(instant, at);
}
