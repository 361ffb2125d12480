/** What stands in the way of a month that is opened, or of a day entered in the calendar. */
export type PeriodProblemFacts = {
	'period.unread': Record<never, never>;
	'period.open': { period: string };
	'period.past': { period: string };
	'period.far': { period: string };
	'period.no-list': Record<never, never>;
	/** Its cutoff would be over already, by the rules in force. */
	'period.over': { cutoffAt: string };
	'period.absent': { period: string };
	/** Somebody has begun to write in it. */
	'period.used': { period: string; count: number };
	'period.unopened': { period: string };
	'period.closed': { period: string };
	'period.not-closed': { period: string };
	/** A 更正 that would say the same. */
	'period.same-figures': { period: string };
	/** Its cutoff lies ahead. */
	'period.running': { period: string; cutoffAt: string };
	/** Somebody was given more time, which is not over. */
	'period.later-running': { period: string; count: number; untilAt: string };
	'period.unconfirmed': { period: string };
	'exception.nobody': Record<never, never>;
	/** The month asks for nothing of what was named. */
	'exception.asks-nothing': { period: string };
	'exception.known': Record<never, never>;
	/** More time that ends no later than the month. */
	'exception.early': { cutoffAt: string };
	/** Later than any exception lasts. */
	'exception.late': { lastDay: string };
	'exception.past': { today: string };
	'exception.absent': Record<never, never>;
	'calendar.known': { on: string; kind: 'holiday' | 'workday' };
	'calendar.plain': { on: string; kind: 'holiday' | 'workday' };
	'calendar.past': { today: string };
	'calendar.absent': Record<never, never>;
};

export const periodProblemLevels = {
	'period.unread': 'error',
	'period.open': 'error',
	'period.past': 'error',
	'period.far': 'error',
	'period.no-list': 'error',
	'period.over': 'error',
	'period.absent': 'error',
	'period.used': 'error',
	'period.unopened': 'error',
	'period.closed': 'error',
	'period.not-closed': 'error',
	'period.same-figures': 'error',
	'period.running': 'error',
	'period.later-running': 'warning',
	'period.unconfirmed': 'error',
	'exception.nobody': 'error',
	'exception.asks-nothing': 'error',
	'exception.known': 'error',
	'exception.early': 'error',
	'exception.late': 'error',
	'exception.past': 'error',
	'exception.absent': 'error',
	'calendar.known': 'error',
	'calendar.plain': 'error',
	'calendar.past': 'error',
	'calendar.absent': 'error'
} as const satisfies { [Code in keyof PeriodProblemFacts]: 'error' | 'warning' | 'note' };
