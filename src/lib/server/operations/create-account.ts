import { readAccountEntry, type TypedEntry } from '../../domain/account-entry.ts';
import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { plainLine } from '../../domain/plain-line.ts';
import { collidingRoles, isUnitRole, type Role } from '../../domain/role.ts';
import { insertAccount, listAccounts, updateRoles, updateUnitsOfAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { findSettings } from '../db/settings.ts';
import { listUnits } from '../db/units.ts';
import { newSheet, storeSheet, type NewSheet, type Sheet } from './account-sheet.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

export type NewPerson = TypedEntry & { roles: readonly Role[]; unitIds: readonly string[] };

/**
 * Makes an account with a first password, which is answered here and never again. Three fields
 * are enough for a clerk: unit, name, telephone.
 */
export async function createAccount(
	db: Db,
	actor: Actor,
	person: NewPerson,
	now: string
): Promise<Result<Sheet>> {
	const may = (who: Actor) => can(who, 'account.create', { roles: person.roles });
	// nobody without the right has the server hash a password
	if (!may(actor)) return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	const rules = await findSettings(db, actor.jurisdictionId, shanghaiDay(now));
	const sheet = await newSheet(rules, now);
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!may(actor)) return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		const name = plainLine(person.name) ?? '';
		if (await hasNamesake(trx, actor.jurisdictionId, name, person.unitIds)) {
			const problem = {
				code: 'account.same-name',
				facts: { name },
				at: { field: 'name' }
			} as const;
			return { ok: false, problems: [problem] };
		}
		const stored = await storeAccount(trx, actor, person, sheet, now);
		if (!stored.ok) return stored;
		const { password, expiresAt } = sheet;
		return { ok: true, value: { ...stored.value, password, expiresAt } };
	});
}

/** Somebody pressed twice, or did not see that the person is there: two of one name in one unit. */
async function hasNamesake(
	trx: Db,
	jurisdictionId: string,
	name: string,
	unitIds: readonly string[]
): Promise<boolean> {
	return (await listAccounts(trx, jurisdictionId)).some(
		(account) =>
			account.disabledAt === null &&
			account.name === name &&
			account.unitIds.some((id) => unitIds.includes(id))
	);
}

/**
 * The account's rows and their trace, for whoever has asked about the right in this transaction
 * and made the first password before it; without one the account waits for its 账号单.
 */
export async function storeAccount(
	trx: Db,
	actor: Actor,
	person: NewPerson,
	sheet: NewSheet | null,
	now: string
): Promise<Result<Omit<Sheet, 'password' | 'expiresAt'>>> {
	const { jurisdictionId } = actor;
	const taken = new Set((await listAccounts(trx, jurisdictionId)).map(({ login }) => login));
	const { entry, problems } = readAccountEntry(person, taken);
	const known = new Set((await listUnits(trx, jurisdictionId)).map((unit) => unit.id));
	const unitIds = person.unitIds.filter((unitId) => known.has(unitId));
	const faults = [...problems, ...faultsOfRoles(person.roles, unitIds, actor.separated)];
	if (faults.length > 0) return { ok: false, problems: faults };

	const id = newId();
	const made = { id, ...entry, createdBy: actor.id, createdAt: now };
	await insertAccount(trx, jurisdictionId, made);
	await updateRoles(trx, jurisdictionId, id, person.roles, actor.id, now);
	await updateUnitsOfAccount(trx, jurisdictionId, id, unitIds);
	if (sheet) await storeSheet(trx, jurisdictionId, id, sheet);
	const summary = { login: entry.login, name: entry.name, roles: person.roles, unitIds };
	const act = { action: 'account.create', noun: 'account', objectId: id, summary };
	await recordAct(trx, actor, act, now);
	return { ok: true, value: { accountId: id, ...entry, unitIds } };
}

/** Roles that cannot stand together, roles of a unit without one; none at all only waits under 三员. */
export function faultsOfRoles(
	roles: readonly Role[],
	unitIds: readonly string[],
	separated: boolean
): Problem[] {
	if (roles.length === 0 && !separated) {
		return [{ code: 'account.no-role', facts: {}, at: { field: 'roles' } }];
	}
	const colliding = collidingRoles(roles, separated);
	if (colliding) {
		const facts = { roles: colliding };
		return [{ code: 'account.roles-collide', facts, at: { field: 'roles' } }];
	}
	return roles.some(isUnitRole) && unitIds.length === 0
		? [{ code: 'account.no-unit', facts: {}, at: { field: 'unit' } }]
		: [];
}
