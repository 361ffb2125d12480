import { expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import type { Role } from '$lib/domain/role.ts';
import { seenPeople } from './seen-people.server.ts';

const as = (role: Role, ...unitIds: string[]): Actor => ({
	...{ jurisdictionId: 'j', id: 'me', name: '某人', roles: [role], unitIds },
	...{ separated: false, address: null }
});
const people = [
	{ name: '王敏', phone: '15407654321' },
	{ name: '李小明', phone: null }
];
const whole = ['王敏 15407654321', '李小明 '];
const masked = ['王敏 154****4321', '李小明 '];
const nameless = ['王＊ 154****4321', '李＊ '];

test.each([
	['the office sees everybody', as('office'), ['u1', 'u2'], false, whole],
	['a unit its own people', as('clerk', 'u1'), ['u1'], true, whole],
	['of a joint task each only where all is theirs', as('clerk', 'u1'), ['u1', 'u2'], false, masked],
	['a leader asks for a number', as('leader'), ['u1'], false, masked],
	['names are hidden where the district says so', as('leader'), ['u1'], true, nameless],
	['where nobody answers for the task the office alone', as('clerk', 'u1'), [], false, masked]
])('%s', (_, actor, unitIds, maskNames, seen) => {
	const found = seenPeople(people, unitIds, { actor, maskNames, ownNumbers: new Set() });
	expect(found.map(({ name, phone }) => `${name} ${phone ?? ''}`)).toEqual(seen);
});

test('in a joint task whoever is here reads their own number, and a namesake’s is hidden', () => {
	const clerk = { ...as('clerk', 'u1'), name: '王敏' };
	const ownNumbers = new Set(['15407654321']);
	const all = [
		...people,
		{ name: '王敏', phone: '15400000000' },
		{ name: '某', phone: '15407654321' }
	];
	const found = seenPeople(all, ['u1', 'u2'], { actor: clerk, maskNames: false, ownNumbers });
	expect(found.map(({ phone }) => phone)).toEqual([
		...['15407654321', null, '154****0000', '154****4321']
	]);
});
