import type { RowsByTable } from '../../db/all-rows.ts';
import type { DemoAccount } from '../../demo/accounts.ts';
import type { Naming } from './district.ts';

/** Accounts without a password: the demo is entered by choosing who one wants to be. */
export function accountRows(
	{ own, id }: Naming,
	accounts: readonly DemoAccount[],
	createdAt: string
): RowsByTable {
	return {
		account: accounts.map(({ name, phone }) => ({
			...own,
			id: id('account', name),
			login: name,
			display_name: name,
			phone,
			must_change_password: 0,
			created_at: createdAt
		})),
		account_role: accounts.map(({ name, role }) => ({
			...own,
			account_id: id('account', name),
			role,
			granted_at: createdAt
		})),
		account_unit: accounts.flatMap(({ name, unit }) =>
			unit === null ? [] : [{ ...own, account_id: id('account', name), unit_id: id('unit', unit) }]
		)
	};
}
