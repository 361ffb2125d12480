import { readAccountEntry, type TypedEntry } from '../../domain/account-entry.ts';
import { can, type Actor } from '../../domain/actor.ts';
import { maskMailAddress, readOwnMail } from '../../domain/mail-address.ts';
import { maskNumber } from '../../domain/phone.ts';
import type { Result } from '../../domain/problem.ts';
import {
	findAccount,
	listAccounts,
	updateAccount,
	updateUnitsOfAccount,
	type Account
} from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { deleteSessionsOf } from '../db/sessions.ts';
import { listUnits } from '../db/units.ts';
import { faultsOfRoles } from './create-account.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

export type AccountEdit = Omit<TypedEntry, 'phone'> & {
	/** Left out where the editor may not see the number: it stays as it is. */
	phone?: string;
	/** The same. */
	mail?: string;
	unitIds: readonly string[];
	/** The version that was on the screen. */
	version: number;
};

/**
 * Changes name, login, telephone and units. Other units are other rights: the sessions end. Under
 * 三员 an administrator's login stays as it is.
 */
export async function editAccount(
	db: Db,
	actor: Actor,
	accountId: string,
	edit: AccountEdit,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const account = await findAccount(trx, jurisdictionId, accountId);
		if (!account) return { ok: false, problems: [{ code: 'account.absent', facts: {} }] };
		if (!can(actor, 'account.edit', { roles: account.roles })) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		if (account.version !== edit.version) {
			return { ok: false, problems: [{ code: 'edited.meanwhile', facts: {} }] };
		}
		const others = (await listAccounts(trx, jurisdictionId)).filter(({ id }) => id !== accountId);
		const taken = new Set(others.map(({ login }) => login));
		const login = can(actor, 'account.issue', account) ? edit.login : account.login;
		const typed = { ...edit, login, phone: edit.phone ?? account.phone ?? '' };
		const { entry, problems } = readAccountEntry(typed, taken);
		const { mail, problems: ofMail } = readOwnMail(edit.mail ?? account.mail ?? '');
		const known = new Set((await listUnits(trx, jurisdictionId)).map((unit) => unit.id));
		const unitIds = edit.unitIds.filter((unitId) => known.has(unitId));
		const faults = [
			...problems,
			...ofMail,
			...faultsOfRoles(account.roles, unitIds, actor.separated)
		];
		if (faults.length > 0) return { ok: false, problems: faults };

		const changed = differences(account, { ...entry, mail, unitIds });
		if (Object.keys(changed).length === 0) return { ok: true, value: null };
		await updateAccount(trx, jurisdictionId, accountId, { ...entry, mail });
		await updateUnitsOfAccount(trx, jurisdictionId, accountId, unitIds);
		if ('unitIds' in changed) await deleteSessionsOf(trx, jurisdictionId, accountId);
		const act = { action: 'account.edit', noun: 'account', objectId: accountId };
		await recordAct(trx, actor, { ...act, summary: changed }, now);
		return { ok: true, value: null };
	});
}

type Shown = Pick<Account, 'name' | 'login' | 'phone' | 'mail'> & { unitIds: readonly string[] };

/** Before and after of what differs; a telephone and an address of mail are masked even in the log. */
function differences(before: Shown, after: Shown): Record<string, [unknown, unknown]> {
	const shown = ({ name, login, phone, mail, unitIds }: Shown) => ({
		...{ name, login, phone, mail, unitIds }
	});
	const from = shown(before);
	return Object.fromEntries(
		Object.entries(shown(after)).flatMap(([field, value]) => {
			const old = from[field as keyof typeof from];
			if (JSON.stringify(old) === JSON.stringify(value)) return [];
			const mask = masks[field];
			return [[field, mask ? [masked(old, mask), masked(value, mask)] : [old, value]]];
		})
	);
}

const masks: Partial<Record<string, (text: string) => string>> = {
	phone: maskNumber,
	mail: maskMailAddress
};

function masked(value: unknown, mask: (text: string) => string): string | null {
	return typeof value === 'string' ? mask(value) : null;
}
