import { expect, test } from 'vitest';
import { planEnd, planInForce, planTimeOn } from './plan-years.ts';

const plan = (id: string, year: number, startsOn = `${year}-01-01`) => ({ id, year, startsOn });
const p25 = plan('p25', 2025);
const p26 = plan('p26', 2026);
const p27 = plan('p27', 2027);

test.each([
	['nothing where there is no list', [], '2026-03-01', undefined],
	['the one that there is', [p26], '2026-03-01', 'p26'],
	['not the one of next year, until it begins', [p25, p26, p27], '2026-12-31', 'p26'],
	['the next one from its first day on', [p25, p26, p27], '2027-01-01', 'p27'],
	[
		'the next one only once it begins, if late',
		[p26, plan('p27', 2027, '2027-03-01')],
		'2027-02-28',
		'p26'
	],
	[
		'the latest year, though an old list was given a late start',
		[plan('p24', 2024, '2026-02-01'), p26],
		'2026-03-01',
		'p26'
	],
	['the first to begin where none has', [p27, p26], '2025-12-20', 'p26'],
	[
		'the earlier year where two begin on one day',
		[plan('p28', 2028, '2027-01-01'), p27],
		'2026-12-20',
		'p27'
	],
	[
		'of two of one year the one begun later',
		[p26, plan('p26b', 2026, '2026-07-01')],
		'2026-08-01',
		'p26b'
	],
	[
		'of two alike the first of the order',
		[plan('new', 2026), plan('old', 2026)],
		'2026-08-01',
		'new'
	]
])('in force is %s', (_, plans, day, id) => {
	expect(planInForce(plans, day)?.id).toBe(id);
});

test.each([
	['the one in force', p26, 'running'],
	['one of an earlier year', p25, 'past'],
	['one that has not begun', p27, 'prepared'],
	['one that began this very day beside a later year', plan('p26b', 2026, '2026-06-01'), 'past']
])('%s is told so', (_, one, time) => {
	expect(planTimeOn(one, p26, '2026-06-01')).toBe(time);
});

test('a list ends where the first of a later year begins', () => {
	expect(planEnd(p25, [p27, p25, p26])).toBe('2026-01-01');
	expect(planEnd(p27, [p27, p25, p26])).toBeNull();
	expect(planEnd({ id: 'gone' }, [p26])).toBeNull();
});
