import { expect, test } from 'vitest';
import { extensionDayFaults } from './extension-day.ts';

test.each([
	['a later day that is to come', '2026-09-30', '2026-12-31', []],
	['today, of a task that is late', '2026-03-31', '2026-04-10', []],
	['the day that it has', '2026-09-30', '2026-09-30', ['extension.not-later']],
	['an earlier day', '2026-09-30', '2026-08-31', ['extension.not-later']],
	['a day that has gone', '2026-03-31', '2026-04-09', ['extension.past']],
	['a slip in the year', '2026-09-30', '2062-12-31', ['field.far-day']],
	['no day of the calendar', '2026-09-30', '2026-11-31', ['extension.no-day']],
	['no day', '2026-09-30', '', ['extension.no-day']],
	['a task without a deadline', null, '2026-12-31', ['extension.no-deadline']]
])('%s', (_, dueOn, day, codes) => {
	const faults = extensionDayFaults({ number: '44', dueOn }, day, '2026-04-10');
	expect(faults.map(({ code }) => code)).toEqual(codes);
});
