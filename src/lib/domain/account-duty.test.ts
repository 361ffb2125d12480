import { expect, test } from 'vitest';
import { defaultAccess } from './access-setting.ts';
import { dutyOf, isStale, leadTo, type Duty } from './account-duty.ts';
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

test.each<[string, Duty, string, string | null]>([
	['from the front door', 'first-password', '/', '/password'],
	['from a room of everybody’s', 'first-password', '/(app)/demo', '/password'],
	['from the first page of all', 'first-password', '/(app)/welcome', '/password'],
	['from a page of the own', 'old-password', '/(app)/account', '/password'],
	['from a file too', 'old-password', '/(app)/settings/audit/export', '/password'],
	['from what a page fetches', 'first-password', '/my/drafts', '/password'],
	['from evidence', 'code', '/evidence/[id]', '/account/code'],
	['to the codes', 'code', '/(app)/account', '/account/code'],
	['one duty’s page is no page of the other', 'code', '/(app)/password', '/account/code'],
	['nowhere from its own page', 'code', '/(app)/account/code', null],
	['nowhere from the password', 'first-password', '/(app)/password', null],
	['nowhere from the way in', 'first-password', '/(app)/login', null],
	['nowhere from help', 'first-password', '/(app)/help', null],
	['nowhere from a page of help', 'code', '/(app)/help/[topic]', null],
	['nowhere from the way out', 'code', '/logout', null],
	['nowhere from what is no page', 'code', '/display', null]
])('a duty leads %s', (_, duty, route, href) => {
	expect(leadTo(duty, route)).toBe(href);
});
