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
	const found = seenPeople(people, unitIds, { actor, maskNames });
	expect(found.map(({ name, phone }) => `${name} ${phone ?? ''}`)).toEqual(seen);
});
