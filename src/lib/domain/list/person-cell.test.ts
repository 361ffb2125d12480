import { expect, test } from 'vitest';
import { readPersons } from './person-cell.ts';

const [first, contact] = ['responsiblePerson', 'contactPerson'] as const;

test.each([
	[
		'a name has the role of its column',
		'屈正则',
		'0840-5550101',
		[[first, '屈正则', '0840-5550101']]
	],
	['the word in front goes before it', '联系人：祝子期', null, [[contact, '祝子期', null]]],
	['a place without a name is told apart', '责任人：', null, [[first, '', null]]],
	['a half-width colon and blanks', '责任人 : 祝 子 期', null, [[first, '祝子期', null]]],
	[
		'both in one cell',
		'责任人：屈正则\n联系人：祝子期',
		'0840-5550101\n15400001001',
		[
			[first, '屈正则', '0840-5550101'],
			[contact, '祝子期', '15400001001']
		]
	],
	[
		'both on one line',
		'责任人：屈正则 联系人：祝子期',
		null,
		[
			[first, '屈正则', null],
			[contact, '祝子期', null]
		]
	],
	[
		'a telephone behind the name',
		'联系人：祝子期 0840-5550101',
		null,
		[[contact, '祝子期', '0840-5550101']]
	],
	['a telephone in brackets', '祝子期（15400001001）', null, [[first, '祝子期', '15400001001']]],
	[
		'several names',
		'祝子期、单晓棠',
		'15400001001、15400001009',
		[
			[first, '祝子期', '15400001001'],
			[first, '单晓棠', '15400001009']
		]
	],
	['a post behind the name stays', '屈正则（副局长）', null, [[first, '屈正则（副局长）', null]]],
	[
		'two telephones of one person stay together',
		'屈正则',
		'0840-5550101\n15400001001',
		[[first, '屈正则', '0840-5550101、15400001001']]
	]
] as const)('%s', (_, cell, beside, persons) => {
	expect(
		readPersons(cell, beside, first).map(({ role, name, phone }) => [role, name, phone])
	).toEqual(persons);
});
