import { expect, test } from 'vitest';
import { defaultAccess } from './access-setting.ts';
import { accountState, isUsable } from './account-state.ts';

const now = '2026-11-21T01:00:00.000Z';
const account = {
	disabledAt: null,
	hasPassword: true,
	mustChangePassword: false,
	passwordExpiresAt: null
};
const sheet = { mustChangePassword: true, passwordExpiresAt: '2026-12-05T01:00:00.000Z' };

test.each([
	['works', {}, false, 'active'],
	['rests after wrong passwords', {}, true, 'locked'],
	['is disabled, whatever else', { ...sheet, disabledAt: now }, true, 'disabled'],
	['has its sheet and was not here yet', sheet, false, 'waiting'],
	['has an old sheet', { ...sheet, passwordExpiresAt: now }, false, 'expired'],
	['never had a sheet', { hasPassword: false }, false, 'unissued']
])('%s', (_, more, locked, state) => {
	expect(accountState({ ...account, ...more }, locked, now)).toBe(state);
});

const used = { passwordSetAt: null, lastSignInAt: now, createdAt: '2026-01-01T01:00:00.000Z' };
const unused = { ...used, lastSignInAt: '2026-08-23T01:00:00.000Z' };

test.each([
	['one who works', {}, true],
	['one who has the sheet and was not here yet', { ...sheet, lastSignInAt: now }, true],
	['a sheet that is void', { ...sheet, passwordExpiresAt: now }, false],
	['no password at all', { hasPassword: false }, false],
	['disabled', { disabledAt: now }, false],
	['not here for ninety days', unused, false]
])('whether somebody can come in and work: %s', (_, more, usable) => {
	expect(isUsable({ ...account, ...used, ...more }, defaultAccess, now)).toBe(usable);
});

test('where unused accounts are not shut, one that was not here for long works', () => {
	const rules = { ...defaultAccess, staleDays: 0 };
	expect(isUsable({ ...account, ...unused }, rules, now)).toBe(true);
});
