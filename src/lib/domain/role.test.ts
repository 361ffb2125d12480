import { expect, test } from 'vitest';
import { collidingRoles, type Role } from './role.ts';

const cases: [string, Role[], boolean, Role[] | null][] = [
	['one role alone', ['admin'], true, null],
	['two that are no administrators', ['office', 'leader'], true, null],
	['two administrators', ['admin', 'auditor'], true, ['admin', 'auditor']],
	['an administrator with business', ['office', 'security'], true, ['security', 'office']],
	['a unit role beside an administrator', ['clerk', 'admin'], true, ['admin', 'clerk']],
	['the same where three are not parted', ['clerk', 'admin', 'auditor'], false, null]
];

test.each(cases)('%s', (_, held, separated, colliding) => {
	expect(collidingRoles(held, separated)).toEqual(colliding);
});
