import { expect, test } from 'vitest';
import { defaultAccess } from './access-setting.ts';
import { dutyOf, isStale } from './account-duty.ts';
import type { Role } from './role.ts';

const now = '2026-11-21T01:00:00.000Z';
const clerk = {
	roles: ['clerk'] as Role[],
	mustChangePassword: false,
	passwordSetAt: '2026-11-01T00:00:00.000Z',
	hasCode: false
};
const old = { passwordSetAt: '2026-08-23T01:00:00.000Z' };
const admin = { roles: ['admin'] as Role[] };

test.each([
	['nothing', {}, {}, null],
	[
		'a password of the own first',
		{ mustChangePassword: true, ...admin },
		{ codeForAdmins: true },
		'first-password'
	],
	['a new one after ninety days', old, {}, 'old-password'],
	['not a day earlier', { passwordSetAt: '2026-08-24T01:00:00.000Z' }, {}, null],
	['never by the other rule book', old, { passwordRules: 'asvs' as const }, null],
	['a code, of an administrator where the rule asks', admin, { codeForAdmins: true }, 'code'],
	['none of one who has it', { ...admin, hasCode: true }, { codeForAdmins: true }, null],
	['none of others', {}, { codeForAdmins: true }, null]
])('is asked for: %s', (_, account, rules, duty) => {
	expect(dutyOf({ ...clerk, ...account }, { ...defaultAccess, ...rules }, now)).toBe(duty);
});

test.each([
	['used yesterday', '2026-11-20T01:00:00.000Z', 90, false],
	['used ninety days ago', '2026-08-23T01:00:00.000Z', 90, true],
	['a day less', '2026-08-24T01:00:00.000Z', 90, false],
	['never used, but made lately', null, 90, false],
	['where the rule is off', '2020-01-01T01:00:00.000Z', 0, false]
])('an account is stale or not: %s', (_, lastSignInAt, staleDays, stale) => {
	const account = { lastSignInAt, passwordSetAt: null, createdAt: lastSignInAt ?? now };
	expect(isStale(account, { ...defaultAccess, staleDays }, now)).toBe(stale);
});
