import { isUsable } from '../../domain/account-state.ts';
import { isAdministrator, type Role } from '../../domain/role.ts';
import type { Settings } from '../../domain/setting.ts';
import { listAccounts, type Account } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';

/**
 * Whether the program would be without an administrator if this account could not work as one any
 * more. Under 三员 each of the three must stay; otherwise one system administrator. Who cannot come
 * in takes nobody's place: without a password, with an expired one, unused for too long.
 */
export async function isLastOfItsKind(
	db: Db,
	jurisdictionId: string,
	account: Pick<Account, 'id' | 'roles'>,
	rules: Settings,
	now: string
): Promise<boolean> {
	const separated = rules.separation === 'three';
	const needed = account.roles.filter((role) => isNeeded(role, separated));
	if (needed.length === 0) return false;
	const others = (await listAccounts(db, jurisdictionId)).filter(
		(other) => other.id !== account.id && isUsable(other, rules, now)
	);
	return needed.some((role) => !others.some((other) => other.roles.includes(role)));
}

function isNeeded(role: Role, separated: boolean): boolean {
	return separated ? isAdministrator(role) : role === 'admin';
}
