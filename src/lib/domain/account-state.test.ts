import { expect, test } from 'vitest';
import { accountState } from './account-state.ts';

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
	['never had a password', { hasPassword: false }, false, 'expired']
])('%s', (_, more, locked, state) => {
	expect(accountState({ ...account, ...more }, locked, now)).toBe(state);
});
