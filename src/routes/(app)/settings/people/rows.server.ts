import { accountState, type AccountState, type LockKind } from '$lib/domain/account-state.ts';
import { can, type Actor } from '$lib/domain/actor.ts';
import { maskMailAddress } from '$lib/domain/mail-address.ts';
import { maskNumber } from '$lib/domain/phone.ts';
import type { Role } from '$lib/domain/role.ts';
import { listAccounts, type Account } from '$lib/server/db/accounts.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listUnits, type Unit } from '$lib/server/db/units.ts';
import { listLocks } from '$lib/server/session/locks.ts';

/** An account as the list shows it: its telephone as far as the reader may see it. */
export type PersonRow = {
	id: string;
	name: string;
	login: string;
	roles: Role[];
	units: string[];
	phone: string | null;
	state: AccountState;
	locks: LockKind[];
	lastSignInAt: string | null;
	/** Until when a first password that was handed out opens. */
	sheetUntil: string | null;
};

export async function listPeople(db: Db, actor: Actor, now: string) {
	const { jurisdictionId } = actor;
	const units = await listUnits(db, jurisdictionId);
	const locksOf = await listLocks(db, jurisdictionId, now);
	const accounts = await listAccounts(db, jurisdictionId);
	const rows = accounts.map((account) => toRow(account, actor, units, locksOf(account), now));
	return { rows: inOfficialOrder(rows, units), units };
}

/** As sheets are handed out: those of no unit, then unit by unit, the heads before the clerks. */
function inOfficialOrder(rows: readonly PersonRow[], units: readonly Unit[]): PersonRow[] {
	const place = new Map(units.map(({ name }, index) => [name, index]));
	const keys = new Map(
		rows.map((row) => {
			const unit = place.get(row.units[0] ?? '') ?? -1;
			return [row, unit * 10 - (row.roles.includes('approver') ? 1 : 0)] as const;
		})
	);
	return rows.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}

function toRow(
	account: Account,
	actor: Actor,
	units: readonly Unit[],
	locks: LockKind[],
	now: string
): PersonRow {
	return {
		id: account.id,
		name: account.name,
		login: account.login,
		roles: account.roles,
		units: unitNames(units, account.unitIds),
		phone: shownPhone(actor, account),
		state: accountState(account, locks.length > 0, now),
		locks,
		lastSignInAt: account.lastSignInAt,
		sheetUntil: account.passwordExpiresAt
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

/** An address of mail is shown to whom the telephone is. */
export function shownMail(
	actor: Actor,
	{ id, mail, unitIds }: Pick<Account, 'id' | 'mail' | 'unitIds'>
): string | null {
	if (mail === null) return null;
	return can(actor, 'phone.see', { unitIds, accountId: id }) ? mail : maskMailAddress(mail);
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
