import type { Actor } from '../../domain/actor.ts';
import type { Role } from '../../domain/role.ts';
import { insertAccount, updateAccount, updateRoles, updateUnitsOfAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { insertJurisdiction } from '../db/jurisdictions.ts';
import { upsertSetting } from '../db/settings.ts';
import { hashPassword } from '../session/password-hash.ts';

export const password = 'Lan-tian3-baiyun';

/** One hash for every account of the tests: hashing is meant to be slow. */
let hash: Promise<string> | undefined;

/** A district of its own with two units, and somebody for each role. */
export async function makeDistrict(db: Db, now: string) {
	const id = newId();
	await insertJurisdiction(db, { id, name: '测试区', prefix: '区', created_at: now });
	const units = [newId(), newId()] as const;
	for (const [at, unit] of units.entries()) {
		await db
			.insertInto('unit')
			.values({
				jurisdiction_id: id,
				id: unit,
				name: ['区水利局', '区法院'][at] ?? '',
				kind: 'department',
				official_order: at + 1,
				created_at: now
			})
			.execute();
	}
	return { id, units };
}

export type Person = { roles: readonly Role[]; unitIds?: readonly string[]; since?: string };

/** An account that can sign in with the password above, and the actor it makes. */
export async function makeAccount(
	db: Db,
	jurisdictionId: string,
	login: string,
	{ roles, unitIds = [], since = '2026-11-01T00:00:00.000Z' }: Person
): Promise<Actor & { id: string; name: string }> {
	const id = newId();
	const phone = '15400000000';
	const made = { id, login, name: login, phone, createdBy: null, createdAt: since };
	await insertAccount(db, jurisdictionId, made);
	await updateRoles(db, jurisdictionId, id, roles, null, since);
	await updateUnitsOfAccount(db, jurisdictionId, id, unitIds);
	hash ??= hashPassword(password);
	const set = { passwordHash: await hash, passwordSetAt: since, mustChangePassword: false };
	await updateAccount(db, jurisdictionId, id, set);
	return { jurisdictionId, id, name: login, roles, unitIds, separated: false, address: null };
}

/** Puts a district under 三员, or takes it out again, as the rules page would. */
export async function separate(db: Db, jurisdictionId: string, value: 'three' | 'none' = 'three') {
	const set = { name: 'separation', validFrom: '2026-01-01', value: JSON.stringify(value) };
	const by = { reason: null, setBy: null, setAt: '2026-01-01T00:00:00.000Z' };
	await upsertSetting(db, jurisdictionId, { ...set, ...by });
}
