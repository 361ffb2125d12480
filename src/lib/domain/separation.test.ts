import { expect, test } from 'vitest';
import { defaultAccess } from './access-setting.ts';
import type { Role } from './role.ts';
import { separationFaults } from './separation.ts';

const now = '2026-11-21T01:00:00.000Z';
const account = (roles: Role[], more = {}) => ({
	name: roles.join('+'),
	roles,
	disabledAt: null,
	hasPassword: true,
	mustChangePassword: false,
	passwordExpiresAt: null,
	passwordSetAt: '2026-11-01T01:00:00.000Z',
	lastSignInAt: null,
	createdAt: '2026-01-01T01:00:00.000Z',
	...more
});
const [admin, security] = [account(['admin']), account(['security'])];
const missing = (...roles: Role[]) => ({ code: 'separation.missing', facts: { roles } });
const collides = (...roles: Role[]) => ({
	code: 'separation.collides',
	facts: { name: roles.join('+'), roles }
});

test.each([
	['three people, nothing against it', [admin, security, account(['auditor'])], []],
	['nobody yet', [], [missing('admin', 'security', 'auditor')]],
	['one is missing', [admin, security], [missing('auditor')]],
	[
		'a first password that still holds will do',
		[admin, security, account(['auditor'], { mustChangePassword: true })],
		[]
	],
	[
		'one that is void will not',
		[admin, security, account(['auditor'], { passwordExpiresAt: now })],
		[missing('auditor')]
	],
	[
		'nor a disabled account',
		[admin, security, account(['auditor'], { disabledAt: now })],
		[missing('auditor')]
	],
	[
		'nor one that nobody used for ninety days: the next sign-in would shut it',
		[admin, security, account(['auditor'], { passwordSetAt: '2026-08-23T01:00:00.000Z' })],
		[missing('auditor')]
	],
	[
		'one person for two of them',
		[admin, account(['security', 'auditor'])],
		[collides('security', 'auditor')]
	],
	[
		'an administrator who works in the office, even disabled',
		[admin, security, account(['auditor']), account(['admin', 'office'], { disabledAt: now })],
		[collides('admin', 'office')]
	],
	[
		'business roles may stand together',
		[admin, security, account(['auditor']), account(['clerk', 'approver'])],
		[]
	],
	[
		'all of it at once',
		[account(['admin', 'office'])],
		[missing('security', 'auditor'), collides('admin', 'office')]
	]
])('%s', (_, accounts, faults) => {
	expect(separationFaults(accounts, defaultAccess, now)).toEqual(faults);
});
