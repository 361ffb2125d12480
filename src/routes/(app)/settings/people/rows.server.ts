import { accountState, type AccountState } from '$lib/domain/account-state.ts';
import { can, type Actor } from '$lib/domain/actor.ts';
import { maskNumber } from '$lib/domain/phone.ts';
import type { Role } from '$lib/domain/role.ts';
import { listAccounts, type Account } from '$lib/server/db/accounts.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listLockedLogins } from '$lib/server/db/sign-in-tries.ts';
import { listUnits, type Unit } from '$lib/server/db/units.ts';
import { hashOf } from '$lib/server/session/token.ts';

/** An account as the list shows it: its telephone as far as the reader may see it. */
export type PersonRow = {
	id: string;
	name: string;
	login: string;
	roles: Role[];
	units: string[];
	phone: string | null;
	state: AccountState;
	lastSignInAt: string | null;
};

export async function listPeople(db: Db, actor: Actor, now: string) {
	const { jurisdictionId } = actor;
	const units = await listUnits(db, jurisdictionId);
	const locked = await listLockedLogins(db, jurisdictionId, now);
	const accounts = await listAccounts(db, jurisdictionId);
	const rows = accounts.map((account) => toRow(account, actor, units, locked, now));
	return { rows, units };
}

function toRow(
	account: Account,
	actor: Actor,
	units: readonly Unit[],
	locked: ReadonlySet<string>,
	now: string
): PersonRow {
	return {
		id: account.id,
		name: account.name,
		login: account.login,
		roles: account.roles,
		units: unitNames(units, account.unitIds),
		phone: shownPhone(actor, account),
		state: accountState(account, locked.has(hashOf(account.login)), now),
		lastSignInAt: account.lastSignInAt
	};
}

export function unitNames(units: readonly Unit[], ids: readonly string[]): string[] {
	return units.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

export function shownPhone(
	actor: Actor,
	{ id, phone, unitIds }: Pick<Account, 'id' | 'phone' | 'unitIds'>
): string | null {
	if (phone === null) return null;
	return can(actor, 'phone.see', { unitIds, accountId: id }) ? phone : maskNumber(phone);
}

export type PeopleFilter = { q: string; role: string; state: string };

/** Every word sought must be in the name, the login or a unit. */
export function matching(
	rows: readonly PersonRow[],
	{ q, role, state }: PeopleFilter
): PersonRow[] {
	const words = q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
	return rows.filter((row) => {
		const text = [row.name, row.login, ...row.units].join('\n').toLowerCase();
		return (
			words.every((word) => text.includes(word)) &&
			(role === '' || row.roles.some((held) => held === role)) &&
			(state === '' || row.state === state)
		);
	});
}
