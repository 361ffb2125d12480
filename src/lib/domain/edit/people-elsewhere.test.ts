import { expect, test } from 'vitest';
import { peopleElsewhere } from './people-elsewhere.ts';

const known = [
	{ name: '王敏', phone: '15400001111', unitId: 'water' },
	{ name: '王敏', phone: '15400001111', unitId: 'schools' },
	{ name: '周法', phone: null, unitId: 'court' }
];
const at = (name: string, phone: string | null = null) => [{ name, phone }];

test.each([
	[
		'somebody of another unit',
		at('王敏'),
		['court'],
		[{ name: '王敏', unitIds: ['water', 'schools'] }]
	],
	['by the same number', at('王敏', '15400001111'), ['court'], [expect.anything()]],
	['one of several units is theirs', at('王敏'), ['court', 'water'], []],
	['of the unit of the task', at('周法', '15400002222'), ['court'], []],
	['a namesake with another number', at('王敏', '15400009999'), ['court'], []],
	['whom nobody knows yet', at('新人'), ['court'], []],
	['a task of no unit', at('王敏'), [], []]
])('%s', (_, people, unitIds, found) => {
	expect(peopleElsewhere(people, unitIds, known)).toEqual(found);
});
