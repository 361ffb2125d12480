import type { AccessSettings } from './access-setting.ts';
import { isUsable } from './account-state.ts';
import type { Problem } from './problem.ts';
import { administrators, collidingRoles, type Role } from './role.ts';

type Facts = Parameters<typeof isUsable>[0] & { name: string; roles: readonly Role[] };

/**
 * What stands against 三员分立: each of the three needs somebody who can sign in, and no account may
 * be an administrator and something else. Disabled accounts count for the second, because they may
 * be enabled again.
 */
export function separationFaults(
	accounts: readonly Facts[],
	rules: AccessSettings,
	now: string
): Problem[] {
	const able = accounts.filter((account) => isUsable(account, rules, now));
	const missing = administrators.filter((role) => !able.some(({ roles }) => roles.includes(role)));
	const colliding = accounts.flatMap(({ name, roles }): Problem[] => {
		const pair = collidingRoles(roles, true);
		return pair ? [{ code: 'separation.collides', facts: { name, roles: pair } }] : [];
	});
	return missing.length === 0
		? colliding
		: [{ code: 'separation.missing', facts: { roles: missing } }, ...colliding];
}
