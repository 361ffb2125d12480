import { expect, test } from 'vitest';
import { row } from '../match/test-tasks.ts';
import { peopleOf } from './listed-people.ts';

type People = NonNullable<Parameters<typeof row>[0]['people']>;

const ids: Record<string, string> = { 区财政局: 'a', 区教育局: 'b' };
const contact = (name: string, phone: string | null) =>
	({ role: 'contactPerson', name, phone }) as const;
const leader = (name: string) =>
	({ role: 'responsiblePerson', name, phone: '08405550101' }) as const;

test.each<[string, [string[], People][], unknown[]]>([
	[
		'the same name in two units is two people',
		[
			[['区财政局'], [contact('田七', '15400001111')]],
			[['区教育局'], [contact('田七', '15400002222')]]
		],
		[
			['田七', '15400001111', 'a'],
			['田七', '15400002222', 'b']
		]
	],
	[
		'one unit knows a name once, padded or with another number',
		[
			[['区财政局'], [contact('田 七', null)]],
			[['区财政局'], [contact('田七', '15400001111')]],
			[['区财政局'], [contact('田七', '15400002222')]]
		],
		[['田 七', '15400001111', 'a']]
	],
	[
		'of a joint task the unit is what all tasks of the person share',
		[
			[['区财政局', '区教育局'], [contact('田七', '15400001111')]],
			[['区教育局'], [contact('田七', '15400001111')]]
		],
		[['田七', '15400001111', 'b']]
	],
	[
		'where several units remain, nobody is guessed',
		[[['区财政局', '区教育局'], [contact('田七', '15400001111')]]],
		[['田七', '15400001111', '']]
	],
	[
		'a 责任人 counts only where the task has no 联系人',
		[
			[['区财政局'], [leader('王五'), contact('田七', '15400001111')]],
			[['区教育局'], [leader('赵六')]]
		],
		[
			['田七', '15400001111', 'a'],
			['赵六', '0840-5550101', 'b']
		]
	]
])('%s', (_, tasks, expected) => {
	const listing = peopleOf((name) => ids[name]);
	for (const [at, [units, people]] of tasks.entries()) listing.add(row({ units, people }, at));
	const found = listing.people().map(({ name, phone, unitId }) => [name, phone, unitId]);
	expect(found).toEqual(expected);
});
