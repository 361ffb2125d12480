import { isStale } from './account-duty.ts';
import type { AccessSettings } from './access-setting.ts';

/** What the list of accounts says of each: one word, the one that asks for something first. */
export const accountStates = [
	'disabled',
	'locked',
	'unissued',
	'expired',
	'waiting',
	'active'
] as const;

export type AccountState = (typeof accountStates)[number];

/** What has an account rest: wrong passwords, wrong codes, wrong ones while changing the password. */
export const lockKinds = ['password', 'code', 'change'] as const;

export type LockKind = (typeof lockKinds)[number];

type Facts = {
	disabledAt: string | null;
	hasPassword: boolean;
	mustChangePassword: boolean;
	passwordExpiresAt: string | null;
};

type Use = Parameters<typeof isStale>[0];

/** `locked` is whether wrong answers have it rest just now. */
export function accountState(account: Facts, locked: boolean, now: string): AccountState {
	if (account.disabledAt !== null) return 'disabled';
	if (locked) return 'locked';
	if (!account.hasPassword) return 'unissued';
	const { passwordExpiresAt } = account;
	if (passwordExpiresAt !== null && passwordExpiresAt <= now) return 'expired';
	return account.mustChangePassword ? 'waiting' : 'active';
}

/**
 * Whether its owner can come in and work: what counts where somebody of a kind must be left. A rest
 * after wrong passwords passes by itself; an account that nobody used for long is shut when it is.
 */
export function isUsable(account: Facts & Use, rules: AccessSettings, now: string): boolean {
	const state = accountState(account, false, now);
	return (state === 'active' || state === 'waiting') && !isStale(account, rules, now);
}
