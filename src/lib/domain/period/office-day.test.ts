import { expect, test } from 'vitest';
import { makeCalendar } from '../calendar.ts';
import { officeDayFault } from './office-day.ts';

const calendar = makeCalendar([{ on: '2026-11-27', kind: 'holiday', label: '区庆' }]);

test.each<[string, string, 'holiday' | 'workday', string | undefined]>([
	['a weekday becomes a day off', '2026-11-25', 'holiday', undefined],
	['a Saturday is worked', '2026-11-28', 'workday', undefined],
	['a Saturday becomes a holiday, which the banner names', '2026-11-28', 'holiday', undefined],
	['a holiday of the table is worked', '2026-10-01', 'workday', undefined],
	['a weekday is worked anyway', '2026-11-25', 'workday', 'calendar.plain'],
	['a holiday of the table is off anyway', '2026-10-01', 'holiday', 'calendar.plain'],
	['a make-up workday is worked anyway', '2026-10-10', 'workday', 'calendar.plain'],
	['a day that was entered before', '2026-11-27', 'workday', 'calendar.known'],
	['yesterday', '2026-09-21', 'holiday', 'calendar.past'],
	['today', '2026-09-22', 'holiday', undefined]
])('%s', (_, on, kind, code) => {
	expect(officeDayFault({ on, kind }, calendar, '2026-09-22')?.code).toBe(code);
});
