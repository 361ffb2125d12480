import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { knock, type Door } from './door.ts';
import type { Role } from './role.ts';

const at: Record<string, Door> = {
	'/': 'anyone',
	'/account': 'account',
	'/settings/audit': 'audit.read'
};

const as = (...roles: Role[]): Actor => ({
	jurisdictionId: 'j',
	id: 'a',
	name: '某人',
	roles,
	unitIds: [],
	separated: false,
	address: null
});

test.each([
	['anybody comes in where anybody may', null, '/', 'open'],
	['nobody signed in is asked who it is', null, '/account', 'sign-in'],
	['any account opens what is its own', as(), '/account', 'open'],
	['a right opens its door', as('auditor'), '/settings/audit', 'open'],
	['without the right it stays closed', as('clerk'), '/settings/audit', 'closed'],
	['an address without a door is closed', as('admin', 'office'), '/forgotten', 'closed'],
	['and strangers are not told that it has none', null, '/forgotten', 'sign-in'],
	['a name that every object has is no door', as('admin'), 'constructor', 'closed']
])('%s', (_, actor, route, answer) => {
	expect(knock(actor, route, at)).toBe(answer);
});
