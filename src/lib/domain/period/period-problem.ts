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
	'calendar.known': 'error',
	'calendar.plain': 'error',
	'calendar.past': 'error',
	'calendar.absent': 'error'
} as const satisfies { [Code in keyof PeriodProblemFacts]: 'error' | 'warning' | 'note' };
