import { expect, test } from 'vitest';
import { peopleWhoStay } from './people-who-stay.ts';

const of = (unit: string, name: string, phone: string | null) => ({ unit, name, phone });
const water = of('水', '王敏', '1');
const court = of('法', '李青', '2');
const namesake = of('法', '王敏', '3');

test.each([
	['everybody as before', [water, court], [water, court], ['水', '法']],
	['another order', [water, court], [court, water], ['法', '水']],
	['another number', [water, court], [water, { ...court, phone: '9' }], ['水', '法']],
	['one more', [water], [of('', '新人', null), water], [undefined, '水']],
	['namesakes by their numbers', [water, namesake], [namesake, water], ['法', '水']],
	[
		'a namesake whose number was put right',
		[water, namesake],
		[namesake, of('', '王敏', '9')],
		['法', '水']
	],
	['one person is taken once', [water], [water, of('', '王敏', '9')], ['水', undefined]],
	['nobody is left', [water], [], []]
])('%s', (_, before, now, units) => {
	expect(peopleWhoStay(before, now).map((person) => person?.unit)).toEqual(units);
});
