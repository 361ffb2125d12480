/** What the list of accounts says of each: one word, the one that asks for something first. */
export const accountStates = ['disabled', 'locked', 'expired', 'waiting', 'active'] as const;

export type AccountState = (typeof accountStates)[number];

type Facts = {
	disabledAt: string | null;
	hasPassword: boolean;
	mustChangePassword: boolean;
	passwordExpiresAt: string | null;
};

/** `locked` is whether wrong passwords have it rest just now. */
export function accountState(account: Facts, locked: boolean, now: string): AccountState {
	if (account.disabledAt !== null) return 'disabled';
	if (locked) return 'locked';
	if (!account.hasPassword) return 'expired';
	const { passwordExpiresAt } = account;
	if (passwordExpiresAt !== null && passwordExpiresAt <= now) return 'expired';
	return account.mustChangePassword ? 'waiting' : 'active';
}
