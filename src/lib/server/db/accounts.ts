import type { Selectable, Updateable } from 'kysely';
import { isRole, roles as roleOrder, type Role } from '../../domain/role.ts';
import type { Db } from './client.ts';
import type { AccountTable } from './tables/accounts.ts';

export type Account = ReturnType<typeof toAccount>;

/** What an account proves itself by; read only where it is checked. */
export type Credentials = {
	passwordHash: string | null;
	totpSecret: string | null;
	totpStep: number | null;
};

/** Everybody who may sign in, by login; with disabled ones, for they stay in every trace. */
export async function listAccounts(db: Db, jurisdictionId: string): Promise<Account[]> {
	const rows = await db
		.selectFrom('account')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('login')
		.execute();
	const { rolesOf, unitsOf } = await listHeld(db, jurisdictionId);
	return rows.map((row) => toAccount(row, rolesOf.get(row.id), unitsOf.get(row.id)));
}

export async function findAccount(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<Account | undefined> {
	const row = await db
		.selectFrom('account')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	// asked for nobody as well: at the sign-in page an unknown login takes as long as a known one
	const { rolesOf, unitsOf } = await listHeld(db, jurisdictionId, id);
	return row && toAccount(row, rolesOf.get(id), unitsOf.get(id));
}

/** By the login as domain/login.ts writes it. */
export async function findAccountByLogin(
	db: Db,
	jurisdictionId: string,
	login: string
): Promise<Account | undefined> {
	const row = await db
		.selectFrom('account')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('login', '=', login)
		.executeTakeFirst();
	return findAccount(db, jurisdictionId, row?.id ?? nobody);
}

/** The id of no account: what is asked of it takes as long as of anybody. */
export const nobody = '';

export async function findPasswordHash(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<string | null> {
	const row = await db
		.selectFrom('account')
		.select('password_hash')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', accountId)
		.executeTakeFirst();
	return row?.password_hash ?? null;
}

export async function findCredentials(
	db: Db,
	jurisdictionId: string,
	accountId: string
): Promise<Credentials> {
	const row = await db
		.selectFrom('account')
		.select(['password_hash', 'totp_secret', 'totp_step'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', accountId)
		.executeTakeFirstOrThrow();
	return {
		passwordHash: row.password_hash,
		totpSecret: row.totp_secret,
		totpStep: row.totp_step
	};
}

export type NewAccount = {
	id: string;
	login: string;
	name: string;
	phone: string | null;
	createdBy: string | null;
	createdAt: string;
};

/** Without a password, without a role: those are given by their own functions. */
export async function insertAccount(
	db: Db,
	jurisdictionId: string,
	account: NewAccount
): Promise<void> {
	await db
		.insertInto('account')
		.values({
			jurisdiction_id: jurisdictionId,
			id: account.id,
			login: account.login,
			display_name: account.name,
			phone: account.phone,
			created_by: account.createdBy,
			created_at: account.createdAt
		})
		.execute();
}

export type AccountChange = Partial<{
	login: string;
	name: string;
	phone: string | null;
	mail: string | null;
	passwordHash: string | null;
	passwordSetAt: string | null;
	passwordExpiresAt: string | null;
	mustChangePassword: boolean;
	totpSecret: string | null;
	totpStep: number | null;
	disabledAt: string | null;
	lastSignInAt: string | null;
}>;

/** Changes what is named and nothing else. */
export async function updateAccount(
	db: Db,
	jurisdictionId: string,
	id: string,
	change: AccountChange
): Promise<void> {
	const { mustChangePassword, ...columns } = change;
	const set: Updateable<AccountTable> = {};
	for (const [name, value] of Object.entries(columns)) {
		Object.assign(set, { [columnOf[name as keyof typeof columnOf]]: value });
	}
	if (mustChangePassword !== undefined) set.must_change_password = mustChangePassword ? 1 : 0;
	if (Object.keys(set).length === 0) return;
	await db
		.updateTable('account')
		.set((eb) => ({ ...set, version: eb('version', '+', 1) }))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

/** The roles of an account from now on. */
export async function updateRoles(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	held: readonly Role[],
	by: string | null,
	at: string
): Promise<void> {
	await db
		.deleteFrom('account_role')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.execute();
	if (held.length === 0) return;
	const rows = [...new Set(held)].map((role) => ({
		jurisdiction_id: jurisdictionId,
		account_id: accountId,
		role,
		granted_by: by,
		granted_at: at
	}));
	await db.insertInto('account_role').values(rows).execute();
}

/** The units an account works for from now on. */
export async function updateUnitsOfAccount(
	db: Db,
	jurisdictionId: string,
	accountId: string,
	unitIds: readonly string[]
): Promise<void> {
	await db
		.deleteFrom('account_unit')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('account_id', '=', accountId)
		.execute();
	if (unitIds.length === 0) return;
	const rows = [...new Set(unitIds)].map((unitId) => ({
		jurisdiction_id: jurisdictionId,
		account_id: accountId,
		unit_id: unitId
	}));
	await db.insertInto('account_unit').values(rows).execute();
}

const columnOf = {
	login: 'login',
	name: 'display_name',
	phone: 'phone',
	mail: 'mail',
	passwordHash: 'password_hash',
	passwordSetAt: 'password_set_at',
	passwordExpiresAt: 'password_expires_at',
	totpSecret: 'totp_secret',
	totpStep: 'totp_step',
	disabledAt: 'disabled_at',
	lastSignInAt: 'last_sign_in_at'
} as const satisfies Record<string, keyof AccountTable>;

async function listHeld(db: Db, jurisdictionId: string, accountId?: string) {
	const roles = await db
		.selectFrom('account_role')
		.select(['account_id', 'role'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.$if(accountId !== undefined, (query) => query.where('account_id', '=', accountId ?? ''))
		.execute();
	const units = await db
		.selectFrom('account_unit')
		.innerJoin('unit', (join) =>
			join
				.onRef('unit.jurisdiction_id', '=', 'account_unit.jurisdiction_id')
				.onRef('unit.id', '=', 'account_unit.unit_id')
		)
		.select(['account_unit.account_id', 'account_unit.unit_id'])
		.where('account_unit.jurisdiction_id', '=', jurisdictionId)
		.$if(accountId !== undefined, (query) =>
			query.where('account_unit.account_id', '=', accountId ?? '')
		)
		.orderBy('unit.official_order')
		.orderBy('unit.id')
		.execute();
	return {
		rolesOf: Map.groupBy(roles, (row) => row.account_id),
		unitsOf: Map.groupBy(units, (row) => row.account_id)
	};
}

function toAccount(
	row: Selectable<AccountTable>,
	roles: readonly { role: string }[] = [],
	units: readonly { unit_id: string }[] = []
) {
	const held = roles.map(({ role }) => role).filter(isRole);
	return {
		id: row.id,
		login: row.login,
		name: row.display_name,
		phone: row.phone,
		mail: row.mail,
		hasPassword: row.password_hash !== null,
		passwordSetAt: row.password_set_at,
		passwordExpiresAt: row.password_expires_at,
		mustChangePassword: row.must_change_password === 1,
		hasCode: row.totp_secret !== null,
		disabledAt: row.disabled_at,
		lastSignInAt: row.last_sign_in_at,
		version: row.version,
		createdAt: row.created_at,
		roles: roleOrder.filter((role) => held.includes(role)),
		unitIds: units.map((unit) => unit.unit_id)
	};
}
